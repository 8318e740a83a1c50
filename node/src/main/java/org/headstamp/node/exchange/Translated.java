package org.headstamp.node.exchange;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to another State, and translations of its free texts beside the originals. In JSON these stand among
 * the fields of what is said, as {@code translations}, and so does the {@code language}.
 *
 * @param language of the free texts, BCP 47; null for the language of the message that this answers or is about
 */
@JsonDeserialize(using = TranslatedReader.class)
public record Translated<T>(
        T said, List<Translation> translations, @Nullable String language) {
    public Translated {
        said = Checked.present("body", said);
        translations = Checked.list("translations", translations, Translation.MOST);
        language = TranslationRules.language(language);
    }

    /** Something in the language of what it is about. */
    public Translated(T said, List<Translation> translations) {
        this(said, translations, null);
    }

    /** Something without translations. */
    public static <T> Translated<T> plain(T said) {
        return in(null, said);
    }

    /** Something without translations, in a language of its own. */
    public static <T> Translated<T> in(@Nullable String language, T said) {
        return new Translated<>(said, List.of(), language);
    }

    /** Something else in the same languages. */
    public <R> Translated<R> with(R other) {
        return new Translated<>(other, translations, language);
    }
}
