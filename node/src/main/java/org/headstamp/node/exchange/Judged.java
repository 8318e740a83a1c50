package org.headstamp.node.exchange;

/** What is known of an envelope before anything is kept of it. */
sealed interface Judged {
    /** Nothing is to be kept: this is said to it. */
    record Answered(EnvelopeReply reply) implements Judged {}

    /** It can be taken into custody. */
    record Admitted(Authenticated arrived) implements Judged {}

    /** It is refused for ever, which is kept. */
    record Barred(Authenticated arrived, ArrivalFailure.Final failure) implements Judged {}
}
