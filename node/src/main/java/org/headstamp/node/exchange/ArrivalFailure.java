package org.headstamp.node.exchange;

/** How an envelope fails the checks on arrival. */
sealed interface ArrivalFailure {
    /** What the peer is told in words. */
    String told();

    /** A receipt carries no more than this. */
    int MOST_TOLD = 1000;

    /** Before it was known who sealed it: told, counted, not kept. */
    record Unsealed(RejectionCode code, String told) implements ArrivalFailure {}

    /** For ever: sealed, kept against the digests and logged. */
    record Final(RejectionCode code, String told) implements ArrivalFailure {
        public Final {
            told = told.substring(0, Math.min(told.length(), MOST_TOLD));
        }
    }

    /** For the moment: told, not kept. */
    record NotNow(NotNowCode code, String told) implements ArrivalFailure {}
}
