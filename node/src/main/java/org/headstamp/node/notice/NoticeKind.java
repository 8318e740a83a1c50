package org.headstamp.node.notice;

/** What a person may want to be told of; each only as far as its task list shows it. */
public enum NoticeKind {
    /** A new task, other than an approval. */
    TASKS,
    /** A draft that waits for this person. */
    APPROVALS,
    /** A task whose time comes near or is over. */
    DEADLINES
}
