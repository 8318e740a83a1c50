package org.headstamp.node.exchange;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.headstamp.node.Checked;

/**
 * What is to be said to another State, and translations of its free texts beside the originals. In JSON these stand among
 * the fields of what is said, as {@code translations}.
 */
@JsonDeserialize(using = TranslatedReader.class)
public record Translated<T>(T said, List<Translation> translations) {
    public Translated {
        said = Checked.present("body", said);
        translations = Checked.list("translations", translations, Translation.MOST);
    }

    /** Something without translations. */
    public static <T> Translated<T> plain(T said) {
        return new Translated<>(said, List.of());
    }
}
