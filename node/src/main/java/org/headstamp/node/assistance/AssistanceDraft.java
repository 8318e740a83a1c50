package org.headstamp.node.assistance;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.pki.MemberState;

/**
 * The draft of a request for mutual legal assistance. It binds nobody before a central authority makes it its own.
 *
 * @param exercise all facts are invented
 * @param form in which a request is made (article 18(14))
 * @param languages in which the addressee takes requests, BCP 47; empty when it has not said so
 * @param legalBasis of the messages that it rests on, as codes, and of the request itself
 * @param annexes sealed messages that are quoted, oldest first
 * @param needsLeave what is left out, and what would have to happen first
 */
public record AssistanceDraft(
        CaseId caseId,
        MemberState requesting,
        MemberState addressee,
        boolean exercise,
        Instant madeAt,
        String madeBy,
        String form,
        List<String> languages,
        List<String> legalBasis,
        List<Section> sections,
        List<Annex> annexes,
        List<LeaveNeeded> needsLeave) {
    public AssistanceDraft {
        languages = List.copyOf(languages);
        legalBasis = List.copyOf(legalBasis);
        sections = List.copyOf(sections);
        annexes = List.copyOf(annexes);
        needsLeave = List.copyOf(needsLeave);
    }

    /** What the draft says under one field. */
    public List<Line> lines(Field field) {
        return sections.stream()
                .filter(section -> section.field() == field)
                .flatMap(section -> section.lines().stream())
                .toList();
    }
}
