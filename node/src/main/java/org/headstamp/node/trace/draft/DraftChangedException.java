package org.headstamp.node.trace.draft;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Somebody changed the draft since the caller read it. */
public final class DraftChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final transient KeptDraft kept;

    DraftChangedException(KeptDraft kept, long expected) {
        super(Refusal.of(
                "the draft is at version {0}, not {1}: {2} changed it", kept.version(), expected, kept.savedBy()));
        this.kept = kept;
    }

    /** The draft as it is now. */
    public KeptDraft kept() {
        return kept;
    }
}
