package org.headstamp.node;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Ends a body that turns out larger than allowed, whatever its headers said. */
public final class BoundedStream extends FilterInputStream {
    private final long most;
    private final Supplier<RuntimeException> refusal;
    private long seen;

    /** @param refusal made when there is more */
    public BoundedStream(InputStream body, long most, Supplier<RuntimeException> refusal) {
        super(body);
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        seen += read;
        if (seen > most) {
            throw refusal.get();
        }
    }
}
