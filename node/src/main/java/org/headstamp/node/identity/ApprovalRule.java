package org.headstamp.node.identity;

/** How many persons must agree before something leaves. */
public enum ApprovalRule {
    /** Whoever drafts it sends it. */
    ONE_PERSON,
    /** The one who drafts, and a focal point who is somebody else. */
    TWO_PERSONS,
    /** A focal point alone may let it leave; a second one must agree within a day. */
    ONE_NOW_SECOND_LATER
}
