package org.headstamp.node.trace.answering;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.model.Letter;
import org.headstamp.node.trace.model.Letter.Kind;
import org.jspecify.annotations.Nullable;

/** The State that is asked: what its people may try, and what it makes of letters. */
public final class AnsweringOffice {
    private final Consumer<Letter> out;
    private @Nullable AnsweringTrace trace;
    private int delays;
    private boolean hasReplied;

    public AnsweringOffice(Consumer<Letter> out) {
        this.out = out;
    }

    /** What its people may try at any time. */
    public enum Act {
        ACKNOWLEDGE,
        SEARCH,
        DRAFT_ANSWER,
        DRAFT_INTERIM_ANSWER,
        DRAFT_REFUSAL,
        SEND_BACK,
        APPROVE,
        NEED_INFORMATION,
        DELAY,
        ASK_THE_TRADE,
        TRADE_ANSWERED,
        TRADE_CORRECTED,
        REPORT_PROGRESS
    }

    /** Tries it; what the state of the question forbids changes nothing and sends nothing. */
    public void act(Act act, Instant now) {
        if (trace == null) {
            return;
        }
        var id = TraceSamples.aMessage();
        switch (act) {
            case ACKNOWLEDGE ->
                write(
                        trace -> trace.acknowledged(id, Acknowledgement.accepted("", null), now),
                        new Letter(id, Kind.ACKNOWLEDGEMENT, request()));
            case SEARCH -> change(trace -> trace.searched(searches(), now));
            case DRAFT_ANSWER -> change(trace -> trace.proposed(answer(Completeness.FULL), "registrar.xb", now));
            case DRAFT_INTERIM_ANSWER ->
                change(trace -> trace.proposed(answer(Completeness.INTERIM), "registrar.xb", now));
            case DRAFT_REFUSAL -> change(trace -> trace.proposed(refusal(), "registrar.xb", now));
            case SEND_BACK -> change(trace -> trace.returned(now));
            case APPROVE -> approve(id, now);
            case NEED_INFORMATION ->
                write(
                        trace -> trace.turns().needsInformation(id, true, now),
                        new Letter(id, Kind.INFORMATION_REQUEST, request()));
            case DELAY -> delay(id, now);
            case ASK_THE_TRADE -> change(trace -> trace.turns().tradeAsked(now));
            case TRADE_ANSWERED -> change(trace -> trace.turns().tradeAnswered(now));
            case TRADE_CORRECTED -> change(trace -> trace.turns().tradeCorrected(now));
            case REPORT_PROGRESS -> reportProgress(id);
        }
    }

    /** Takes a letter in; false if it does not fit, and then nothing has changed. */
    public boolean hear(Letter letter, Instant now) {
        if (letter.kind() == Kind.QUESTION) {
            trace = new AnsweringTrace(
                    TraceSamples.anId(),
                    TraceSamples.aCase(TraceSamples.XA),
                    TraceSamples.XA,
                    letter.id(),
                    null,
                    TraceSamples.question(),
                    TraceSamples.header(),
                    List.of(),
                    new AnsweringState.Received(now),
                    now);
            return true;
        }
        if (trace == null) {
            return false;
        }
        return switch (letter.kind()) {
            case QUESTION_CORRECTION ->
                change(trace -> trace.turns().corrected(letter.id(), TraceSamples.question(), now));
            case INFORMATION -> change(trace -> trace.turns().informed(letter.id(), List.of(), now));
            case CLARIFICATION_REQUEST -> clarify(letter);
            case WITHDRAWAL -> stop(letter, now);
            default -> throw new IllegalArgumentException("no letter for the State asked: " + letter);
        };
    }

    /** A letter of ours never arrived, or does not fit there. */
    public void failed(Letter letter, String reason, Instant now) {
        if (letter.kind().isReply()) {
            change(trace -> trace.replyFailed(letter.id(), reason, now));
        }
        if (letter.kind() == Kind.INFORMATION_REQUEST) {
            change(trace -> trace.turns().informationMissed(letter.id(), now));
        }
    }

    public boolean isStopped() {
        return trace != null && trace.state() instanceof AnsweringState.Stopped;
    }

    /** The reply that it holds to have been given; null while there is none. */
    public @Nullable MessageId given() {
        return trace != null && trace.state() instanceof AnsweringState.Replied replied ? replied.message() : null;
    }

    /** The name of where it stands. */
    public String stage() {
        return trace == null ? "nothing arrived" : trace.state().getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return trace == null ? "nothing arrived" : trace.state().toString();
    }

    private void approve(MessageId id, Instant now) {
        if (trace != null && trace.state() instanceof AnsweringState.AwaitingApproval awaiting) {
            var kind =
                    switch (awaiting.reply()) {
                        case Reply.NoAnswer refusal -> Kind.REFUSAL;
                        case Reply.Answer answer
                        when answer.answer().completeness() == Completeness.INTERIM -> Kind.INTERIM_ANSWER;
                        case Reply.Answer answer -> Kind.FULL_ANSWER;
                    };
            write(trace -> trace.replied(id, now), new Letter(id, kind, request()));
            hasReplied = true;
        }
    }

    private void delay(MessageId id, Instant now) {
        var notice = new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", now.plusSeconds(60), false);
        int nth = delays + 1;
        if (change(trace -> trace.turns().delayed(id, notice, nth, now))) {
            delays = nth;
            out.accept(new Letter(id, Kind.DELAY, request(), nth));
        }
    }

    private void reportProgress(MessageId id) {
        if (!isStopped()) {
            out.accept(new Letter(id, Kind.PROGRESS, request()));
        }
    }

    private boolean clarify(Letter letter) {
        if (isStopped()) {
            return false;
        }
        out.accept(new Letter(TraceSamples.aMessage(), Kind.CLARIFICATION, letter.id()));
        return true;
    }

    private boolean stop(Letter letter, Instant now) {
        boolean replied = hasReplied;
        boolean stopped = change(trace -> trace.turns().stopped(Withdrawal.Reason.SOLVED, replied, now));
        out.accept(new Letter(TraceSamples.aMessage(), Kind.CONFIRMATION, letter.id()));
        return stopped;
    }

    private @Nullable MessageId request() {
        return trace == null ? null : trace.request();
    }

    private static Reply answer(Completeness completeness) {
        return new Reply.Answer(TraceSamples.answer(completeness), null);
    }

    private static Reply refusal() {
        return new Reply.NoAnswer(new Refusal(Ground.NATIONAL_SECURITY, "", "", false, ""));
    }

    private static List<ItemSearch> searches() {
        return List.of(new ItemSearch("1", "National register", TraceSamples.NOON, new LookUp.NotFound()));
    }

    private void write(UnaryOperator<AnsweringTrace> change, Letter letter) {
        if (change(change)) {
            out.accept(letter);
        }
    }

    private boolean change(UnaryOperator<AnsweringTrace> change) {
        if (trace == null) {
            return false;
        }
        try {
            trace = change.apply(trace);
            return true;
        } catch (IllegalTransitionException e) {
            return false;
        }
    }
}
