package org.headstamp.node.attachment.store;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** A file is not taken. */
public final class FileRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    FileRefusedException(FileProblem problem, Refusal refusal) {
        super(refusal);
        this.problem = problem;
    }

    /** What is wrong with it. */
    public FileProblem problem() {
        return problem;
    }
}
