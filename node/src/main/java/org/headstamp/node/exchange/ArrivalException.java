package org.headstamp.node.exchange;

/** An envelope failed a check on arrival. The message is for our log; what the peer is told is in the failure. */
final class ArrivalException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ArrivalFailure failure;

    ArrivalException(ArrivalFailure failure, String logged) {
        super(logged);
        this.failure = failure;
    }

    ArrivalException(ArrivalFailure failure, Throwable cause) {
        super(cause.getMessage(), cause);
        this.failure = failure;
    }

    ArrivalFailure failure() {
        return failure;
    }
}
