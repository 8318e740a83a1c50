package org.headstamp.node.console.letter;

import java.util.List;
import org.headstamp.node.exchange.Translation;

/**
 * One value of a record in words.
 *
 * @param path where it stands, such as {@code items[0].description}; unique in its record
 * @param label the same in words
 * @param look what kind of text the value is
 * @param translations that travel beside the value
 */
public record Fact(String path, String label, String value, Look look, List<Translation> translations) {
    public Fact {
        translations = List.copyOf(translations);
    }

    /** What kind of text a value is. */
    enum Look {
        WORDS,
        /** Written by a person, in any language. */
        WRITTEN,
        /** An id or a digest. */
        CODE,
        WITHHELD
    }

    public boolean written() {
        return look == Look.WRITTEN;
    }

    public boolean code() {
        return look == Look.CODE;
    }

    public boolean withheld() {
        return look == Look.WITHHELD;
    }
}
