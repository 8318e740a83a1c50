package org.headstamp.node.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote fills a place in a sentence, and no more than that. */
class IsolatedTextTest {
    @ParameterizedTest
    @CsvSource({
        "en, unit 4 (north), unit 4 (north)",
        "en, Zürich, Zürich",
        "en, وحدة 4, \u2068وحدة 4\u2069",
        "ru, וחידה, \u2068וחידה\u2069",
        "ar, unit, unit",
        "ar, 2021, 2021",
        "ar, unit 4, \u2068unit 4\u2069",
        "ar, 2021-0417, \u20682021-0417\u2069",
        "ar, +963 11, \u2068+963 11\u2069",
        "ar, وحدة الشمال, وحدة الشمال",
        "ar, وحدة 4, \u2068وحدة 4\u2069",
        "ar, Отдел 4, \u2068Отдел 4\u2069",
        "en, a\u202eb, a[U+202E]b",
        "en, \u2069ألف, \u2068[U+2069]ألف\u2069"
    })
    void onlyWhatWouldTurnTheSentenceIsIsolated(String language, String given, String filled) {
        assertThat(new Text("< {0} >", Locale.forLanguageTag(language)).with(given))
                .isEqualTo("< " + filled + " >");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-0417", "2021 0417", "2026-03-05T14:30", "(12) 34", "+963 11 12", "XA-07 / 3"})
    void aNumberReadsInItsOwnOrderInASentenceFromTheRight(String number) {
        var sentence = new Text("الرخصة {0} سارية", Locale.forLanguageTag("ar")).with(number);
        assertThat(new Bidi(sentence, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING))
                .contains(number);
    }
}
