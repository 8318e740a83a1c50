package org.headstamp.node.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language by key, as its file has them: Java properties in UTF-8 with ICU message patterns.
 *
 * @param tag language (BCP 47)
 */
record LanguageFile(Locale tag, Map<String, String> texts) {
    static final String SUFFIX = ".properties";

    private static final long LARGEST = 4L << 20;

    LanguageFile {
        texts = Map.copyOf(texts);
    }

    /** One that comes with the program. */
    static LanguageFile shipped(String tag) {
        var name = "/language/" + tag + SUFFIX;
        try (var stream = LanguageFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new LanguageFile(Locale.forLanguageTag(tag), texts(name, stream));
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    /**
     * One that a State adds.
     *
     * @throws IOException if its name is no language tag, or it is too large, not in UTF-8, or has a key twice
     */
    static LanguageFile of(Path file) throws IOException {
        var tag = String.valueOf(file.getFileName()).replace(SUFFIX, "");
        var locale = Locale.forLanguageTag(tag);
        if (!locale.toLanguageTag().equals(tag) || locale.getLanguage().isEmpty()) {
            throw new IOException(file + " is not called by a language tag such as pt" + SUFFIX);
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than " + LARGEST + " bytes");
        }
        try (var stream = Files.newInputStream(file)) {
            return new LanguageFile(locale, texts(file.toString(), stream));
        }
    }

    private static Map<String, String> texts(String name, InputStream stream) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(stream, strict)) {
            var once = new Once();
            once.load(reader);
            var texts = new TreeMap<String, String>();
            once.stringPropertyNames().forEach(key -> texts.put(key, String.valueOf(once.getProperty(key))));
            return texts;
        } catch (IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    /** Properties in which a key stands once. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException("the key " + key + " stands twice");
            }
            return super.put(key, value);
        }
    }
}
