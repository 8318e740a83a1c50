package org.headstamp.node.trace.dialogue;

/** How far the State asked had come when a withdrawal reached it. */
public enum StoppedAt {
    /** Nobody had begun. */
    NOT_BEGUN,
    /** Work was under way; it was stopped and nothing more is sent. */
    UNDER_WAY,
    /** An answer or a refusal had left; it may cross the confirmation. */
    REPLIED
}
