package org.headstamp.node.ballistic.message;

/** What an exhibit is. */
public enum ExhibitKind {
    FIRED_CASE,
    FIRED_BULLET
}
