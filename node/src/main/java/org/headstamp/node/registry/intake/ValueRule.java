package org.headstamp.node.registry.intake;

/** How one value of a file is checked and staged. */
@FunctionalInterface
interface ValueRule {
    /** Stages a value that is not empty, or rejects it. */
    void stage(String value, StagedRow row);
}
