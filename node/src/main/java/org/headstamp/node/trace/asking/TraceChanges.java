package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Every change of a question of ours: the row, its clocks, the log and the time line, in one transaction. */
@Singleton
class TraceChanges {
    private final TraceRepository traces;
    private final Correspondence correspondence;
    private final TraceClock clocks;
    private final TraceJournal journal;
    private final NodeClock clock;

    TraceChanges(
            TraceRepository traces,
            Correspondence correspondence,
            TraceClock clocks,
            TraceJournal journal,
            NodeClock clock) {
        this.traces = traces;
        this.correspondence = correspondence;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Something new may begin in the case, for all that this operator knows. */
    void begin(Operator by, CaseId caseId) {
        journal.begin(by, caseId);
    }

    /** The State asked takes part in the case from now on. */
    void beginWith(Trace trace, String actor) {
        journal.beginWith(trace.ref(), actor, clock.now());
    }

    /** A new question. */
    void add(Trace trace, String actor, String code) {
        traces.add(trace);
        noted(trace, actor, null, code);
    }

    /** Tells the people of the case what was done. */
    void noted(Trace trace, String actor, @Nullable MessageId message, String code) {
        journal.noted(trace.ref(), actor, message, code, clock.now());
    }

    /** Who reads, drafts or approves a question about a person is shown that person. */
    void noteIfPersonal(Trace trace, Operator by) {
        if (trace.question().asksAboutPersons()) {
            journal.personalDataRead(trace.ref(), trace.header(), trace.request(), by);
        }
    }

    /** Tells the State asked to stop, once somebody else saw to the approval of that; no draft is needed any more. */
    Trace withdraw(Trace trace, Withdrawal withdrawal, String actor) {
        var request = trace.request();
        if (request == null) {
            throw trace.illegal("withdraw");
        }
        var unused = trace.withdrawing(request, withdrawal.reason(), clock.now());
        var said = correspondence.sendApproved(actor, trace.ref(), trace.header(), withdrawal);
        correspondence.discardAll(trace.ref(), actor);
        return keep(trace, trace.withdrawing(said, withdrawal.reason(), clock.now()), actor);
    }

    /** Keeps what changed, if anything did. */
    Trace keep(Trace before, Trace after, String actor) {
        if (!after.equals(before)) {
            traces.keep(after);
            clocks.follow(before, after, clock.now());
            journal.stateChanged(after.ref(), after.state(), actor);
        }
        return after;
    }

    /** Keeps what changed and tells the people of the case. */
    Trace keep(Trace before, Trace after, String actor, String code) {
        if (!after.equals(before)) {
            var unused = keep(before, after, actor);
            journal.noted(after.ref(), actor, null, code, clock.now());
        }
        return after;
    }

    /** The trace about which this message of ours was, locked for a change. */
    Optional<Trace> about(@Nullable MessageId ours) {
        if (ours == null) {
            return Optional.empty();
        }
        return traces.lockedByRequest(ours)
                .or(() -> correspondence
                        .byMessage(ours)
                        .filter(message -> message.dispatch() != null)
                        .flatMap(message -> traces.lockedById(message.trace().id())));
    }

    /** Takes in what the State asked says about a question, or says why it does not fit. */
    Reception hear(Arrival arrival, String code, UnaryOperator<Trace> change) {
        var trace = about(arrival.inReplyTo()).orElse(null);
        return objection(arrival, trace)
                .map(Reception.class::cast)
                .orElseGet(() -> heard(arrival, trace, code, change));
    }

    /** Why a message cannot be about this trace, whatever it says. */
    static Optional<Reception.Conflicts> objection(Arrival arrival, @Nullable Trace trace) {
        if (trace == null || !trace.caseId().equals(arrival.caseId())) {
            return Optional.of(new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE, "no question of ours in this case has this id"));
        }
        if (!trace.asked().equals(arrival.from())) {
            return Optional.of(
                    new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "the question was put to another State"));
        }
        return Optional.empty();
    }

    private Reception heard(Arrival arrival, @Nullable Trace trace, String code, UnaryOperator<Trace> change) {
        if (trace == null) {
            throw new IllegalStateException("a message about no trace was not contested");
        }
        try {
            var unused = keep(trace, change.apply(trace), AuditEvent.NODE);
        } catch (IllegalTransitionException e) {
            return conflict(trace);
        }
        journal.noted(trace.ref(), AuditEvent.NODE, arrival.message(), code, arrival.at());
        return new Reception.Handled();
    }

    /** Why nothing of the kind fits the state of the question, in words for the officer of the other State. */
    static Reception.Conflicts conflict(Trace trace) {
        return switch (trace.state()) {
            case TraceState.GivenUp s ->
                new Reception.Conflicts(ConflictReason.WITHDRAWN, "the question was withdrawn; nothing more is wanted");
            case TraceState.Closed s ->
                new Reception.Conflicts(
                        ConflictReason.CLOSED, "the question is closed; a new or corrected answer opens it again");
            case TraceState.Drafted s -> state(trace);
            case TraceState.Unread s -> state(trace);
            case TraceState.UnderWay s -> state(trace);
            case TraceState.Replied s -> state(trace);
        };
    }

    private static Reception.Conflicts state(Trace trace) {
        return new Reception.Conflicts(
                ConflictReason.STATE,
                "it does not fit a question that is " + trace.state().words());
    }
}
