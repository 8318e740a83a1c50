package org.headstamp.node.registry.intake;

/** What becomes of a file with rejected rows. */
public enum ImportMode {
    /** Nothing of it is imported. */
    ALL_OR_NOTHING,
    /** The other rows are imported. */
    SKIP_REJECTS
}
