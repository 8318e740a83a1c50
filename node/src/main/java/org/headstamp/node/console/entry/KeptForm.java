package org.headstamp.node.console.entry;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form that came when the session was over, carried through the log-in. Passwords and codes are not.
 *
 * @param posted whether there is such a form, be it without fields
 * @param lost whether there was too much to carry
 */
public record KeptForm(boolean posted, List<Field> fields, boolean lost) {
    static final KeptForm NONE = new KeptForm(false, List.of(), false);
    static final int MOST_FIELDS = 500;
    static final int MOST_CHARACTERS = 256 * 1024;

    private static final String POSTED = "posted";
    private static final String PREFIX = "kept.";
    private static final Set<String> SECRET = Set.of("password", "current", "next", "again", "code");

    /** One field of a form. */
    public record Field(String name, String value) {
        /** What it is called beside the fields of the log-in itself. */
        public String keptName() {
            return PREFIX + name;
        }
    }

    public KeptForm {
        fields = List.copyOf(fields);
    }

    /** A form that came without a session. */
    static KeptForm sent(MultivaluedMap<String, String> form) {
        return bounded(fields(form).filter(field -> !SECRET.contains(field.name())));
    }

    /** The form that the log-in page carried along. */
    static KeptForm carried(MultivaluedMap<String, String> form) {
        return form.containsKey(POSTED)
                ? bounded(fields(form)
                        .filter(field -> field.name().startsWith(PREFIX))
                        .map(field -> new Field(field.name().substring(PREFIX.length()), field.value())))
                : NONE;
    }

    private static Stream<Field> fields(MultivaluedMap<String, String> form) {
        return form.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)));
    }

    private static KeptForm bounded(Stream<Field> given) {
        var fields = given.toList();
        long characters = fields.stream()
                .mapToLong(field -> (long) field.name().length() + field.value().length())
                .sum();
        boolean tooMuch = fields.size() > MOST_FIELDS || characters > MOST_CHARACTERS;
        return tooMuch ? new KeptForm(false, List.of(), true) : new KeptForm(true, fields, false);
    }
}
