package org.headstamp.node.api.problem;

/** A request that the edge itself refuses, before any use case sees it. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    /** @param detail for the client */
    public ProblemException(ProblemKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }
}
