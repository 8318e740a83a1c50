package org.headstamp.node.trace.message;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A person of the State asked has read the question and says what becomes of it. The receipt of a node is none.
 *
 * @param suggestedState for {@code NOT_ADDRESSEE} the State that may know
 * @param localReference the number of the State asked, empty when it gives none
 * @param missing for {@code INCOMPLETE} what is missing, in words
 */
public record Acknowledgement(
        Outcome outcome,
        @Nullable MemberState suggestedState,
        String localReference,
        @Nullable Instant expectedBy,
        String missing) {
    /** @throws InvalidValueException if an incomplete request is not told what is missing */
    public Acknowledgement {
        outcome = Checked.present("outcome", outcome);
        localReference = Checked.optionalText("localReference", localReference, 100);
        missing = Checked.optionalText("missing", missing, 2000);
        if (outcome == Outcome.INCOMPLETE && missing.isBlank()) {
            throw new InvalidValueException("missing", "must say what an incomplete request lacks");
        }
    }

    /** The question is taken up. */
    public static Acknowledgement accepted(String localReference, @Nullable Instant expectedBy) {
        return new Acknowledgement(Outcome.ACCEPTED, null, localReference, expectedBy, "");
    }

    /** What becomes of a question. */
    public enum Outcome {
        ACCEPTED,
        /** Taken up, but something is missing. */
        INCOMPLETE,
        /** The State asked is not the one to ask. */
        NOT_ADDRESSEE
    }
}
