package org.headstamp.node.trace.draft;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** Somebody changed the draft since the caller read it. */
public final class DraftChangedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient KeptDraft kept;
    private final transient Refusal refusal;

    DraftChangedException(KeptDraft kept, long expected) {
        this(
                kept,
                Refusal.of(
                        "the draft is at version {0}, not {1}: {2} changed it",
                        kept.version(), expected, kept.savedBy()));
    }

    private DraftChangedException(KeptDraft kept, Refusal refusal) {
        super(refusal.english());
        this.kept = kept;
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }

    /** The draft as it is now. */
    public KeptDraft kept() {
        return kept;
    }
}
