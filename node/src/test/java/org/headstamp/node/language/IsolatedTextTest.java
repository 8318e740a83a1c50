package org.headstamp.node.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others wrote fills a place in a sentence, and no more than that. */
class IsolatedTextTest {
    @ParameterizedTest
    @CsvSource({
        "en, unit 4 (north), unit 4 (north)",
        "en, Zürich, Zürich",
        "en, وحدة 4, \u2068وحدة 4\u2069",
        "ru, וחידה, \u2068וחידה\u2069",
        "ar, unit 4, unit 4",
        "ar, وحدة 4, وحدة 4",
        "ar, Отдел 4, \u2068Отдел 4\u2069",
        "en, a\u202eb, a[U+202E]b",
        "en, \u2069ألف, \u2068[U+2069]ألف\u2069"
    })
    void onlyWhatWouldTurnTheSentenceIsIsolated(String language, String given, String filled) {
        assertThat(new Text("< {0} >", Locale.forLanguageTag(language)).with(given))
                .isEqualTo("< " + filled + " >");
    }
}
