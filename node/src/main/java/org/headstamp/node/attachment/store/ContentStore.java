package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;

/** Keeps the bytes of files by names. What a call did is durable when it, or the transaction around it, ended. */
interface ContentStore {
    /**
     * Adds bytes to the end of a file, which begins with the first of them.
     *
     * @param offset how many bytes the file has
     */
    void append(String name, long offset, ByteString bytes);

    /**
     * Cuts off what a file has beyond this length.
     *
     * @return its length then, which is less if it was shorter, and 0 if there is none
     */
    long trim(String name, long length);

    /** Bytes of a file from this place on: at most so many, perhaps fewer, and none at its end. */
    ByteString read(String name, long offset, int most);

    /** Gives a file its last name; if there is one of that name, it is the same file, and this one goes. */
    void rename(String name, String last);

    /** Removes a file if there is one. */
    void remove(String name);
}
