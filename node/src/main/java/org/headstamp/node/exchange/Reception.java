package org.headstamp.node.exchange;

/** What a feature makes of a message. */
public sealed interface Reception {
    /** It fits and was dealt with. */
    record Handled() implements Reception {}

    /** It does not fit the case; the sender is told so. */
    record Conflicts(ConflictReason reason, String detail) implements Reception {
        private static final int MOST_DETAIL = 2000;

        /** Cuts the detail to what a notice carries. */
        public Conflicts {
            detail = detail.substring(0, Math.min(detail.length(), MOST_DETAIL));
        }
    }
}
