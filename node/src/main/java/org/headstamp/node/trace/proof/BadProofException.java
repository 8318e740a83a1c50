package org.headstamp.node.trace.proof;

/** A proof does not hold. The message is what the State that passed it on is told. */
final class BadProofException extends Exception {
    private static final long serialVersionUID = 1L;

    BadProofException(String told) {
        super(told);
    }

    BadProofException(String told, Throwable cause) {
        super(told, cause);
    }
}
