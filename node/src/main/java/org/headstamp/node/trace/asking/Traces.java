package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;

/** Questions of ours: drafted by one person, approved by a second, and sent with that approval. */
@Singleton
public class Traces {
    private final TraceRepository traces;
    private final QuestionSending sending;
    private final TraceChanges changes;
    private final Drafts drafts;
    private final NodeClock clock;

    Traces(TraceRepository traces, QuestionSending sending, TraceChanges changes, Drafts drafts, NodeClock clock) {
        this.traces = traces;
        this.sending = sending;
        this.changes = changes;
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
        changes.begin(by, caseId);
        return submit(by, sending.drafted(by.account(), caseId, asked, question, header));
    }

    /** Puts a question that was just written down before the second person. */
    @Transactional
    public Trace submit(Operator by, Trace trace) {
        by.require("draft a trace request", Role.OFFICER, Role.FOCAL_POINT);
        boolean leaves = drafts.drafted(by, subject(trace), trace.asked(), rule(trace.header()));
        changes.noteIfPersonal(trace, by);
        return leaves ? sending.send(trace, by.account()) : trace;
    }

    /** The second person agrees; with that the question is sent, if it is not yet. */
    @Transactional
    public Trace approve(Operator by, TraceId id) {
        by.require("approve a trace request", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        boolean leaves = drafts.approved(by, subject(trace));
        changes.noted(trace, by.account(), null, "QUESTION_APPROVED");
        changes.noteIfPersonal(trace, by);
        return leaves && trace.request() == null ? sending.send(trace, by.account()) : trace;
    }

    /** Gives up a draft. */
    @Transactional
    public Trace withdraw(Operator by, TraceId id) {
        by.require("withdraw a trace request", Role.OFFICER, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var withdrawn = changes.keep(trace, trace.discarded(clock.now()), by.account(), "QUESTION_WITHDRAWN");
        drafts.dropped(by, subject(trace));
        return withdrawn;
    }

    /** Says what the trace came to. */
    @Transactional
    public Trace close(Operator by, TraceId id, TraceState.Outcome outcome) {
        by.require("close a trace", Role.OFFICER, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        return changes.keep(trace, trace.closed(outcome, clock.now()), by.account(), "CLOSED_" + outcome);
    }

    /** New facts: the trace is looked at again. */
    @Transactional
    public Trace reopen(Operator by, TraceId id, String facts) {
        by.require("reopen a trace", Role.OFFICER, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        changes.begin(by, trace.caseId());
        var known = Checked.text("facts", facts, 4000);
        return changes.keep(trace, trace.reopened(known, clock.now()), by.account(), "REOPENED");
    }

    /** How many persons must agree before a question leaves. */
    public static ApprovalRule rule(Header header) {
        boolean urgentDirect = header.priority() == Priority.URGENT_DIRECT;
        return ApprovalMatrix.rule(MessageKind.TRACE_REQUEST, true, urgentDirect);
    }

    /** As which a question is approved. */
    public static ApprovalSubject subject(Trace trace) {
        return new ApprovalSubject(TraceRef.Side.ASKING.subject(), trace.id().toString(), trace.caseId());
    }
}
