package org.headstamp.node.picture;

import com.google.protobuf.ByteString;

/** The chunks of a PNG file (ISO/IEC 15948). */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final ByteString END = ByteString.copyFromUtf8("IEND");

    private PngFile() {}

    /** Whether every chunk is there, up to the one that ends the image. */
    static boolean isComplete(ByteString file) {
        long at = SIGNATURE;
        while (at + FRAME <= file.size()) {
            int start = Math.toIntExact(at);
            if (file.substring(start + 4, start + 8).equals(END)) {
                return true;
            }
            at += FRAME
                    + Integer.toUnsignedLong(file.substring(start, start + 4)
                            .asReadOnlyByteBuffer()
                            .getInt());
        }
        return false;
    }
}
