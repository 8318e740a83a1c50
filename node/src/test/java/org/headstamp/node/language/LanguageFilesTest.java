package org.headstamp.node.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything that English says, and English says everything that is asked of it. */
class LanguageFilesTest {
    private static final LanguageFile ENGLISH = LanguageFile.shipped("en");
    private static final Path ADDED = Path.of("../docker/language");
    private static final Path SOURCES = Path.of("src/main");
    /** A key as templates and sources write it. */
    private static final Pattern KEY = Pattern.compile("['\"]([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)['\"]");
    /** Keys that are put together from a code or made from a sentence; {@link RefusalTextsTest} looks after the latter. */
    private static final List<String> FAMILIES = List.of("message.", "trace.", "event.", "refused.");
    /** Told to national systems alone, or words of the program about itself. */
    private static final Set<String> NEVER_SHOWN = Set.of(
            "org.headstamp.node.api.problem.ProblemKind",
            "org.headstamp.node.item.reading.code.ElementRule",
            "org.headstamp.node.picture.ImageFormat",
            "org.headstamp.node.trace.asking.TraceAct");

    static Stream<LanguageFile> others() throws IOException {
        try (var added = Files.list(ADDED)) {
            var files = new ArrayList<LanguageFile>();
            for (var file : added.toList()) {
                files.add(LanguageFile.of(file));
            }
            Languages.SHIPPED.stream()
                    .filter(tag -> !tag.equals("en"))
                    .map(LanguageFile::shipped)
                    .forEach(files::add);
            return files.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyLanguageHasEveryText(LanguageFile other) {
        assertThat(other.texts().keySet())
                .as(other.tag().toLanguageTag())
                .isEqualTo(ENGLISH.texts().keySet());
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyTextHasThePlacesOfTheEnglishOne(LanguageFile other) {
        var differing = other.texts().entrySet().stream()
                .filter(text -> !places(text.getValue(), other.tag())
                        .equals(places(ENGLISH.texts().getOrDefault(text.getKey(), ""), ENGLISH.tag())))
                .map(text -> other.tag() + " " + text.getKey())
                .toList();
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothingIsLeftEmptyOrInEnglish(LanguageFile other) {
        assertThat(other.texts().values()).noneMatch(String::isBlank);
        long same = other.texts().entrySet().stream()
                .filter(text -> text.getValue().equals(ENGLISH.texts().get(text.getKey())))
                .count();
        assertThat(same)
                .as("texts of %s that are the English ones", other.tag())
                .isLessThan(other.texts().size() / 10);
    }

    @Test
    void everyCodeThatPeopleSeeHasWords() {
        var missing = new TreeSet<String>();
        for (var type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.headstamp.node")) {
            if (type.isEnum() && isVisible(type.reflect()) && !NEVER_SHOWN.contains(type.getName())) {
                Arrays.stream(type.reflect().getEnumConstants())
                        .map(constant -> Language.key((Enum<?>) constant))
                        .filter(key -> !ENGLISH.texts().containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        assertThat(asked()).isNotEmpty().allMatch(key -> ENGLISH.texts().containsKey(key));
    }

    @Test
    void noTextIsThereForNothing() throws IOException {
        var asked = asked();
        assertThat(ENGLISH.texts().keySet().stream()
                        .filter(key -> Character.isLowerCase(key.charAt(0)) && !key.equals("language.name"))
                        .filter(key -> FAMILIES.stream().noneMatch(key::startsWith))
                        .filter(key -> !asked.contains(key)))
                .isEmpty();
    }

    private static Set<String> asked() throws IOException {
        var keys = new TreeSet<String>();
        for (var folder :
                List.of("resources/templates", "java/org/headstamp/node/console", "java/org/headstamp/node/notice")) {
            keys.addAll(askedIn(SOURCES.resolve(folder)));
        }
        return keys;
    }

    /** Names of configuration and of resources look like keys: only what begins as an English key does is one. */
    private static Set<String> askedIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        var beginnings = ENGLISH.texts().keySet().stream()
                .map(LanguageFilesTest::beginning)
                .collect(Collectors.toSet());
        var keys = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> beginnings.contains(beginning(key)))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static String beginning(String key) {
        int end = key.indexOf('.');
        return end < 0 ? key : key.substring(0, end);
    }

    private static boolean isVisible(Class<?> type) {
        var outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isVisible(outer));
    }

    private static Set<String> places(String pattern, Locale locale) {
        return new Text(pattern, locale).arguments();
    }
}
