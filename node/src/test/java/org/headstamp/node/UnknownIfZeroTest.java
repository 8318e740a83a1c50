package org.headstamp.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a record documents as 0 for unknown is marked so: pages would show the 0 as a number otherwise. */
class UnknownIfZeroTest {
    /** A record with its documentation and its components. */
    private static final Pattern RECORD =
            Pattern.compile("/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*(?:[a-z]+ )*record (\\w+)\\(([^{]*)\\{");

    private static final Pattern UNKNOWN = Pattern.compile("@param (\\w+)[^@]*?\\b0 when");

    @Test
    void everyComponentThatIsUnknownWhenItIsZeroIsMarked() throws IOException {
        var documented = documented();
        assertThat(documented).hasSizeGreaterThan(8);
        assertThat(documented).allMatch(Component::marked);
    }

    private record Component(String record, String name, boolean marked) {}

    private static List<Component> documented() throws IOException {
        var found = new ArrayList<Component>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                RECORD.matcher(Files.readString(file)).results().forEach(record -> found.addAll(documented(record)));
            }
        }
        return found;
    }

    private static List<Component> documented(MatchResult record) {
        var components = record.group(3);
        return UNKNOWN.matcher(record.group(1))
                .results()
                .map(unknown -> unknown.group(1))
                .map(name -> new Component(record.group(2), name, isMarked(components, name)))
                .toList();
    }

    private static boolean isMarked(String components, String name) {
        return Pattern.compile("@UnknownIfZero\\s+(?:int|long) " + name + "\\b")
                .matcher(components)
                .find();
    }
}
