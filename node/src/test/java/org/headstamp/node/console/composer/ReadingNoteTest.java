package org.headstamp.node.console.composer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.language.Languages;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReadingNoteTest {
    private static final Path TABLES = Path.of("src/main/resources/org/headstamp/node/item/reading");

    @Inject
    Languages languages;

    @Inject
    Federation federation;

    @Test
    void everyNoteOfTheTablesIsSaidInEveryLanguage() throws IOException {
        var notes = new TreeSet<String>();
        for (var table : List.of("calibres.csv", "headstamps.csv")) {
            for (var line :
                    Files.readAllLines(TABLES.resolve(table)).stream().skip(1).toList()) {
                notes.add(last(line));
            }
        }
        notes.remove("");
        assertThat(notes).hasSizeGreaterThanOrEqualTo(13);
        for (var language : languages.all()) {
            var say = new Say(language, languages, federation, "", false);
            assertThat(notes)
                    .allSatisfy(note -> assertThat(say.known(key(note)))
                            .as(language.tag() + " " + note)
                            .isPresent());
            if (!language.tag().equals("en")) {
                assertThat(notes)
                        .noneMatch(note -> new ReadingNote(note).words(say).equals(note));
            }
        }
    }

    @Test
    void aNoteThatAStateAddedIsSaidAsItStands() {
        var say = new Say(languages.find("fr").orElseThrow(), languages, federation, "", false);
        assertThat(new ReadingNote("seen once").words(say)).isEqualTo("seen once");
    }

    private static String key(String note) {
        return "ReadingNote."
                + note.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
    }

    /** The last field of a line, which quotes may surround. */
    private static String last(String line) {
        return line.endsWith("\"")
                ? line.substring(line.lastIndexOf(",\"") + 2, line.length() - 1)
                : line.substring(line.lastIndexOf(',') + 1);
    }
}
