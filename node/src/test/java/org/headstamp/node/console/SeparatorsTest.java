package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Arabic and Chinese have commas and semicolons of their own: no page sets those of English between its words. */
class SeparatorsTest {
    private static final Pattern SET = Pattern.compile("[}>][,;] [{<]");

    @Test
    void whatStandsBetweenTheWordsOfAPageIsOfItsLanguage() throws IOException {
        assertThat(set(Path.of("src/main/resources/templates"))).isEmpty();
    }

    private static List<String> set(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                SET.matcher(Files.readString(file))
                        .results()
                        .forEach(separator -> found.add(file + " " + separator.group()));
            }
        }
        return found;
    }
}
