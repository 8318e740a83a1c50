package org.headstamp.node.console.paper;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.headstamp.pki.Sha256;

/** How paper looks, for pages that bring their style along. */
record PaperStyle(String text) {
    private static final String FILE = "/META-INF/resources/assets/paper.css";

    static PaperStyle read() {
        try (var stream = PaperStyle.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + FILE);
            }
            return new PaperStyle(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which the policy of a page allows this style and no other. */
    public String digest() {
        var sha256 = Sha256.of(ByteString.copyFromUtf8(text));
        return "sha256-" + Base64.getEncoder().encodeToString(sha256.bytes().toByteArray());
    }
}
