package org.headstamp.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration, and what plays with it, is no part of the node and knows only its interfaces. */
class DemoSourcesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/demo/java",
                "src/week/java",
                "src/walk/java",
                "src/soak/java",
                "src/browser/java",
                "src/bench/java"
            })
    void theDemonstrationSeesNoPackageOfTheNode(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("org.headstamp.node"));
        }
    }

    @Test
    void noOrdinaryBuildCanMakeLoad() {
        assertThat(Path.of("src/load/java/org/headstamp/node/exchange/LoadPort.java"))
                .exists();
        assertThat(getClass().getResource("exchange/LoadPort.class")).isNull();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
