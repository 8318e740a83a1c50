package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;

/** Shows deadlines, which say no more than ids, codes and times. */
@Singleton
public class DeadlineList {
    /** One more than the longest page. */
    private static final int MOST = 101;

    private final DeadlineRepository deadlines;
    private final CaseAccess access;

    DeadlineList(DeadlineRepository deadlines, CaseAccess access) {
        this.deadlines = deadlines;
        this.access = access;
    }

    /** Open deadlines of all cases that the operator may know, the next due first, after a place. */
    @Transactional
    public List<Deadline> open(Operator by, DeadlinePlace after, int most) {
        by.requireOfficial("list deadlines");
        return deadlines.openAfter(by, after, Math.clamp(most, 1, MOST));
    }

    /**
     * Deadlines of a case, settled ones too, the first due first, after a place.
     *
     * @throws org.headstamp.node.casefile.UnknownCaseException if there is no such case, or none for this operator
     */
    @Transactional
    public List<Deadline> ofCase(Operator by, CaseId caseId, DeadlinePlace after, int most) {
        by.requireOfficial("list deadlines");
        access.requireListed(by, caseId);
        return deadlines.ofCaseAfter(caseId, after, Math.clamp(most, 1, MOST));
    }
}
