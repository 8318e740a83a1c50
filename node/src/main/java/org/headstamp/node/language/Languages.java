package org.headstamp.node.language;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the node: the six of the United Nations, and what its State adds. What an added file lacks is read in
 * English, and a text of it that would lose or invent a value is left out, so that an upgrade never waits for a translation.
 * They are read when the node starts, which a file that cannot be read prevents.
 */
@Singleton
@Startup
public class Languages {
    /** English has every text. */
    static final String ENGLISH = "en";

    static final List<String> SHIPPED = List.of("ar", ENGLISH, "es", "fr", "ru", "zh");

    private static final Logger LOG = Logger.getLogger(Languages.class);
    private static final int MOST_FILES = 100;

    private final Map<String, Language> byTag = new TreeMap<>();
    private final Language standard;

    /** @throws IllegalStateException if the folder or one of its files cannot be read, or the standard is not there */
    Languages(LanguageConfig config) {
        var english = LanguageFile.shipped(ENGLISH);
        var all = new Language(english.tag(), texts(english, null), null);
        byTag.put(ENGLISH, all);
        SHIPPED.stream().filter(tag -> !tag.equals(ENGLISH)).forEach(tag -> add(LanguageFile.shipped(tag), all));
        config.folder().ifPresent(folder -> files(folder).forEach(file -> add(file, all)));
        this.standard = find(config.standard())
                .orElseThrow(() -> new IllegalStateException("there is no language " + config.standard()));
    }

    /** All of them, by tag. */
    public Collection<Language> all() {
        return byTag.values();
    }

    /** The language of a tag. */
    public Optional<Language> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** The first one there is of what a reader asks for, in the order of the reader's wish, or the standard one. */
    public Language best(List<Locale.LanguageRange> wishes) {
        var found = Locale.lookupTag(wishes, byTag.keySet());
        return found == null ? standard : find(found).orElse(standard);
    }

    /** The same by what a browser sends; what cannot be read is no wish. */
    public Language wished(@Nullable String acceptLanguage) {
        try {
            return best(acceptLanguage == null ? List.of() : Locale.LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException e) {
            return standard;
        }
    }

    private void add(LanguageFile file, Language english) {
        var before = Optional.ofNullable(byTag.get(file.tag().toLanguageTag())).orElse(english);
        byTag.put(file.tag().toLanguageTag(), new Language(file.tag(), texts(file, english), before));
    }

    private static Map<String, Text> texts(LanguageFile file, @Nullable Language english) {
        var texts = new HashMap<String, Text>();
        file.texts().forEach((key, pattern) -> {
            var text = text(file, key, pattern);
            if (text != null && (english == null || fits(file, key, text, english))) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    private static @Nullable Text text(LanguageFile file, String key, String pattern) {
        try {
            return new Text(pattern, file.tag());
        } catch (IllegalArgumentException e) {
            LOG.warnf("%s: the text %s is left out, its pattern is wrong: %s", file.tag(), key, e.getMessage());
            return null;
        }
    }

    private static boolean fits(LanguageFile file, String key, Text text, Language english) {
        boolean fits = english.has(key) && text.arguments().equals(english.arguments(key));
        if (!fits) {
            LOG.warnf(
                    "%s: the text %s is left out, it is unknown or has other places than in English", file.tag(), key);
        }
        return fits;
    }

    private static List<LanguageFile> files(Path folder) {
        var found = new ArrayList<LanguageFile>();
        try (var files = Files.newDirectoryStream(folder, "*" + LanguageFile.SUFFIX)) {
            for (var file : files) {
                if (found.size() == MOST_FILES) {
                    throw new IOException(folder + " has more than " + MOST_FILES + " languages");
                }
                found.add(LanguageFile.of(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("headstamp.language.folder cannot be read: " + e.getMessage(), e);
        }
        return found;
    }
}
