package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;

/** Questions of ours: drafted by one person, approved by a second, and sent with that approval. */
@Singleton
public class Traces {
    private final TraceRepository traces;
    private final QuestionSending sending;
    private final TraceJournal journal;
    private final Drafts drafts;
    private final NodeClock clock;

    Traces(TraceRepository traces, QuestionSending sending, TraceJournal journal, Drafts drafts, NodeClock clock) {
        this.traces = traces;
        this.sending = sending;
        this.journal = journal;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Drafts a question. One with priority URGENT_DIRECT that a focal point drafts leaves at once; a second person must
     * agree within a day.
     */
    @Transactional
    public Trace open(Operator by, CaseId caseId, MemberState asked, TraceQuestion question, Header header) {
        by.require("draft a trace request", Role.OFFICER, Role.FOCAL_POINT);
        journal.begin(by, caseId);
        return submit(by, sending.drafted(by.account(), caseId, asked, question, header));
    }

    /** Puts a question that was just written down before the second person. */
    @Transactional
    public Trace submit(Operator by, Trace trace) {
        by.require("draft a trace request", Role.OFFICER, Role.FOCAL_POINT);
        boolean urgentDirect = trace.header().priority() == Priority.URGENT_DIRECT;
        var rule = ApprovalMatrix.rule(MessageKind.TRACE_REQUEST, true, urgentDirect);
        boolean leaves = drafts.drafted(by, subject(trace), trace.asked(), rule);
        return leaves ? sending.send(trace, by.account()) : trace;
    }

    /** The second person agrees; with that the question is sent, if it is not yet. */
    @Transactional
    public Trace approve(Operator by, TraceId id) {
        by.require("approve a trace request", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        boolean leaves = drafts.approved(by, subject(trace));
        journal.noted(trace.ref(), by.account(), null, "QUESTION_APPROVED", clock.now());
        return leaves && trace.request() == null ? sending.send(trace, by.account()) : trace;
    }

    /** Gives up a draft. */
    @Transactional
    public Trace withdraw(Operator by, TraceId id) {
        by.require("withdraw a trace request", Role.OFFICER, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var withdrawn = keep(by, trace, trace.discarded(clock.now()), "QUESTION_WITHDRAWN");
        drafts.dropped(by, subject(trace));
        return withdrawn;
    }

    /** Says what the trace came to. */
    @Transactional
    public Trace close(Operator by, TraceId id, TraceState.Outcome outcome) {
        by.require("close a trace", Role.OFFICER, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        return keep(by, trace, trace.closed(outcome, clock.now()), "CLOSED_" + outcome);
    }

    private Trace keep(Operator by, Trace before, Trace after, String code) {
        if (!after.equals(before)) {
            traces.keep(after);
            journal.stateChanged(after.ref(), after.state(), by.account());
            journal.noted(after.ref(), by.account(), null, code, clock.now());
        }
        return after;
    }

    /** As which a question is approved. */
    public static ApprovalSubject subject(Trace trace) {
        return new ApprovalSubject(TraceRef.Side.ASKING.subject(), trace.id().toString(), trace.caseId());
    }
}
