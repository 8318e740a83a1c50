package org.headstamp.node.console.entry;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * What was filled into a form that came too early: before a log-in, or before what comes first after it. Passwords, start
 * words and codes are left out, and files.
 *
 * @param files names of the fields with files, which must be chosen again
 */
public record LateForm(List<Field> fields, List<String> files) {
    /** As many parameters as a request may have at all. */
    static final int MOST_FIELDS = 1000;

    static final int MOST_CHARACTERS = 256 * 1024;

    private static final Set<String> SECRET =
            Set.of("password", "current", "next", "again", "start", "start-again", "code");

    /** One field of a form. */
    public record Field(String name, String value) {}

    public LateForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** Empty if it is too much to keep. */
    static Optional<LateForm> of(MultivaluedMap<String, String> sent) {
        return bounded(
                sent.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value))),
                List.of());
    }

    /** Empty if it is too much to keep. */
    static Optional<LateForm> of(Map<String, Collection<FormValue>> parts) {
        var files = parts.entrySet().stream()
                .filter(part -> part.getValue().stream().anyMatch(LateForm::isFile))
                .map(Map.Entry::getKey)
                .toList();
        return bounded(
                parts.entrySet().stream()
                        .filter(part -> !files.contains(part.getKey()))
                        .flatMap(part ->
                                part.getValue().stream().map(value -> new Field(part.getKey(), value.getValue()))),
                files);
    }

    /** Whether a file must be chosen again. */
    public boolean hasFiles() {
        return !files.isEmpty();
    }

    private static boolean isFile(FormValue value) {
        return value.isFileItem() || value.getFileName() != null;
    }

    private static Optional<LateForm> bounded(Stream<Field> given, List<String> files) {
        var fields = given.filter(field -> !SECRET.contains(field.name())).toList();
        long characters = fields.stream()
                        .mapToLong(field ->
                                (long) field.name().length() + field.value().length())
                        .sum()
                + files.stream().mapToLong(String::length).sum();
        boolean tooMuch = fields.size() + files.size() > MOST_FIELDS || characters > MOST_CHARACTERS;
        return tooMuch ? Optional.empty() : Optional.of(new LateForm(fields, files));
    }
}
