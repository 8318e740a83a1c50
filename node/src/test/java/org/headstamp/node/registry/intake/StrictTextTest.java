package org.headstamp.node.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

class StrictTextTest {
    private static final long NO_BOUND = Long.MAX_VALUE;
    private static final int ROW = 100;

    @Test
    void textComesThroughWithItsDigest() throws IOException {
        var bytes = "é,Ж,弾\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
        var text = new StrictText(new TricklingStream(bytes), NO_BOUND, 1_000_000);
        assertThat(readAll(text)).isEqualTo("é,Ж,弾\n".repeat(30_000));
        assertThat(text.digest()).isEqualTo(Sha256.of(ByteString.copyFrom(bytes)));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertThat(readAll(text("\uFEFFa,b\n"))).isEqualTo("a,b\n");
    }

    @Test
    void aByteThatIsNotUtf8IsFoundWithItsLine() {
        var bytes = "a\nb\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> readAll(new StrictText(new ByteArrayInputStream(bytes), NO_BOUND, ROW)))
                .satisfies(
                        e -> assertThat(e.toReject()).isEqualTo(new Reject(3, "", RejectReason.NOT_UTF8, "byte 0xFC")));
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() {
        var bytes = new byte[] {'a', '\n', (byte) 0xE5, (byte) 0xBC};
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> readAll(new StrictText(new ByteArrayInputStream(bytes), NO_BOUND, ROW)))
                .satisfies(e -> assertThat(e.toReject().line()).isEqualTo(2));
    }

    @Test
    void aLineLongerThanARowMayBeIsRefused() throws IOException {
        assertThat(readAll(text("x".repeat(ROW) + "\n"))).hasSize(ROW + 1);
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> readAll(text("a\n" + "x".repeat(ROW + 1))))
                .satisfies(e -> assertThat(e.toReject())
                        .extracting(Reject::line, Reject::reason)
                        .containsExactly(2L, RejectReason.ROW_TOO_LONG));
    }

    @Test
    void aFileLargerThanItMayBeIsRefused() throws IOException {
        var bytes = "a\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        assertThat(readAll(new StrictText(new ByteArrayInputStream(bytes), 100, ROW)))
                .hasSize(100);
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> readAll(new StrictText(new ByteArrayInputStream(bytes), 99, ROW)))
                .satisfies(e -> assertThat(e.toReject().reason()).isEqualTo(RejectReason.FILE_TOO_LARGE));
    }

    private static StrictText text(String content) {
        return new StrictText(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), NO_BOUND, ROW);
    }

    private static String readAll(StrictText text) throws IOException {
        var all = new StringWriter();
        var block = new char[4096];
        for (int count = text.read(block); count >= 0; count = text.read(block)) {
            all.write(block, 0, count);
            text.rowCompleted();
        }
        return all.toString();
    }

    /** Gives few bytes at a time, so that characters are torn apart. */
    private static final class TricklingStream extends InputStream {
        private final ByteArrayInputStream all;

        TricklingStream(byte[] bytes) {
            all = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return all.read(target, offset, Math.min(length, 7));
        }
    }
}
