package org.headstamp.node.identity;

/** Whether an account must have a second factor. */
public enum SecondFactorRule {
    /** Who has one must use it. */
    OPTIONAL,
    /** Who has none gets no further than to set one up. */
    REQUIRED
}
