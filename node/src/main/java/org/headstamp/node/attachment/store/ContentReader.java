package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import java.io.InputStream;

/** Reads a part of a file; never has more of it in memory than one chunk. For one thread at a time. */
public final class ContentReader {
    private final FileStore store;
    private final Content content;
    private final long end;
    private long place;
    private ByteString read = ByteString.EMPTY;

    ContentReader(FileStore store, Content content, long from, long end) {
        this.store = store;
        this.content = content;
        this.place = from;
        this.end = end;
    }

    /** The next bytes, at most so many; none at the end. */
    public ByteString next(int most) {
        if (read.isEmpty() && place < end) {
            read = store.read(content, place);
        }
        int length = (int) Math.min(Math.min(most, read.size()), end - place);
        var given = read.substring(0, length);
        read = read.substring(length);
        place += length;
        return given;
    }

    /** The same as a stream. */
    public InputStream stream() {
        return new InputStream() {
            @Override
            public int read() {
                var one = next(1);
                return one.isEmpty() ? -1 : Byte.toUnsignedInt(one.byteAt(0));
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (length == 0) {
                    return 0;
                }
                var some = next(length);
                some.copyTo(target, offset);
                return some.isEmpty() ? -1 : some.size();
            }
        };
    }
}
