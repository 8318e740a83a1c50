package org.headstamp.node.assistance;

import jakarta.inject.Singleton;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.Seizures;

/** What this State itself recorded: the case and what was recovered. */
@Singleton
class CaseLines {
    private final Casefiles casefiles;
    private final Seizures seizures;

    CaseLines(Casefiles casefiles, Seizures seizures) {
        this.casefiles = casefiles;
        this.seizures = seizures;
    }

    void write(Operator by, CaseId id, Drafting draft) {
        var casefile = casefiles.get(by, id);
        draft.open(
                Field.REQUESTING_AUTHORITY,
                "Central authority of " + draft.self()
                        + " that makes and transmits the request (article 18(13)): to be completed");
        subject(casefile, draft);
        var page = seizures.list(by, id, Long.MAX_VALUE, Seizures.MOST);
        for (var summary : page.seizures().reversed()) {
            seizure(seizures.get(by, summary.id()), draft);
        }
        if (page.next() != null) {
            draft.open(
                    Field.FACTS, "More than " + Seizures.MOST + " seizures belong to the case; the older are left out");
        }
    }

    private static void subject(Casefile casefile, Drafting draft) {
        var record = "case/" + casefile.id();
        if (!casefile.title().isBlank()) {
            draft.own(
                    Field.SUBJECT_MATTER,
                    record,
                    "Investigation of the origin and diversion of firearms or ammunition: " + casefile.title());
        }
        if (!casefile.unit().isBlank()) {
            draft.own(Field.SUBJECT_MATTER, record, "Conducted by " + casefile.unit());
        }
        draft.open(
                Field.SUBJECT_MATTER,
                "Name and functions of the judicial authority conducting the investigation, prosecution or proceeding:"
                        + " to be completed");
    }

    private static void seizure(Seizure seizure, Drafting draft) {
        var record = "seizure/" + seizure.id();
        var found = seizure.circumstances();
        var where = found.area().isBlank() ? found.country().toString() : found.area();
        draft.own(
                Field.FACTS,
                record,
                "On %s in %s: %s (%s)%s"
                        .formatted(
                                found.date(),
                                where,
                                ItemWords.words(found.mode()),
                                ItemWords.words(found.context()),
                                found.description().isBlank() ? "" : ". " + found.description()));
        seizure.items().forEach(item -> draft.own(Field.FACTS, record, ItemWords.of(item)));
        if (!found.crimeCode().isBlank()) {
            draft.own(Field.SUBJECT_MATTER, record, "Offence: " + found.crimeCode());
        }
    }
}
