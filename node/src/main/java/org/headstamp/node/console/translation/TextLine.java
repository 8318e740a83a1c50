package org.headstamp.node.console.translation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.FieldNames;
import org.headstamp.node.console.letter.Rendering;
import org.headstamp.node.exchange.MessageText;

/** One free text of a message, and its translations. */
record TextLine(MessageText text, List<Rendering> renderings) {
    private static final int BEGINNING = 60;

    TextLine {
        renderings = List.copyOf(renderings);
    }

    /** Where it stands, in words; which kind of message it is need not be said again. */
    public String name(Say say) {
        var path = text.fieldPath();
        return FieldNames.ofPath(say, path.substring(path.indexOf('.') + 1));
    }

    /** The same for a choice, with its first words. */
    public String choice(Say say) {
        var words = text.text().strip();
        int end = words.offsetByCodePoints(0, Math.min(BEGINNING, words.codePointCount(0, words.length())));
        return name(say) + ": " + words.substring(0, end) + (end < words.length() ? "…" : "");
    }

    /** Its place as a value in an address. */
    public String query() {
        return query(text.fieldPath());
    }

    static String query(String fieldPath) {
        return URLEncoder.encode(fieldPath, StandardCharsets.UTF_8);
    }
}
