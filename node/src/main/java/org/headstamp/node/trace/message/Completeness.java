package org.headstamp.node.trace.message;

/** How much of what was found is told. */
public enum Completeness {
    FULL,
    /** The rest is withheld on a ground. */
    PARTIAL,
    /** More will follow. */
    INTERIM
}
