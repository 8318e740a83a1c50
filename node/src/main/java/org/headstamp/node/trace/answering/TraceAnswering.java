package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;

/**
 * Questions of other States: acknowledged by one person; answered or refused by one person and approved by a second,
 * with whose approval the reply is sent. {@link TraceSearches} searches the registers and drafts the answer.
 */
@Singleton
public class TraceAnswering {
    static final String REPLY = "trace-reply";

    private final AnsweringRepository traces;
    private final ReplySending sending;
    private final TraceJournal journal;
    private final Drafts drafts;
    private final NodeClock clock;

    TraceAnswering(
            AnsweringRepository traces, ReplySending sending, TraceJournal journal, Drafts drafts, NodeClock clock) {
        this.traces = traces;
        this.sending = sending;
        this.journal = journal;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Tells the State that asks that a person has read its question, and what becomes of it. */
    @Transactional
    public AnsweringTrace acknowledge(Operator by, TraceId id, Acknowledgement acknowledgement) {
        by.require("acknowledge a trace request", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR);
        var trace = traces.locked(by, id);
        if (traces.opened(id, by.account(), clock.now())) {
            journal.opened(trace.ref(), trace.request(), by.account(), "QUESTION_OPENED", clock.now());
        }
        journal.begin(by, trace.caseId());
        var subject = new ApprovalSubject("acknowledgement", id.toString(), trace.caseId());
        boolean urgentDirect = trace.header().priority() == Priority.URGENT_DIRECT;
        var rule = ApprovalMatrix.rule(MessageKind.ACKNOWLEDGEMENT, false, urgentDirect);
        boolean unused = drafts.drafted(by, subject, trace.asker(), rule);
        return sending.acknowledge(trace, acknowledgement, by.account());
    }

    /** Drafts a refusal. */
    @Transactional
    public AnsweringTrace refuse(Operator by, TraceId id, Refusal refusal) {
        return refuse(by, id, refusal, List.of());
    }

    /** Drafts a refusal with translations of its texts. */
    @Transactional
    public AnsweringTrace refuse(Operator by, TraceId id, Refusal refusal, List<Translation> translations) {
        by.require("draft a refusal", Role.FOCAL_POINT, Role.REGISTRAR);
        return draft(by, traces.locked(by, id), new Reply.NoAnswer(refusal, translations), MessageKind.REFUSAL_NOTICE);
    }

    @Transactional
    AnsweringTrace load(Operator by, TraceId id) {
        return traces.get(by, id);
    }

    @Transactional
    AnsweringTrace searched(Operator by, TraceId id, List<ItemSearch> results) {
        var searched = traces.locked(by, id).searched(results, clock.now());
        traces.keep(searched);
        journal.stateChanged(searched.ref(), searched.state(), by.account());
        journal.noted(searched.ref(), by.account(), null, "REGISTERS_SEARCHED", clock.now());
        return searched;
    }

    /** Drafts the answer to a question, which must still stand as it was when the answer was composed. */
    @Transactional
    AnsweringTrace answer(Operator by, AnsweringTrace composedFrom, Reply.Answer answer) {
        var trace = traces.locked(by, composedFrom.id());
        if (!trace.searches().equals(composedFrom.searches())) {
            throw new InvalidValueException("matches", "rest on a search that was repeated meanwhile");
        }
        return draft(by, trace, answer, MessageKind.TRACE_RESPONSE);
    }

    /** The second person agrees; with that the reply is sent, if it is not yet. */
    @Transactional
    public AnsweringTrace approve(Operator by, TraceId id) {
        by.require("approve a reply to a trace request", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        boolean leaves = drafts.approved(by, replyOf(trace));
        journal.noted(trace.ref(), by.account(), null, "REPLY_APPROVED", clock.now());
        boolean waits = trace.state() instanceof AnsweringState.AwaitingApproval;
        noteIfPersonal(by, trace);
        return leaves && waits ? sending.reply(trace, by.account()) : trace;
    }

    /** The second person sends the draft back; a new draft starts the approval anew. */
    @Transactional
    public AnsweringTrace sendBack(Operator by, TraceId id) {
        by.require("send a draft back", Role.FOCAL_POINT);
        var returned = traces.locked(by, id).returned(clock.now());
        traces.keep(returned);
        journal.stateChanged(returned.ref(), returned.state(), by.account());
        journal.noted(returned.ref(), by.account(), null, "REPLY_SENT_BACK", clock.now());
        drafts.dropped(by, replyOf(returned));
        return returned;
    }

    private AnsweringTrace draft(Operator by, AnsweringTrace trace, Reply reply, MessageKind kind) {
        sending.requireFit(trace, reply);
        var proposed = trace.proposed(reply, by.account(), clock.now());
        traces.keep(proposed);
        journal.stateChanged(proposed.ref(), proposed.state(), by.account());
        journal.noted(proposed.ref(), by.account(), null, "REPLY_DRAFTED_" + reply.code(), clock.now());
        boolean urgentDirect = trace.header().priority() == Priority.URGENT_DIRECT;
        var rule = ApprovalMatrix.rule(kind, true, urgentDirect);
        boolean leaves = drafts.drafted(by, replyOf(trace), trace.asker(), rule);
        noteIfPersonal(by, proposed);
        return leaves ? sending.reply(proposed, by.account()) : proposed;
    }

    /** Who drafts or approves is shown what it drafts or approves. */
    private void noteIfPersonal(Operator by, AnsweringTrace trace) {
        if (trace.namesPersons()) {
            journal.personalDataRead(trace.ref(), trace.header(), trace.request(), by);
        }
    }

    private static ApprovalSubject replyOf(AnsweringTrace trace) {
        return new ApprovalSubject(REPLY, trace.id().toString(), trace.caseId());
    }
}
