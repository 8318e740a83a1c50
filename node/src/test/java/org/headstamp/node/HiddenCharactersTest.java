package org.headstamp.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00ad, 0x034f, 0x061c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a,
                0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x2800, 0x3164, 0xfe0f, 0xfeff,
                0xfff9, 0xe0041
            })
    void whatNobodySeesIsHidden(int codePoint) {
        assertThat(HiddenCharacters.isHidden(codePoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {'A', ' ', '\n', 0x00e9, 0x0430, 0x0627, 0x0600, 0x06dd, 0x4e2d, 0x0301, 0x1f600})
    void whatIsSeenIsNot(int codePoint) {
        assertThat(HiddenCharacters.isHidden(codePoint)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "QRV\u202e12, QRV[U+202E]12",
        "QRV\u200b12, QRV[U+200B]12",
        "QRV\u200d12, QRV[U+200D]12",
        "QRV\u200f12, QRV[U+200F]12",
        "\u202bevil\u202c, [U+202B]evil[U+202C]",
        "one\u2069two\u2068, one[U+2069]two[U+2068]",
        "\udb40\udc41, [U+E0041]"
    })
    void whatIsHiddenIsShownByItsNumber(String text, String shown) {
        assertThat(HiddenCharacters.shown(text)).isEqualTo(shown);
    }

    /** Persian with a non-joiner, Devanagari with a joiner, a family, Arabic with a mark, an isolate that ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "می\u200cخواهم",
                "क्\u200dष",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "العدد\u200f 12",
                "to \u2068ألف\u2069 too"
            })
    void whatSomeScriptsNeedStays(String text) {
        assertThat(HiddenCharacters.shown(text)).isEqualTo(text);
    }

    @Test
    void shownTwiceIsShownOnce() {
        var shown = HiddenCharacters.shown("a\u202eb");
        assertThat(HiddenCharacters.shown(shown)).isEqualTo(shown);
    }
}
