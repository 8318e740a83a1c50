package org.headstamp.node.registry.intake;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.headstamp.pki.Sha256;

/**
 * Decodes a file as UTF-8 and digests it on the way. It ends with {@link UnreadableFileException} at the first byte that
 * is not UTF-8, at the bound of the file, and when one row takes more characters than a row may have (an unclosed
 * quotation mark would otherwise make one field of the rest of the file).
 */
final class StrictText extends Reader {
    private static final int BLOCK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final long maxBytes;
    private final int maxRow;
    private final MessageDigest digest = Sha256.newDigest();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();
    private long bytesRead;
    private boolean atEnd;
    private boolean first = true;
    private long line = 1;
    private int lineLength;
    private long sinceRow;

    StrictText(InputStream in, long maxBytes, int maxRow) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.maxRow = maxRow;
    }

    /** Tells that the parser has completed a row; what it has read ahead counts for the next. */
    void rowCompleted() {
        sinceRow = 0;
    }

    /** Digest of the whole file, once it was read to its end. */
    Sha256 digest() {
        if (!atEnd) {
            throw new IllegalStateException("the file was not read to its end");
        }
        return new Sha256(ByteString.copyFrom(digest.digest()));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        // The parser wants more and has completed no row of all that it got: it is all one row.
        if (sinceRow > maxRow) {
            throw new UnreadableFileException(
                    line, RejectReason.ROW_TOO_LONG, "a row over several lines; is a quotation mark left open?");
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        countLines(target, offset, count);
        sinceRow += count;
        return count;
    }

    private void countLines(char[] target, int offset, int count) throws UnreadableFileException {
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == '\n') {
                line++;
                lineLength = 0;
            } else if (++lineLength > maxRow) {
                throw new UnreadableFileException(
                        line, RejectReason.ROW_TOO_LONG, "more than " + maxRow + " characters in one line");
            }
        }
    }

    private boolean decode() throws IOException {
        if (atEnd) {
            return false;
        }
        fill();
        chars.clear();
        var result = decoder.decode(bytes, chars, atEnd);
        chars.flip();
        if (result.isError() && !chars.hasRemaining()) {
            throw new UnreadableFileException(
                    line, RejectReason.NOT_UTF8, "byte 0x%02X".formatted(bytes.get(bytes.position())));
        }
        if (result.isError()) {
            atEnd = false;
        }
        if (first && chars.hasRemaining()) {
            first = false;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            atEnd = true;
        } else {
            digest.update(bytes.array(), bytes.position(), count);
            bytes.position(bytes.position() + count);
            bytesRead += count;
        }
        bytes.flip();
        if (bytesRead > maxBytes) {
            throw new UnreadableFileException(line, RejectReason.FILE_TOO_LARGE, "more than " + maxBytes + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
