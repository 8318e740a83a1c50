package org.headstamp.node.trace.asking;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.model.Letter;
import org.headstamp.node.trace.model.Letter.Kind;

/** The State that asks: what its officers may try, and what it makes of letters. Its only memory is the trace itself. */
public final class AskingOffice {
    private final Consumer<Letter> out;
    private final Set<MessageId> takenReplies = new HashSet<>();
    private Trace trace = Trace.draft(
            TraceSamples.anId(),
            TraceSamples.aCase(TraceSamples.XA),
            TraceSamples.XB,
            TraceSamples.question(),
            TraceSamples.header(),
            "officer.xa",
            TraceSamples.NOON);

    public AskingOffice(Consumer<Letter> out) {
        this.out = out;
    }

    /** What its people may try at any time. */
    public enum Act {
        SEND,
        DISCARD,
        WITHDRAW,
        CORRECT,
        INFORM,
        ASK_FOR_CLARIFICATION,
        CLOSE_AS_TRACED,
        CLOSE_AS_NOT_TRACED,
        REOPEN,
        ACKNOWLEDGEMENT_IS_OVERDUE,
        CONFIRMATION_IS_OVERDUE
    }

    /** Tries it; what the state of the trace forbids changes nothing and sends nothing. */
    public void act(Act act, Instant now) {
        var id = TraceSamples.aMessage();
        switch (act) {
            case SEND -> write(trace -> trace.sent(id, now), new Letter(id, Kind.QUESTION, null));
            case DISCARD -> change(trace -> trace.discarded(now));
            case WITHDRAW ->
                write(
                        trace -> trace.withdrawing(id, Withdrawal.Reason.SOLVED, now),
                        new Letter(id, Kind.WITHDRAWAL, trace.request()));
            case CORRECT ->
                write(
                        trace -> trace.corrected(id, TraceSamples.question(TraceSamples.firedCases("1")), now),
                        new Letter(id, Kind.QUESTION_CORRECTION, trace.request()));
            case INFORM -> write(trace -> trace.informed(now), new Letter(id, Kind.INFORMATION, trace.request()));
            case ASK_FOR_CLARIFICATION ->
                write(trace -> trace.clarifying(id, now), new Letter(id, Kind.CLARIFICATION_REQUEST, trace.answer()));
            case CLOSE_AS_TRACED -> change(trace -> trace.closed(TraceState.Outcome.TRACED, now));
            case CLOSE_AS_NOT_TRACED -> change(trace -> trace.closed(TraceState.Outcome.NOT_TRACED, now));
            case REOPEN -> change(trace -> trace.reopened("new facts", now));
            case ACKNOWLEDGEMENT_IS_OVERDUE -> change(trace -> trace.hears().lapsed("", now));
            case CONFIRMATION_IS_OVERDUE -> change(trace -> trace.hears().withdrawalUnconfirmed(now));
        }
    }

    /** Takes a letter in; false if it does not fit, and then nothing has changed. */
    public boolean hear(Letter letter, Instant now) {
        boolean fits = change(trace -> heard(trace.hears(), letter, now));
        if (fits && letter.kind().isReply() && !isGivenUp()) {
            takenReplies.add(letter.id());
        }
        return fits;
    }

    /** A letter of ours is in the custody of the other State. */
    public void delivered(Letter letter, Instant now) {
        if (letter.kind() == Kind.QUESTION) {
            change(trace -> trace.hears().delivered(now));
        }
    }

    /** A letter of ours never arrived. */
    public void lost(Letter letter, Instant now) {
        if (letter.kind() == Kind.QUESTION) {
            change(trace -> trace.hears().undelivered("NOT_DELIVERED", now));
        }
        if (letter.kind() == Kind.WITHDRAWAL) {
            change(trace -> trace.hears().withdrawalUnconfirmed(now));
        }
        if (letter.kind() == Kind.CLARIFICATION_REQUEST) {
            change(trace -> trace.hears().clarified(letter.id()));
        }
    }

    /** The other State says that a letter of ours does not fit. */
    public void contested(Letter letter, Instant now) {
        switch (letter.kind()) {
            case QUESTION -> change(trace -> trace.hears().conflicted(conflict(letter, now)));
            case WITHDRAWAL -> change(trace -> trace.hears().withdrawalUnconfirmed(now));
            case CLARIFICATION_REQUEST -> change(trace -> trace.hears().clarified(letter.id()));
            default -> {}
        }
    }

    public boolean isSent() {
        return trace.request() != null;
    }

    public boolean isGivenUp() {
        return trace.state() instanceof TraceState.GivenUp;
    }

    public boolean isConfirmedWithdrawn() {
        return trace.state() instanceof TraceState.Withdrawn withdrawn && withdrawn.confirmed();
    }

    /** Whether the answer that counts is one that it took in. */
    public boolean answersOnlyWithWhatItTook() {
        return trace.answer() == null || takenReplies.contains(trace.answer());
    }

    public boolean took(MessageId reply) {
        return takenReplies.contains(reply);
    }

    /** The name of where it stands. */
    public String stage() {
        return trace.state().getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return trace.state().toString();
    }

    private static Trace heard(Hearing hearing, Letter letter, Instant now) {
        var id = letter.id();
        return switch (letter.kind()) {
            case ACKNOWLEDGEMENT -> hearing.acknowledged(id, Acknowledgement.accepted("", null), now);
            case INTERIM_ANSWER -> hearing.answered(id, TraceSamples.answer(Completeness.INTERIM), now);
            case FULL_ANSWER -> hearing.answered(id, TraceSamples.answer(Completeness.FULL), now);
            case ANSWER_CORRECTION -> hearing.answerCorrected(id, TraceSamples.answer(Completeness.FULL), now);
            case REFUSAL -> hearing.refused(id, new Refusal(Ground.NATIONAL_SECURITY, "", "", false, ""), now);
            case INFORMATION_REQUEST -> hearing.informationRequested(id, true, now);
            case DELAY -> hearing.delayed(id, delay(now), letter.number(), now);
            case PROGRESS -> hearing.progressed(new ProgressReport(ProgressReport.Stage.SEARCHING, null, ""), now);
            case CLARIFICATION -> hearing.clarified(Objects.requireNonNull(letter.about()));
            case CONFIRMATION -> hearing.withdrawalConfirmed(StoppedAt.UNDER_WAY, now);
            default -> throw new IllegalArgumentException("no letter for the State that asks: " + letter);
        };
    }

    private static DelayNotice delay(Instant now) {
        return new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", now.plusSeconds(60), false);
    }

    private Conflict conflict(Letter letter, Instant now) {
        return new Conflict(
                letter.id(),
                TraceSamples.aMessage(),
                PayloadKind.TRACE_REQUEST,
                trace.caseId(),
                trace.asked(),
                ConflictReason.STATE,
                "",
                now);
    }

    private void write(UnaryOperator<Trace> change, Letter letter) {
        var before = trace;
        if (change(change) && !trace.equals(before)) {
            out.accept(letter);
        }
    }

    private boolean change(UnaryOperator<Trace> change) {
        try {
            trace = change.apply(trace);
            return true;
        } catch (IllegalTransitionException e) {
            return false;
        }
    }
}
