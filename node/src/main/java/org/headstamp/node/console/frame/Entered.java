package org.headstamp.node.console.frame;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.CodeFields;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What was filled into a form, kept as it came, and what is wrong with it, by field.
 *
 * @param once marks one filling-in, so that a form that is posted twice counts once
 */
public record Entered(String once, Map<String, List<String>> values, Map<String, Refusal> problems) {
    /** Name of the hidden field with the mark. */
    public static final String ONCE = "once";

    private static final String SURE = "sure";
    private static final String TRANSLATIONS = "translations";

    public Entered {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    /** A form that nobody filled in yet. */
    public static Entered nothing() {
        return of(new MultivaluedHashMap<>());
    }

    /** A posted form. */
    public static Entered of(MultivaluedMap<String, String> posted) {
        var values = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, given) -> values.put(name, List.copyOf(given)));
        var mark = posted.getFirst(ONCE);
        return new Entered(mark == null ? UUID.randomUUID().toString() : mark, values, Map.of());
    }

    /** The value of a field without blanks around it; empty where there is none. */
    public String value(String name) {
        return value(name, 0);
    }

    /** The value of a field that stands several times. */
    public String value(String name, int index) {
        var given = values.getOrDefault(name, List.of());
        return index < given.size() ? given.get(index).strip() : "";
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * A time to the minute or second, which is UTC; null where nothing was filled in.
     *
     * @throws InvalidValueException if the field holds something else
     */
    public @Nullable Instant time(String name) {
        var text = value(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new InvalidValueException(name, "must look like {0}", "2026-03-05T14:30").because(e);
        }
    }

    /**
     * The mark as posted forms are known by.
     *
     * @throws InvalidValueException if the form carries none
     */
    public UUID mark() {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(ONCE, "is no mark of a form of this console").because(e);
        }
    }

    /** Whether it was filled into the form of this name, among those of its page. */
    public boolean isOf(String name) {
        return FormPlace.isNamed(this, name);
    }

    /** The mark for the form of this name: its own if this was filled into it, else a fresh one. */
    public String onceFor(String name) {
        return isOf(name) ? once : UUID.randomUUID().toString();
    }

    /** Whether a field has this value among others: a box that is ticked. */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /**
     * Lets pass only whose sender ticked that this is meant.
     *
     * @throws InvalidValueException if the box is not ticked
     */
    public void requireSure() {
        if (!has(SURE, "yes")) {
            throw new InvalidValueException(SURE, "must be ticked first: it cannot be undone");
        }
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable Refusal problem(String name) {
        return problems.get(name);
    }

    /** What is wrong with a translation, which a message names by its place among them; null if nothing is. */
    public @Nullable Refusal translationProblem() {
        return problems.entrySet().stream()
                .filter(problem -> problem.getKey().startsWith(TRANSLATIONS))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Name of the field by which a problem stands: those with translations stand by all of them. */
    public String place(String name) {
        return name.startsWith(TRANSLATIONS) ? TRANSLATIONS : name;
    }

    /** Whether nothing came. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** The same with these values of a field. */
    public Entered with(String name, List<String> given) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.copyOf(given));
        return new Entered(once, more, problems);
    }

    /** The same with one value of a field. */
    public Entered with(String name, String given) {
        return with(name, List.of(given));
    }

    /** The same as a form that was never posted. */
    public Entered unposted() {
        return new Entered(UUID.randomUUID().toString(), values, problems);
    }

    /** The same with something wrong. */
    public Entered wrong(String field, Refusal problem) {
        var more = new LinkedHashMap<>(problems);
        more.putIfAbsent(field, problem);
        return new Entered(once, values, more);
    }

    /** The same with what the domain says of a value. */
    public Entered wrong(InvalidValueException e) {
        return wrong(placed(e).field(), e.refusal());
    }

    /** The same about the field of this form in which a code was refused by its path in the schema, if it has it. */
    public InvalidValueException placed(InvalidValueException e) {
        return CodeFields.refused(e)
                ? SchemaPath.in(values.keySet(), e.field()).map(e::at).orElse(e)
                : e;
    }
}
