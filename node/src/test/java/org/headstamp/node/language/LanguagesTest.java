package org.headstamp.node.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:30:15Z");

    @TempDir
    Path folder;

    @Test
    void theSixLanguagesOfTheUnitedNationsComeWithTheProgram() {
        assertThat(languages(Optional.empty()).all())
                .extracting(Language::tag)
                .containsExactly("ar", "en", "es", "fr", "ru", "zh");
    }

    @Test
    void arabicIsWrittenFromRightToLeft() {
        var languages = languages(Optional.empty());
        assertThat(language(languages, "ar").direction()).isEqualTo("rtl");
        assertThat(language(languages, "zh").direction()).isEqualTo("ltr");
    }

    @Test
    void theReadersWishesDecideInTheirOrder() {
        var languages = languages(Optional.empty());
        assertThat(languages
                        .best(Locale.LanguageRange.parse("pt,fr-CH;q=0.8,en;q=0.5"))
                        .tag())
                .isEqualTo("fr");
        assertThat(languages.best(Locale.LanguageRange.parse("sw")).tag()).isEqualTo("en");
        assertThat(languages.best(List.of()).tag()).isEqualTo("en");
    }

    @Test
    void aStateAddsALanguageByAFile() throws IOException {
        write("sw.properties", "language.name=Kiswahili\ncases.title=Kesi\n");
        var added = language(languages(Optional.of(folder)), "sw");
        assertThat(added.name()).isEqualTo("Kiswahili");
        assertThat(added.text("cases.title")).isEqualTo("Kesi");
        assertThat(added.text("log-in.title")).as("what it lacks").isEqualTo("Log in");
    }

    @Test
    void aTextThatWouldLoseOrInventAValueIsLeftOut() throws IOException {
        write("sw.properties", "case.opened-by=Kesi\ncases.none=Hakuna {0}\nno.such-text=x\ncase.sent={0\n");
        var added = language(languages(Optional.of(folder)), "sw");
        assertThat(added.text("case.opened-by", "XA")).isEqualTo("Case opened by XA");
        assertThat(added.text("cases.none")).isEqualTo("There is no case yet.");
        assertThat(added.has("no.such-text")).isFalse();
        assertThat(added.text("case.sent", "Question")).isEqualTo("Question sent");
    }

    @Test
    void aFileMayReplaceSingleTextsOfALanguageThatIsThere() throws IOException {
        write("fr.properties", "cases.title=Dossiers nationaux\n");
        var french = language(languages(Optional.of(folder)), "fr");
        assertThat(french.text("cases.title")).isEqualTo("Dossiers nationaux");
        assertThat(french.name()).isEqualTo("Français");
    }

    @Test
    void aFileThatCannotBeReadStopsTheNodeAndSaysWhich() throws IOException {
        write("sw.properties", "cases.title=a\ncases.title=b\n");
        assertThatThrownBy(() -> languages(Optional.of(folder)))
                .hasMessageContaining("sw.properties")
                .hasMessageContaining("the key cases.title stands twice");
        Files.write(folder.resolve("sw.properties"), new byte[] {'a', '=', (byte) 0xff});
        assertThatThrownBy(() -> languages(Optional.of(folder))).hasMessageContaining("headstamp.language.folder");
    }

    @Test
    void aFileIsCalledByItsLanguage() throws IOException {
        write("my language.properties", "cases.title=x\n");
        assertThatThrownBy(() -> languages(Optional.of(folder)))
                .hasMessageContaining("is not called by a language tag");
    }

    @Test
    void thereAreAHundredLanguagesAtMost() throws IOException {
        for (int file = 0; file <= 100; file++) {
            write("x-l" + file + ".properties", "");
        }
        assertThatThrownBy(() -> languages(Optional.of(folder))).hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderThatIsNotThereStopsTheNode() {
        assertThatThrownBy(() -> languages(Optional.of(folder.resolve("nowhere"))))
                .hasMessageContaining("headstamp.language.folder");
    }

    @Test
    void theStandardLanguageMustBeThere() {
        assertThatThrownBy(() -> new Languages(config(Optional.empty(), "sw"))).hasMessage("there is no language sw");
    }

    @Test
    void timesAndNumbersAreThoseOfTheLanguage() {
        var languages = languages(Optional.empty());
        assertThat(language(languages, "en").time(NOON)).contains("Mar 5, 2026").contains("12:30:15");
        assertThat(language(languages, "en").minute(NOON)).contains("12:30").doesNotContain("12:30:15");
        assertThat(language(languages, "ru").time(NOON)).contains("мар");
        assertThat(language(languages, "es").number(1_234_567)).isEqualTo("1.234.567");
        assertThat(language(languages, "fr").date(2026, 3, 0)).isEqualTo("mars 2026");
        assertThat(language(languages, "zh").date(2026, 0, 0)).contains("2026");
    }

    @Test
    void numbersOfThingsFollowTheRulesOfTheLanguage() {
        var russian = language(languages(Optional.empty()), "ru");
        assertThat(russian.text("chain.pieces", 1))
                .isNotEqualTo(russian.text("chain.pieces", 2).replace('2', '1'));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static Language language(Languages languages, String tag) {
        return languages.find(tag).orElseThrow();
    }

    private static Languages languages(Optional<Path> folder) {
        return new Languages(config(folder, "en"));
    }

    private static LanguageConfig config(Optional<Path> folder, String standard) {
        return new LanguageConfig() {
            @Override
            public Optional<Path> folder() {
                return folder;
            }

            @Override
            public String standard() {
                return standard;
            }
        };
    }
}
