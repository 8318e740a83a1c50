package org.headstamp.node.console.photograph;

import io.quarkus.qute.TemplateExtension;
import org.headstamp.node.console.frame.Say;

/** How large files are, as pages say it. */
@TemplateExtension
final class ByteWords {
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private ByteWords() {}

    /** A size in words, a little rounded. */
    static String bytes(Say say, long size) {
        return size < 10 * MEGA
                ? say.text("photograph.kilobytes", (size + KILO - 1) / KILO)
                : say.text("photograph.megabytes", (size + MEGA - 1) / MEGA);
    }
}
