package org.headstamp.node.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/**
 * What makes sense as a translation, the same for what we send and what we receive: it translates a text that is there,
 * into another language, once, and whoever certifies it has a name.
 */
public final class TranslationRules {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST_TEXT = 8000;
    private static final int LONGEST_TAG = 35;

    private TranslationRules() {}

    /**
     * Checks the translations of a message.
     *
     * @param message of which at least the payload is set
     * @param language of its texts
     * @throws InvalidValueException if one makes no sense; it names which
     */
    public static void require(Message message, String language, List<Translation> translations) {
        if (translations.size() > Translation.MOST) {
            throw new InvalidValueException(
                    "translations", "has {0} entries, at most {1} fit", translations.size(), Translation.MOST);
        }
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < translations.size(); i++) {
            var translation = translations.get(i);
            var name = "translations[" + i + "]";
            require(message, language, name, translation);
            if (!seen.add(List.of(translation.fieldPath(), key(translation.language())))) {
                throw new InvalidValueException(
                        name, "translates {0} into {1} a second time", translation.fieldPath(), translation.language());
            }
        }
    }

    /** Those of texts that the message has; a text that is held back is not told in translation either. */
    public static List<Translation> ofTextsIn(Message message, List<Translation> translations) {
        return translations.stream()
                .filter(translation -> TextPath.read(message, translation.fieldPath())
                        .filter(text -> !text.isBlank())
                        .isPresent())
                .toList();
    }

    /** Those of texts that stand in the same place of both messages: a translation of another text would tell that one. */
    public static List<Translation> ofTextsKept(Message before, Message after, List<Translation> translations) {
        return translations.stream()
                .filter(translation -> TextPath.read(after, translation.fieldPath())
                        .filter(text -> TextPath.read(before, translation.fieldPath())
                                .filter(text::equals)
                                .isPresent())
                        .isPresent())
                .toList();
    }

    /**
     * Checks one translation.
     *
     * @param name by which the failure calls it
     * @throws InvalidValueException if it makes no sense
     */
    public static void require(Message message, String language, String name, Translation translation) {
        Checked.text(name + ".text", translation.text(), LONGEST_TEXT);
        Checked.optionalText(name + ".office", translation.office(), 200);
        if (!LANGUAGE.matcher(translation.language()).matches()) {
            throw new InvalidValueException(name, "names no language of BCP 47: {0}", translation.language());
        }
        var original = TextPath.read(message, translation.fieldPath())
                .orElseThrow(() -> new InvalidValueException(
                        name, "names {0}, which is no text of this message", translation.fieldPath()));
        if (original.isBlank()) {
            throw new InvalidValueException(name, "translates {0}, which is empty", translation.fieldPath());
        }
        if (key(language).equals(key(translation.language()))) {
            throw new InvalidValueException(name, "is in {0}, the language of the message itself", language);
        }
        if (translation.certified() && translation.office().isBlank()) {
            throw new InvalidValueException(name, "is certified, but names no office that certifies it");
        }
    }

    /**
     * A language as a draft names it.
     *
     * @return null where none is named
     * @throws InvalidValueException if it is none of BCP 47
     */
    public static @Nullable String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        if (tag.length() > LONGEST_TAG || !LANGUAGE.matcher(tag).matches()) {
            throw new InvalidValueException("language", "names no language of BCP 47: {0}", tag);
        }
        return tag;
    }

    private static String key(String language) {
        return language.toLowerCase(Locale.ROOT);
    }
}
