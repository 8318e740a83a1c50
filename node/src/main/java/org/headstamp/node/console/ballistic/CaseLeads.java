package org.headstamp.node.console.ballistic;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.ballistic.asking.LeadReading;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** The ballistic leads of one case, on either side. */
@Singleton
class CaseLeads {
    private final Casefiles cases;
    private final LeadReading ours;
    private final ComparisonReading theirs;

    CaseLeads(Casefiles cases, LeadReading ours, ComparisonReading theirs) {
        this.cases = cases;
        this.ours = ours;
        this.theirs = theirs;
    }

    Casefile casefile(Operator by, CaseId id) {
        return cases.withContents(by, id);
    }

    BallisticsView of(Operator by, CaseId id) {
        return new BallisticsView(
                casefile(by, id),
                by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR) ? ours.in(by, id) : List.of(),
                by.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR) ? theirs.in(by, id) : List.of());
    }
}
