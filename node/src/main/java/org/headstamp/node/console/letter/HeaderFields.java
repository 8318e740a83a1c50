package org.headstamp.node.console.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.exchange.Translation;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** The fields of a form that every message has: law, urgency, purpose, handling, language, translations. */
public record HeaderFields(Entered form, boolean exercise) {
    /** All fields but those of translations. */
    public static final List<String> NAMES = List.of(
            "priority",
            "priorityReason",
            "replyBy",
            "language",
            "purpose",
            "handling",
            "ownWords",
            "source",
            "information",
            "release",
            "confidential");

    /** The fields of the laws. */
    public static final List<String> LAWS = List.of("legalBasis", "legalReference");

    /** Begins the name of the field with the translation of the text of another field. */
    public static final String TRANSLATED = "translated-";

    private static final List<LegalBasis.Code> NAMED =
            List.of(LegalBasis.Code.REGIONAL, LegalBasis.Code.BILATERAL, LegalBasis.Code.NATIONAL);

    /**
     * Reads the header.
     *
     * @param texts fields of the form that may have a translation, with their path in the message
     * @throws InvalidValueException naming the field that is wrong
     */
    public Header header(List<TranslatedText> texts) {
        var priority = code(form, Priority.class, "priority");
        var reason = form.value("priorityReason");
        if (priority.isUrgent()) {
            Checked.text("priorityReason", reason, 500);
        }
        var language = Checked.text("language", form.value("language"), 35);
        return new Header(
                priority,
                priority.isUrgent() ? reason : null,
                replyBy(),
                language,
                laws(),
                code(form, Purpose.class, "purpose"),
                handling(),
                exercise,
                translations(form, texts));
    }

    /** The laws that it rests on; those without a code of their own share the reference that is given. */
    public List<LegalBasis> laws() {
        var codes = codes(form, LegalBasis.Code.class, "legalBasis");
        if (codes.isEmpty()) {
            throw new InvalidValueException("legalBasis", "must name at least one");
        }
        return codes.stream().map(this::law).toList();
    }

    private LegalBasis law(LegalBasis.Code code) {
        return NAMED.contains(code)
                ? new LegalBasis(code, Checked.text("legalReference", form.value("legalReference"), 200))
                : LegalBasis.of(code);
    }

    /** How it must be handled. */
    public Handling handling() {
        var code = code(form, Handling.Code.class, "handling");
        var ownWords = form.value("ownWords");
        if (code == Handling.Code.H3) {
            Checked.text("ownWords", ownWords, 2000);
        }
        var source = form.value("source");
        return new Handling(
                code,
                code == Handling.Code.H3 ? ownWords : null,
                source.isEmpty() ? null : code(form, Handling.SourceEvaluation.class, "source"),
                information(),
                code(form, Handling.OnwardRelease.class, "release"),
                form.has("confidential", "yes"));
    }

    private int information() {
        var value = form.value("information");
        if (!value.matches("[0-4]?")) {
            throw new InvalidValueException("information", "must be 1 to 4, or empty");
        }
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    /** The end of the day in UTC. */
    private @Nullable Instant replyBy() {
        var value = form.value("replyBy");
        return value.isEmpty() ? null : endOf("replyBy", value);
    }

    /** The last second of a day in UTC. */
    public static Instant endOf(String field, String day) {
        try {
            return LocalDate.parse(day).atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "must look like {0}", "2026-03-05").because(e);
        }
    }

    /** In which language the free text of a form is written: the one that it names, else that of the page. */
    public static String written(Say say, Entered form, String field) {
        return form.value(field).isEmpty() ? say.tag() : form.value(field);
    }

    /**
     * The translations that were filled in.
     *
     * @param texts fields of the form that may have a translation, with their path in the message
     */
    public static List<Translation> translations(Entered form, List<TranslatedText> texts) {
        return texts.stream().flatMap(text -> translation(form, text).stream()).toList();
    }

    private static Optional<Translation> translation(Entered form, TranslatedText text) {
        var words = form.value(TRANSLATED + text.field());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var language = Checked.text("translationLanguage", form.value("translationLanguage"), 35);
        var office = Checked.text("translationOffice", form.value("translationOffice"), 200);
        return Optional.of(
                new Translation(text.path(), language, words, office, form.has("translationCertified", "yes")));
    }

    /**
     * A text of a form that may have a translation.
     *
     * @param path of the text in the message
     */
    public record TranslatedText(String field, String path) {}

    /**
     * One coded value of a form.
     *
     * @throws InvalidValueException if there is none of this name
     */
    public static <E extends Enum<E>> E code(Entered form, Class<E> type, String field) {
        return code(type, field, form.value(field));
    }

    /** All coded values of a field. */
    public static <E extends Enum<E>> List<E> codes(Entered form, Class<E> type, String field) {
        return form.all(field).stream()
                .filter(value -> !value.isBlank())
                .map(value -> code(type, field, value))
                .distinct()
                .toList();
    }

    /**
     * The States of a field.
     *
     * @throws InvalidValueException if one of them is none
     */
    public static List<MemberState> states(Entered form, String field) {
        return form.all(field).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .map(value -> state(field, value))
                .toList();
    }

    /** A State by its code. */
    public static MemberState state(String field, String value) {
        try {
            return new MemberState(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(field, "must be chosen").because(e);
        }
    }

    /** A coded value by its name. */
    public static <E extends Enum<E>> E code(Class<E> type, String field, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, "must be chosen"));
    }

    // What there is to choose from, for templates.

    public List<Priority> priorities() {
        return List.of(Priority.NORMAL, Priority.ROUTINE, Priority.URGENT, Priority.URGENT_DIRECT);
    }

    public List<LegalBasis.Code> lawCodes() {
        return List.of(LegalBasis.Code.values());
    }

    public List<Purpose> purposes() {
        return List.of(Purpose.values());
    }

    public List<Handling.Code> handlings() {
        return List.of(Handling.Code.values());
    }

    public List<Handling.OnwardRelease> releases() {
        return List.of(Handling.OnwardRelease.values());
    }

    public List<Handling.SourceEvaluation> sources() {
        return List.of(Handling.SourceEvaluation.values());
    }

    public List<String> grades() {
        return Stream.of(1, 2, 3, 4).map(String::valueOf).toList();
    }
}
