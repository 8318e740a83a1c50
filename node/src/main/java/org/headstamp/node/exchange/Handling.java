package org.headstamp.node.exchange;

import org.headstamp.node.Checked;
import org.headstamp.node.UnknownIfZero;
import org.jspecify.annotations.Nullable;

/**
 * How the receiver must handle a message.
 *
 * @param ownWords what the sender asks in its own words; only and always with {@code H3}
 * @param informationEvaluation from 1 (certain) to 4 (cannot be judged), 0 when not stated
 * @param confidentialityGuaranteed the sender guarantees that answers are kept confidential (International Tracing
 *     Instrument, paragraphs 15 and 16)
 */
public record Handling(
        Code code,
        @Nullable String ownWords,
        @Nullable SourceEvaluation sourceEvaluation,
        @UnknownIfZero int informationEvaluation,
        OnwardRelease onwardRelease,
        boolean confidentialityGuaranteed) {
    /** @throws IllegalArgumentException if H3 lacks its words, or the evaluation is not 0 to 4 */
    public Handling {
        code = Checked.present("code", code);
        onwardRelease = Checked.present("onwardRelease", onwardRelease);
        if (code == Code.H3 && (ownWords == null || ownWords.isBlank())) {
            throw new IllegalArgumentException("handling code H3 needs own words");
        }
        if (informationEvaluation < 0 || informationEvaluation > 4) {
            throw new IllegalArgumentException(
                    "the evaluation of information is 1 to 4, or 0 when not stated, not " + informationEvaluation);
        }
    }

    /** Handling codes. */
    public enum Code {
        /** For the prevention of crime only. */
        H0,
        /** Not in court without leave. */
        H1,
        /** Not passed on without leave. */
        H2,
        /** Own words. */
        H3
    }

    /** How reliable the source is: A no doubt, B mostly, C mostly not, X cannot be judged. */
    public enum SourceEvaluation {
        A,
        B,
        C,
        X
    }

    /** Whether information may be passed on to a further State. */
    public enum OnwardRelease {
        PROHIBITED,
        WITH_CONSENT,
        ALLOWED
    }
}
