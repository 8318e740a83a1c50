package org.headstamp.node.transport;

/** The peer did something on the stream that the protocol does not know. */
final class StreamBrokenException extends Exception {
    private static final long serialVersionUID = 1;

    StreamBrokenException(String what) {
        super(what);
    }
}
