package org.headstamp.pki.bundle;

import com.google.protobuf.TextFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The case for reading, in one file without scripts and without anything fetched from elsewhere. */
record CasePage(
        BundleCover cover,
        List<BundledMessage> messages,
        List<BundledReceipt> receipts,
        List<BundledEvidence> evidence) {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2733}
            h1{margin-bottom:0}
            article{border:1px solid #cfd8e3;border-radius:.5rem;padding:1rem;margin:1rem 0}
            .way{font-weight:600}
            .exercise{background:#fdf0d5;color:#5c3c00;border:2px solid #d9a441;padding:.5rem 1rem;font-weight:600}
            .small{color:#566573;font-size:.85rem;overflow-wrap:anywhere}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f7fa;padding:.75rem;border-radius:.25rem}
            """;

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
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
                        escaped(cover.caseId()),
                        STYLE,
                        exercise(),
                        escaped(cover.title()),
                        escaped(cover.caseId()),
                        escaped(cover.federation()),
                        cover.exportedBy(),
                        cover.exportedAt(),
                        messages.stream().map(this::article).collect(Collectors.joining())
                                + evidence.stream().map(CasePage::article).collect(Collectors.joining()));
    }

    private String exercise() {
        return messages.stream().anyMatch(BundledMessage::testOnly)
                ? "<p class=\"exercise\">Exercise, all facts invented</p>\n"
                : "";
    }

    private String article(BundledMessage bundled) {
        var message = bundled.message();
        return """
                <article>
                <p class="way">%s to %s: %s</p>
                <p>Sealed at %s. %s</p>
                <p class="small">%s<br>SHA-256 %s</p>
                <details><summary>Content</summary><pre>%s</pre></details>
                </article>
                """.formatted(
                        bundled.from(),
                        bundled.to(),
                        bundled.kind().replace('-', ' '),
                        bundled.sealedAt(),
                        receiptOf(bundled),
                        bundled.path(),
                        bundled.content(),
                        escaped(TextFormat.printer().escapingNonAscii(false).printToString(message)));
    }

    private static String article(BundledEvidence evidence) {
        return """
                <article>
                <p class="way">Evidence of %s about %s</p>
                <p>%s.</p>
                <p class="small">%s<br>about SHA-256 %s</p>
                </article>
                """.formatted(
                        evidence.from(), evidence.to(), escaped(evidence.words()), evidence.path(), evidence.message());
    }

    private String receiptOf(BundledMessage message) {
        return receipts.stream()
                .filter(receipt -> receipt.quotes(message))
                .findFirst()
                .map(receipt -> "Receipt by " + receipt.from() + " at " + receipt.issuedAt() + ".")
                .orElse("No receipt in this bundle.");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
