package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.Forces;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Questions of other States: acknowledged by one person; answered or refused by one person and approved by a second,
 * with whose approval the reply is sent. {@link TraceSearches} searches the registers and drafts the answer.
 */
@Singleton
public class TraceAnswering {
    private final AnsweringRepository traces;
    private final ReplySending sending;
    private final AnsweringChanges changes;
    private final Drafts drafts;
    private final NodeClock clock;

    TraceAnswering(
            AnsweringRepository traces,
            ReplySending sending,
            AnsweringChanges changes,
            Drafts drafts,
            NodeClock clock) {
        this.traces = traces;
        this.sending = sending;
        this.changes = changes;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Tells the State that asks that a person has read its question, and what becomes of it, in its own language. */
    @Transactional
    public AnsweringTrace acknowledge(Operator by, TraceId id, Acknowledgement acknowledgement) {
        return acknowledge(by, id, acknowledgement, null);
    }

    /**
     * The same in another language.
     *
     * @param language of its free text, BCP 47; null for that of the question
     */
    @Transactional
    public AnsweringTrace acknowledge(
            Operator by, TraceId id, Acknowledgement acknowledgement, @Nullable String language) {
        by.require("acknowledge a trace request", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR);
        var trace = traces.locked(by, id);
        changes.opened(trace, by);
        changes.begin(by, trace.caseId());
        var subject = new ApprovalSubject("acknowledgement", id.toString(), trace.caseId());
        boolean unused = drafts.drafted(by, subject, trace.asker(), ruleOfAcknowledging(trace));
        return sending.acknowledge(trace, acknowledgement, TranslationRules.language(language), by.account());
    }

    /** What {@link #acknowledge} would send. */
    @Transactional
    public Foreseen foresee(Operator by, TraceId id, Acknowledgement acknowledgement, @Nullable String language) {
        by.require("acknowledge a trace request", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR);
        var trace = traces.get(by, id);
        var unused = trace.acknowledged(trace.request(), acknowledgement, clock.now());
        return new Foreseen(
                MessageKind.ACKNOWLEDGEMENT,
                trace.asker(),
                trace.header().language(),
                acknowledgement,
                trace.header().forReply(TranslationRules.language(language)),
                Departure.of(ruleOfAcknowledging(trace), by),
                null);
    }

    /** Drafts a refusal. */
    @Transactional
    public AnsweringTrace refuse(Operator by, TraceId id, Refusal refusal) {
        return refuse(by, id, Translated.plain(refusal));
    }

    /** Drafts a refusal with translations of its texts. */
    @Transactional
    public AnsweringTrace refuse(Operator by, TraceId id, Translated<Refusal> refusal) {
        by.require("draft a refusal", Role.FOCAL_POINT, Role.REGISTRAR);
        return draft(by, traces.locked(by, id), new Reply.NoAnswer(refusal), MessageKind.REFUSAL_NOTICE);
    }

    /** What {@link #refuse} would draft. */
    @Transactional
    public Foreseen foresee(Operator by, TraceId id, Translated<Refusal> refusal) {
        by.require("draft a refusal", Role.FOCAL_POINT, Role.REGISTRAR);
        var trace = traces.get(by, id);
        return foreseen(by, trace, new Reply.NoAnswer(refusal), MessageKind.REFUSAL_NOTICE);
    }

    /** What {@link #answer} would draft. */
    @Transactional
    Foreseen foresee(Operator by, TraceId id, Reply.Answer answer, @Nullable String correction) {
        var trace = traces.get(by, id);
        return correction == null
                ? foreseen(by, trace, answer, MessageKind.TRACE_RESPONSE)
                : foreseen(by, trace, correcting(trace, answer, correction), MessageKind.CORRECTION);
    }

    private Foreseen foreseen(Operator by, AnsweringTrace trace, Reply reply, MessageKind kind) {
        sending.requireFit(trace, reply);
        var proposed = trace.proposed(reply, by.account(), clock.now());
        var departure = Departure.of(rule(trace, reply, kind), by);
        if (departure.isAtOnce()) {
            sending.requireMayLeave(proposed);
        }
        return new Foreseen(
                kind,
                trace.asker(),
                trace.header().language(),
                reply.said(),
                trace.replyHeader(reply),
                departure,
                sending.heldOf(proposed));
    }

    @Transactional
    AnsweringTrace load(Operator by, TraceId id) {
        return traces.get(by, id);
    }

    @Transactional
    AnsweringTrace searched(Operator by, TraceId id, List<ItemSearch> results) {
        var trace = traces.locked(by, id);
        var searched = changes.keep(trace, trace.searched(results, clock.now()), by.account());
        changes.noted(searched, by.account(), null, "REGISTERS_SEARCHED");
        return searched;
    }

    /** Drafts the answer to a question, which must still stand as it was when the answer was composed. */
    @Transactional
    AnsweringTrace answer(Operator by, AnsweringTrace composedFrom, Reply.Answer answer, @Nullable String correction) {
        var trace = traces.locked(by, composedFrom.id());
        if (!trace.searches().equals(composedFrom.searches())) {
            throw new InvalidValueException("matches", "rest on a search that was repeated meanwhile");
        }
        return correction == null
                ? draft(by, trace, answer, MessageKind.TRACE_RESPONSE)
                : draft(by, trace, correcting(trace, answer, correction), MessageKind.CORRECTION);
    }

    /** What is put right is the latest answer that left and was not put right since. */
    private Reply.Answer correcting(AnsweringTrace trace, Reply.Answer answer, String reason) {
        return traces.replies(trace.id()).reversed().stream()
                .filter(sent -> sent.reply() instanceof Reply.Answer && sent.supersededBy() == null)
                .findFirst()
                .map(sent -> answer.correcting(sent.message(), reason))
                .orElseThrow(() -> new InvalidValueException("correction", "corrects nothing: no answer has left"));
    }

    /** The second person agrees; with that the reply is sent, if it is not yet. */
    @Transactional
    public AnsweringTrace approve(Operator by, TraceId id) {
        by.require("approve a reply to a trace request", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        boolean waits = trace.state() instanceof AnsweringState.AwaitingApproval;
        if (!waits && !(trace.state() instanceof AnsweringState.Given)) {
            throw trace.illegal("approve");
        }
        boolean leaves = drafts.approved(by, AnsweringChanges.replyOf(trace));
        changes.noted(trace, by.account(), null, "REPLY_APPROVED");
        noteIfPersonal(by, trace);
        return leaves && waits ? sending.reply(trace, by.account()) : trace;
    }

    /**
     * As {@link #approve}, and what the answer tells of own security forces may leave, for the reason given.
     *
     * @throws InvalidValueException if it tells of none
     */
    @Transactional
    public AnsweringTrace release(Operator by, TraceId id, String reason) {
        by.require("release what an answer tells of own forces", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        if (!(trace.waitingReply() instanceof Reply.Answer answer)) {
            throw trace.illegal("release forces");
        }
        if (!Forces.areToldIn(answer.answer())) {
            throw new InvalidValueException("reason", "releases nothing: the answer tells of no security force");
        }
        var released = trace.proposed(
                answer.released(reason), ((AnsweringState.AwaitingApproval) trace.state()).proposedBy(), clock.now());
        changes.keep(trace, released, by.account());
        changes.noted(released, by.account(), null, "FORCES_RELEASED");
        return approve(by, id);
    }

    /** The second person sends the draft back; a new draft starts the approval anew. */
    @Transactional
    public AnsweringTrace sendBack(Operator by, TraceId id) {
        by.require("send a draft back", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var returned = changes.keep(trace, trace.returned(clock.now()), by.account());
        changes.noted(returned, by.account(), null, "REPLY_SENT_BACK");
        return returned;
    }

    private AnsweringTrace draft(Operator by, AnsweringTrace trace, Reply reply, MessageKind kind) {
        sending.requireFit(trace, reply);
        var proposed = changes.keep(trace, trace.proposed(reply, by.account(), clock.now()), by.account());
        changes.noted(proposed, by.account(), null, "REPLY_DRAFTED_" + reply.code());
        if (sending.isHeld(reply)) {
            changes.noted(proposed, by.account(), null, "FORCES_TO_RELEASE");
        }
        var rule = rule(trace, reply, kind);
        boolean leaves = drafts.drafted(by, AnsweringChanges.replyOf(trace), trace.asker(), rule);
        noteIfPersonal(by, proposed);
        return leaves ? sending.reply(proposed, by.account()) : proposed;
    }

    private static ApprovalRule ruleOfAcknowledging(AnsweringTrace trace) {
        boolean urgentDirect = trace.header().priority() == Priority.URGENT_DIRECT;
        return ApprovalMatrix.rule(MessageKind.ACKNOWLEDGEMENT, false, urgentDirect);
    }

    /** What is held back waits for a person who may release it, however urgent it is. */
    private ApprovalRule rule(AnsweringTrace trace, Reply reply, MessageKind kind) {
        boolean urgentDirect = trace.header().priority() == Priority.URGENT_DIRECT && !sending.isHeld(reply);
        return ApprovalMatrix.rule(kind, true, urgentDirect);
    }

    /** Who drafts or approves is shown what it drafts or approves. */
    private void noteIfPersonal(Operator by, AnsweringTrace trace) {
        if (trace.namesPersons()) {
            changes.personalDataRead(trace, by);
        }
    }
}
