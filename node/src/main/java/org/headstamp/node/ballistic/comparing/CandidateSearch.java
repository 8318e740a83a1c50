package org.headstamp.node.ballistic.comparing;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.message.BallisticCaveat;
import org.headstamp.node.ballistic.message.BallisticExhibit;
import org.headstamp.node.ballistic.message.ExhibitKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.registry.OnBehalf;
import org.headstamp.node.registry.ReferenceKind;
import org.headstamp.node.registry.RegistrySearch;
import org.headstamp.node.registry.SoughtMarks;

/** Searches our collection for the exhibits of a lead. Each search is logged; what it finds goes to people alone. */
@Singleton
public class CandidateSearch {
    private static final Set<ReferenceKind> CASES =
            EnumSet.of(ReferenceKind.TEST_FIRED_CASE, ReferenceKind.MICROSTAMP, ReferenceKind.EXHIBIT_CASE);
    private static final Set<ReferenceKind> BULLETS =
            EnumSet.of(ReferenceKind.TEST_FIRED_BULLET, ReferenceKind.EXHIBIT_BULLET);

    private final ComparisonReading reading;
    private final RegistrySearch search;

    CandidateSearch(ComparisonReading reading, RegistrySearch search) {
        this.reading = reading;
        this.search = search;
    }

    /** References with the same microstamp or calibre, for each exhibit of a lead; reading the lead opens it. */
    public LeadCandidates candidates(Operator by, BallisticLeadId id) {
        var lead = reading.get(by, id);
        var sought =
                lead.lead().exhibits().stream().map(CandidateSearch::sought).toList();
        var found = search.references(sought, id, new OnBehalf.OfOperatorInCase(by, lead.caseId()));
        return new LeadCandidates(found, List.of(BallisticCaveat.LEAD_IS_NO_IDENTIFICATION));
    }

    private static SoughtMarks sought(BallisticExhibit exhibit) {
        var kinds = exhibit.kind() == ExhibitKind.FIRED_CASE ? CASES : BULLETS;
        return new SoughtMarks(exhibit.reference(), kinds, exhibit.calibre(), exhibit.microstamp());
    }
}
