package org.headstamp.demo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How a node ended a connection of HTTP/2 (RFC 9113). */
enum Farewell {
    /** It told the peer to open no further streams, gave no error as its reason, and closed the connection. */
    GOODBYE,
    /** It closed the connection for an error of the peer. */
    COMPLAINT,
    /** It closed the connection and said nothing. */
    SILENCE;

    private static final int GOAWAY = 7;

    /** Reads to the end. */
    static Farewell read(InputStream connection) throws IOException {
        var frames = new DataInputStream(connection);
        var farewell = SILENCE;
        for (int first = frames.read(); first >= 0; first = frames.read()) {
            int length = (first << 16) | frames.readUnsignedShort();
            int type = frames.readUnsignedByte();
            frames.skipNBytes(5);
            var payload = frames.readNBytes(length);
            if (type == GOAWAY && farewell != COMPLAINT) {
                farewell =
                        payload[4] == 0 && payload[5] == 0 && payload[6] == 0 && payload[7] == 0 ? GOODBYE : COMPLAINT;
            }
        }
        return farewell;
    }
}
