package org.headstamp.node.exchange;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** A file that begins as a document does and goes on by chance, so that nothing gains by packing it. */
final class ChanceFile extends InputStream {
    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    static final int LEAST = BEGINNING.length;

    private final SplittableRandom chance = new SplittableRandom();
    private final long size;
    private long place;

    ChanceFile(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = (int) Math.min(length, size - place);
        if (count <= 0) {
            return -1;
        }
        var bytes = new byte[count];
        chance.nextBytes(bytes);
        for (int i = 0; i < count && place + i < BEGINNING.length; i++) {
            bytes[i] = BEGINNING[(int) place + i];
        }
        System.arraycopy(bytes, 0, into, offset, count);
        place += count;
        return count;
    }
}
