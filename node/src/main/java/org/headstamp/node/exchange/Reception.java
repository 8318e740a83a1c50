package org.headstamp.node.exchange;

/** What a feature makes of a message. */
public sealed interface Reception {
    /** It fits and was dealt with. */
    record Handled() implements Reception {}

    /** It does not fit the case; the sender is told so. */
    record Conflicts(ConflictReason reason, String detail) implements Reception {}
}
