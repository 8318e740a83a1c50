package org.headstamp.node.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Dates and times that a text gives as samples can be typed as they are shown, in a language from the right too. */
class NumbersFromTheRightTest {
    private static final Pattern JOINED = Pattern.compile("[0-9][0-9:]*(?:-[0-9:]+)+(?:T[0-9:]+)?");

    @Test
    void samplesOfJoinedNumbersReadInTheirOwnOrder() throws IOException {
        var texts = texts();
        assertThat(texts).anyMatch(text -> JOINED.matcher(text).find());
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(samples(text)).allMatch(sample -> shown(text).contains(sample)));
    }

    /** As it stands on a page from the left to the right. */
    private static String shown(String text) {
        return new Bidi(text, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
    }

    private static List<String> samples(String text) {
        return JOINED.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> texts() throws IOException {
        return LanguageFilesTest.others()
                .filter(file -> ULocale.forLocale(file.tag()).isRightToLeft())
                .flatMap(file -> file.texts().values().stream())
                .toList();
    }
}
