package org.headstamp.node.trace.onward;

import jakarta.inject.Singleton;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.asking.Trace;

/** Tells the case how its questions hang together. */
@Singleton
class OnwardNotes {
    private final TraceJournal journal;
    private final NodeClock clock;

    OnwardNotes(TraceJournal journal, NodeClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void begin(Operator by, CaseId caseId) {
        journal.begin(by, caseId);
    }

    boolean holds(CaseId caseId) {
        return journal.holds(caseId);
    }

    /** On the time line of the case, which both questions share. */
    void goesOn(Trace answered, Trace next, OnwardProposal proposal, String actor) {
        journal.noted(answered.ref(), actor, proposal.answer(), "GOES_ON_TO_" + proposal.to(), clock.now());
        journal.noted(next.ref(), actor, proposal.answer(), "FOLLOWS_ON_ANSWER_OF_" + answered.asked(), clock.now());
    }
}
