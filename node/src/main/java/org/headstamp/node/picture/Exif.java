package org.headstamp.node.picture;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one value of Exif (JEITA CP-3451) that matters for looking at an image. Everything else in it is left behind. */
final class Exif {
    static final int UPRIGHT = 1;

    private static final int LAST_ORIENTATION = 8;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final ByteString LITTLE = ByteString.copyFromUtf8("II*\0");
    private static final ByteString BIG = ByteString.copyFromUtf8("MM\0*");

    private Exif() {}

    /** How the image is to be held, from a TIFF header on; {@link #UPRIGHT} if it does not say so rightly. */
    static int orientation(ByteString tiff) {
        boolean little = tiff.startsWith(LITTLE);
        if (tiff.size() < 8 || !(little || tiff.startsWith(BIG))) {
            return UPRIGHT;
        }
        var values = tiff.asReadOnlyByteBuffer().slice().order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(values.getInt(4));
        return directory + 2 > tiff.size() ? UPRIGHT : inDirectory(values, Math.toIntExact(directory));
    }

    private static int inDirectory(ByteBuffer values, int directory) {
        int entries = Short.toUnsignedInt(values.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at + ENTRY > values.limit()) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(values.getShort(at)) == TAG) {
                int value = Short.toUnsignedInt(values.getShort(at + 8));
                return value >= UPRIGHT && value <= LAST_ORIENTATION ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
