package org.headstamp.node.trace.draft;

/** Somebody changed the draft since the caller read it. */
public final class DraftChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient KeptDraft kept;

    DraftChangedException(KeptDraft kept, long expected) {
        super("the draft is at version " + kept.version() + ", not " + expected + ": " + kept.savedBy()
                + " changed it");
        this.kept = kept;
    }

    /** The draft as it is now. */
    public KeptDraft kept() {
        return kept;
    }
}
