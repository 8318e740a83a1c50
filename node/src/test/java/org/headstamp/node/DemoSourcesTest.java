package org.headstamp.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The demonstration is no part of the node and knows only its interfaces. */
class DemoSourcesTest {
    private static final Path SOURCES = Path.of("src/demo/java");

    @Test
    void theDemonstrationSeesNoPackageOfTheNode() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("org.headstamp.node"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
