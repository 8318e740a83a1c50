package org.headstamp.node.assistance;

import java.util.stream.Collectors;
import org.headstamp.node.HiddenCharacters;

/** A draft for printing, in one file without scripts and without anything fetched from elsewhere. */
public record AssistancePage(AssistanceDraft draft) {
    private static final String STYLE = """
        body{font:12pt/1.45 serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111}
        h1{font-size:1.5rem;margin-bottom:0}h2{font-size:1.1rem;margin-top:1.6rem}
        .draft{border:3px double #a00;color:#a00;padding:.5rem 1rem;font-weight:bold;text-align:center}
        .open{background:#fff4d6}.rests{color:#555;font-size:.8rem;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;font-size:.8rem}
        td,th{border:1px solid #999;padding:.25rem;text-align:left;overflow-wrap:anywhere}
        @page{margin:2cm}
        """;

    /** The whole document. */
    public String html() {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>DRAFT: request for mutual legal assistance, case %s</title>
            <style>
            %s</style>
            </head>
            <body>
            <p class="draft">DRAFT: nothing was sent. It binds nobody before a central authority makes it its own.</p>
            %s<h1>Request for mutual legal assistance</h1>
            <p>%s to %s, case %s. United Nations Convention against Transnational Organized Crime, article 18.</p>
            <p>Made by %s at %s. %s. Languages: %s. Legal basis: %s.</p>
            %s<h2>Left out: needs leave</h2>
            %s<h2>Annexed sealed messages</h2>
            %s</body>
            </html>
            """.formatted(
                        escaped(draft.caseId()),
                        STYLE,
                        draft.exercise() ? "<p class=\"draft\">Exercise, all facts invented</p>\n" : "",
                        draft.requesting(),
                        draft.addressee(),
                        escaped(draft.caseId()),
                        escaped(draft.madeBy()),
                        draft.madeAt(),
                        escaped(draft.form()),
                        escaped(languages()),
                        escaped(String.join(", ", draft.legalBasis())),
                        draft.sections().stream().map(AssistancePage::section).collect(Collectors.joining()),
                        leave(),
                        annexes());
    }

    private String languages() {
        return draft.languages().isEmpty()
                ? "not stated by " + draft.addressee()
                : String.join(", ", draft.languages());
    }

    private static String section(Section section) {
        return "<h2>" + section.paragraph() + " " + escaped(section.field().title()) + "</h2>\n<ul>\n"
                + section.lines().stream().map(AssistancePage::line).collect(Collectors.joining()) + "</ul>\n";
    }

    private static String line(Line line) {
        if (line.toBeCompleted()) {
            return "<li class=\"open\">" + escaped(line.text()) + "</li>\n";
        }
        var rests = line.message() == null ? line.record() : "message " + line.message();
        var cautions = line.cautions().isEmpty() ? "" : "; " + String.join("; ", line.cautions());
        return "<li>" + escaped(line.text()) + " <span class=\"rests\">[" + escaped(rests + cautions)
                + "]</span></li>\n";
    }

    private String leave() {
        if (draft.needsLeave().isEmpty()) {
            return "<p>Nothing.</p>\n";
        }
        return draft.needsLeave().stream()
                .map(needed -> "<li>Needs leave of " + needed.of() + ": message " + needed.message() + ", "
                        + escaped(needed.reason()) + "; " + escaped(needed.wayOut()) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private String annexes() {
        var head = "<table><tr><th>Message</th><th>From, to</th><th>Kind</th><th>Sealed</th>"
                + "<th>SHA-256 of content and seal</th></tr>\n";
        return draft.annexes().stream()
                .map(annex -> "<tr><td>" + annex.message() + "</td><td>" + annex.from() + ", " + annex.to()
                        + "</td><td>" + ItemWords.words(annex.kind()) + "</td><td>" + annex.sealedAt() + "</td><td>"
                        + annex.content() + "<br>" + annex.seal() + "</td></tr>\n")
                .collect(Collectors.joining("", head, "</table>\n"));
    }

    private static String escaped(Object text) {
        return HiddenCharacters.shown(text.toString())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
