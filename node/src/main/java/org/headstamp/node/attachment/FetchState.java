package org.headstamp.node.attachment;

/** What is to be done about a file of another State. */
enum FetchState {
    WANTED,
    COMPLETE,
    REFUSED
}
