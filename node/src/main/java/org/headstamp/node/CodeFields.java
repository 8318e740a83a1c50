package org.headstamp.node;

import com.google.protobuf.MessageOrBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Numbers, references, markings and codes by the fields of the schema that hold them. They must be what they look like, so
 * none has a {@linkplain HiddenCharacters hidden character}. Names of persons, offices and things may have joiners, which
 * some scripts need; sentences are free.
 */
public final class CodeFields {
    /** The fields that hold sentences of somebody, whichever part of whichever message has them. */
    public static final Set<String> FREE_TEXTS = Set.of(
            "breech_marks",
            "case_material",
            "conditions",
            "description",
            "explanation",
            "findings",
            "firing_pin_shape",
            "label",
            "legal_article",
            "legal_duty",
            "legal_justification",
            "missing",
            "offence_class",
            "position",
            "primer_colour",
            "question",
            "reason",
            "remarks",
            "scope",
            "summary",
            "tip_colour",
            "why");

    private static final Set<String> NAMES = Set.of(
            "contact",
            "disclosed_to",
            "document",
            "known",
            "make",
            "manufacturer",
            "model",
            "name",
            "period",
            "register",
            "value");

    /** What quotes something of the other State, whose own message was judged when it came, or tells people why. */
    private static final Set<String> QUOTED = Set.of("detail", "exhibit", "item_reference", "matched_reference");

    private CodeFields() {}

    /**
     * Makes sure that no code in a part of the schema has a hidden character.
     *
     * @param path of the part, by which a failure names the field
     * @throws InvalidValueException if one has
     */
    public static void require(String path, MessageOrBuilder part) {
        part.getAllFields().forEach((field, value) -> require(field.getName(), path + "." + field.getName(), value));
    }

    /** Whether a value was refused here, so that its field is named by its path in the schema. */
    public static boolean refused(InvalidValueException e) {
        return e.field().contains(".") && e.refusal().pattern().equals("contains the character {0}");
    }

    private static void require(String name, String path, Object value) {
        switch (value) {
            case List<?> values -> {
                for (int index = 0; index < values.size(); index++) {
                    require(name, path + "[" + index + "]", values.get(index));
                }
            }
            case MessageOrBuilder part -> require(path, part);
            case String text -> requireVisible(name, path, text);
            default -> {}
        }
    }

    private static void requireVisible(String name, String path, String text) {
        if (FREE_TEXTS.contains(name) || QUOTED.contains(name)) {
            return;
        }
        IntPredicate allowed = NAMES.contains(name) ? HiddenCharacters::isJoiner : none -> false;
        text.codePoints()
                .filter(HiddenCharacters::isHidden)
                .filter(allowed.negate())
                .findFirst()
                .ifPresent(hidden -> {
                    throw new InvalidValueException(path, "contains the character {0}", "U+%04X".formatted(hidden));
                });
    }
}
