package org.headstamp.node.attachment;

/** How far a file that a message refers to has come. */
public enum AttachmentState {
    /** Of another State, and nothing of it is here yet. */
    WANTED,
    /** Of another State, and some of it is here. */
    FETCHING,
    /** Of another State, whole and as it was announced. */
    COMPLETE,
    /** Of another State, and not taken. */
    REFUSED,
    /** Ours, for its addressee to fetch. */
    KEPT,
    /** Ours, and its addressee had all of it. */
    SERVED;

    /** Whether the file is here, whole and as announced. */
    public boolean isHere() {
        return switch (this) {
            case COMPLETE, KEPT, SERVED -> true;
            case WANTED, FETCHING, REFUSED -> false;
        };
    }
}
