package org.headstamp.node.picture;

import com.google.protobuf.ByteString;

/**
 * The segments of a JPEG file (ISO/IEC 10918-1, annex B), as far as they say how the image is to be held.
 *
 * @param orientation after Exif: 1 upright, 2 to 8 turned or mirrored
 * @param complete the end of the image is there; what a file has after it counts for nothing
 */
record JpegFile(int orientation, boolean complete) {
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APPLICATION_1 = 0xe1;
    private static final ByteString EXIF = ByteString.copyFromUtf8("Exif\0\0");

    /** Goes from segment to segment; what breaks the form ends the walk. */
    static JpegFile of(ByteString file) {
        int orientation = Exif.UPRIGHT;
        int at = 2;
        while (at + 4 <= file.size() && unsigned(file, at) == MARKER) {
            int kind = unsigned(file, at + 1);
            if (kind == MARKER) {
                at++;
                continue;
            }
            if (kind == START_OF_SCAN) {
                return new JpegFile(orientation, endsAfter(file, at + 2));
            }
            int end = at + 2 + (unsigned(file, at + 2) << 8) + unsigned(file, at + 3);
            if (end > file.size() || end < at + 4) {
                break;
            }
            var content = file.substring(at + 4, end);
            if (kind == APPLICATION_1 && content.startsWith(EXIF)) {
                orientation = Exif.orientation(content.substring(EXIF.size()));
            }
            at = end;
        }
        return new JpegFile(orientation, false);
    }

    private static boolean endsAfter(ByteString file, int from) {
        for (int at = from; at + 1 < file.size(); at++) {
            if (unsigned(file, at) == MARKER && unsigned(file, at + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static int unsigned(ByteString bytes, int at) {
        return Byte.toUnsignedInt(bytes.byteAt(at));
    }
}
