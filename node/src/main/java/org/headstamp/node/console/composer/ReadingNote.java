package org.headstamp.node.console.composer;

import java.util.Locale;
import org.headstamp.node.console.frame.Say;

/** What a table of headstamps or calibres notes beside an entry. The tables are in English; languages have keys for it. */
record ReadingNote(String note) {
    /** In the language of the page, or as the table has it where a State has added a note of its own. */
    String words(Say say) {
        return say.known("ReadingNote." + key()).orElse(note);
    }

    /** Letters and digits in capitals, whatever stands between them as one line. */
    private String key() {
        return note.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
    }
}
