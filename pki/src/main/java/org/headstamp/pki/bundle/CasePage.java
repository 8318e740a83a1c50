package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import com.google.protobuf.TextFormat;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.bundle.BundleIndex.Letter;
import org.headstamp.pki.bundle.BundleIndex.Piece;

/** The case for reading in English, as the schema has it, where nobody has a page in the words of a language. */
final class CasePage {
    private static final String STYLE = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2733}
        h1{margin-bottom:0}
        article{border:1px solid #cfd8e3;border-radius:.5rem;padding:1rem;margin:1rem 0}
        .way{font-weight:600}
        .exercise{background:#fdf0d5;color:#5c3c00;border:2px solid #d9a441;padding:.5rem 1rem;font-weight:600}
        .small{color:#566573;font-size:.85rem;overflow-wrap:anywhere}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f7fa;padding:.75rem;border-radius:.25rem}
        """;

    private CasePage() {}

    static String html(BundleIndex index) {
        var cover = index.cover();
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Case %s</title>
            <style>
            %s</style>
            </head>
            <body>
            %s<h1>%s</h1>
            <p>Case %s, federation %s, exported by %s at %s.
            This page is for reading and proves nothing: README.txt says how to verify the bundle.</p>
            %s</body>
            </html>
            """.formatted(
                digestOfStyle(),
                escaped(cover.caseId()),
                STYLE,
                exercise(index),
                escaped(cover.title()),
                escaped(cover.caseId()),
                escaped(cover.federation()),
                cover.exportedBy(),
                cover.exportedAt(),
                index.messages().stream().map(CasePage::article).collect(Collectors.joining())
                        + index.evidence().stream().map(CasePage::article).collect(Collectors.joining()));
    }

    /** The only style that the page may have is its own. */
    private static String digestOfStyle() {
        var digest = Sha256.of(ByteString.copyFromUtf8("\n" + STYLE));
        return Base64.getEncoder().encodeToString(digest.bytes().toByteArray());
    }

    private static String exercise(BundleIndex index) {
        return index.messages().stream().anyMatch(letter -> letter.message().getTestOnly())
                ? "<p class=\"exercise\">Exercise, all facts invented</p>\n"
                : "";
    }

    private static String article(Letter letter) {
        var message = letter.message();
        return """
            <article>
            <p class="way">%s to %s: %s</p>
            <p>Sealed at %s. %s</p>
            <p class="small">%s<br>SHA-256 %s</p>
            <details><summary>Content</summary><pre>%s</pre></details>
            </article>
            """.formatted(
                        escaped(message.getFrom()),
                        escaped(message.getTo()),
                        message.getPayloadCase().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Instant.ofEpochSecond(message.getSealedAt().getSeconds()),
                        letter.receipt()
                                .map(receipt -> "Receipt by " + receipt.by() + " at " + receipt.at() + ".")
                                .orElse("No receipt in this bundle."),
                        letter.file(),
                        letter.content(),
                        escaped(TextFormat.printer().escapingNonAscii(false).printToString(message)));
    }

    private static String article(Piece piece) {
        return """
            <article>
            <p class="way">Evidence of %s about %s</p>
            <p>%s.</p>
            <p class="small">%s<br>about SHA-256 %s</p>
            </article>
            """.formatted(
                        piece.from(),
                        piece.about(),
                        escaped(piece.statement().words(piece.about())),
                        piece.file(),
                        piece.message());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
