package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.jspecify.annotations.Nullable;

/** Every change of a question of another State: the row, its clocks, the log and the time line, in one transaction. */
@Singleton
class AnsweringChanges {
    static final String REPLY = "trace-reply";

    private final AnsweringRepository traces;
    private final AnsweringClock clocks;
    private final Drafts drafts;
    private final TraceJournal journal;
    private final NodeClock clock;

    AnsweringChanges(
            AnsweringRepository traces, AnsweringClock clocks, Drafts drafts, TraceJournal journal, NodeClock clock) {
        this.traces = traces;
        this.clocks = clocks;
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
    }

    /** A question arrived. */
    void begin(AnsweringTrace trace, MessageId message) {
        traces.add(trace);
        clocks.begin(trace, clock.now());
        journal.stateChanged(trace.ref(), trace.state(), AuditEvent.NODE);
        noted(trace, AuditEvent.NODE, message, "QUESTION_RECEIVED");
    }

    /** Keeps what changed, if anything did. A draft of a reply that no longer fits waits for nobody. */
    AnsweringTrace keep(AnsweringTrace before, AnsweringTrace after, String actor) {
        if (!after.equals(before)) {
            traces.keep(after);
            clocks.follow(before, after, clock.now());
            journal.stateChanged(after.ref(), after.state(), actor);
            boolean waited = before.state() instanceof AnsweringState.AwaitingApproval;
            boolean dropped = waited
                    && !(after.state() instanceof AnsweringState.AwaitingApproval)
                    && !(after.state() instanceof AnsweringState.Replied);
            if (dropped) {
                drafts.dropped(actor, replyOf(after));
            }
        }
        return after;
    }

    /** Something new may begin in the case, for all that this operator knows. */
    void begin(Operator by, CaseId caseId) {
        journal.begin(by, caseId);
    }

    /** Something new may begin in the case, by the node. */
    void begin(CaseId caseId) {
        journal.begin(caseId);
    }

    /** Somebody reads the question; the first one is kept. */
    void opened(AnsweringTrace trace, Operator by) {
        if (traces.opened(trace.id(), by.account(), clock.now())) {
            journal.opened(trace.ref(), trace.request(), by.account(), "QUESTION_OPENED", clock.now());
        }
    }

    /** Somebody is shown what a draft tells of persons. */
    void personalDataRead(AnsweringTrace trace, Operator by) {
        journal.personalDataRead(trace.ref(), trace.header(), trace.request(), by);
    }

    /** What became of a message of ours on its way. */
    void settled(AnsweringTrace trace, Settlement settlement) {
        journal.settled(trace.ref(), settlement);
    }

    /** The other State says that a message of ours does not fit. */
    void conflicted(AnsweringTrace trace, Conflict conflict) {
        journal.conflicted(trace.ref(), conflict);
    }

    /** A line for the people of the case. */
    void noted(AnsweringTrace trace, String actor, @Nullable MessageId message, String code) {
        journal.noted(trace.ref(), actor, message, code, clock.now());
    }

    /** A new date was told. */
    void delayed(AnsweringTrace trace, Instant until) {
        clocks.delayed(trace, until, clock.now());
    }

    /** The question about which this message of ours was, locked for a change. */
    Optional<AnsweringTrace> about(@Nullable MessageId ours, Correspondence correspondence) {
        if (ours == null) {
            return Optional.empty();
        }
        return traces.lockedByMessage(ours)
                .or(() -> correspondence
                        .byMessage(ours)
                        .filter(message -> message.dispatch() != null)
                        .map(DialogueMessage::trace)
                        .flatMap(trace -> traces.lockedById(trace.id())));
    }

    /** What is approved of a reply. */
    static ApprovalSubject replyOf(AnsweringTrace trace) {
        return new ApprovalSubject(REPLY, trace.id().toString(), trace.caseId());
    }
}
