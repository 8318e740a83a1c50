package org.headstamp.node.language;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headstamp.node.Refusal;
import org.headstamp.node.language.MadeRefusals.Made;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the node refuses, it can say why in every language. */
class RefusalTextsTest {
    private static final String FAMILY = "refused.";
    private static final LanguageFile ENGLISH = LanguageFile.shipped("en");

    private static List<Made> made = List.of();

    @BeforeAll
    static void findRefusals() throws IOException {
        made = MadeRefusals.in(Path.of("src/main/java"));
    }

    static Stream<LanguageFile> all() throws IOException {
        return Stream.concat(Stream.of(ENGLISH), LanguageFilesTest.others());
    }

    @Test
    void everyRefusalIsALiteralSentenceOrItsTranslationsCouldNotBeLookedAfter() {
        assertThat(made)
                .hasSizeGreaterThan(200)
                .filteredOn(one -> one.pattern() == null)
                .isEmpty();
    }

    @Test
    void noRefusalIsMadeBesideTheWaysThatAreLookedAfter() {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.headstamp.node");
        noClasses()
                .that()
                .doNotBelongToAnyOf(Refusal.class)
                .should()
                .callConstructor(Refusal.class, String.class, List.class)
                .because("the sources are searched for Refusal.of and for exceptions that are given a pattern")
                .check(classes);
    }

    @Test
    void twoSentencesNeverHaveOneKey() {
        var byKey = new TreeMap<String, TreeSet<String>>();
        patterns()
                .forEach(pattern -> byKey.computeIfAbsent(key(pattern), key -> new TreeSet<>())
                        .add(pattern));
        assertThat(byKey.values()).allMatch(patterns -> patterns.size() == 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRefusalIsSaidInTheLanguage(LanguageFile file) {
        assertThat(patterns().map(RefusalTextsTest::key))
                .allMatch(key -> file.texts().containsKey(key));
    }

    @Test
    void noRefusalIsSaidThatIsNeverMade() {
        var keys = patterns().map(RefusalTextsTest::key).toList();
        assertThat(ENGLISH.texts().keySet().stream().filter(key -> key.startsWith(FAMILY)))
                .allMatch(keys::contains);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPlaceOfASentenceIsFilled(LanguageFile file) {
        assertThat(made).allMatch(one -> placesOf(one, file) <= one.filled());
    }

    private static Stream<String> patterns() {
        return made.stream().map(Made::pattern).filter(Objects::nonNull);
    }

    private static String key(String pattern) {
        return Refusal.of(pattern).key();
    }

    private static int placesOf(Made one, LanguageFile file) {
        var pattern = String.valueOf(one.pattern());
        var said = new Text(file.texts().getOrDefault(key(pattern), ""), file.tag());
        return Stream.concat(said.arguments().stream(), places(pattern))
                .mapToInt(place -> Integer.parseInt(place) + 1)
                .max()
                .orElse(0);
    }

    private static Stream<String> places(String pattern) {
        return Pattern.compile("\\{([0-9])}").matcher(pattern).results().map(place -> place.group(1));
    }
}
