package org.headstamp.node.trace.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringOffice;
import org.headstamp.node.trace.asking.AskingOffice;
import org.headstamp.node.trace.model.Letter.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Two offices and the post between them. Letters of one case arrive in order, as the exchange gives them to the features;
 * any of them may be lost for good, which its sender learns.
 */
final class TwoStates {
    private final Deque<Letter> toAnswering = new ArrayDeque<>();
    private final Deque<Letter> toAsking = new ArrayDeque<>();
    private final Map<MessageId, Letter> written = new HashMap<>();
    private final AskingOffice asking = new AskingOffice(letter -> post(letter, toAnswering));
    private final AnsweringOffice answering = new AnsweringOffice(this::postFromAnswering);
    private final Set<@Nullable MessageId> unheard = new HashSet<>();
    private boolean confirmed;
    private boolean wroteAfterConfirming;
    private Instant now = TraceSamples.NOON;

    AskingOffice asking() {
        return asking;
    }

    AnsweringOffice answering() {
        return answering;
    }

    Instant now() {
        return now;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /** Whether the State asked was never told that a letter of its own does not fit, because that notice was lost. */
    boolean isUnaware(MessageId reply) {
        return unheard.contains(reply);
    }

    boolean wroteAfterConfirming() {
        return wroteAfterConfirming;
    }

    void deliverToAnswering() {
        var letter = toAnswering.poll();
        if (letter == null) {
            return;
        }
        asking.delivered(letter, now);
        if (letter.kind() == Kind.CONFLICT) {
            answering.failed(contested(letter), "CONFLICT", now);
        } else if (!answering.hear(letter, now)) {
            contest(letter, toAsking);
        }
    }

    void deliverToAsking() {
        var letter = toAsking.poll();
        if (letter == null) {
            return;
        }
        if (letter.kind() == Kind.CONFLICT) {
            asking.contested(contested(letter), now);
        } else if (!asking.hear(letter, now)) {
            contest(letter, toAnswering);
        }
    }

    void loseForAnswering() {
        var letter = toAnswering.poll();
        if (letter != null) {
            asking.lost(letter, now);
            unheard.add(letter.about());
        }
    }

    void loseForAsking() {
        var letter = toAsking.poll();
        if (letter != null) {
            answering.failed(letter, "NOT_DELIVERED", now);
        }
    }

    /** Everything that is on the way arrives. */
    void drain() {
        while (!toAnswering.isEmpty() || !toAsking.isEmpty()) {
            deliverToAnswering();
            deliverToAsking();
        }
    }

    private void postFromAnswering(Letter letter) {
        wroteAfterConfirming |= confirmed && letter.kind() != Kind.CONFIRMATION;
        confirmed |= letter.kind() == Kind.CONFIRMATION && answering.isStopped();
        post(letter, toAsking);
    }

    private void post(Letter letter, Deque<Letter> way) {
        written.put(letter.id(), letter);
        way.add(letter);
    }

    private void contest(Letter letter, Deque<Letter> way) {
        way.add(new Letter(TraceSamples.aMessage(), Kind.CONFLICT, letter.id()));
    }

    private Letter contested(Letter conflict) {
        var contested = written.get(conflict.about());
        if (contested == null) {
            throw new AssertionError("a conflict about a letter that nobody wrote: " + conflict);
        }
        return contested;
    }

    @Override
    public String toString() {
        return "asking " + asking + ", answering " + answering + ", on the way " + toAnswering.size() + "/"
                + toAsking.size();
    }
}
