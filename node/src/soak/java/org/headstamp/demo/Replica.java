package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A second process of one State's node: the same keys and settings, and ports of its own. */
final class Replica {
    private Replica() {}

    /** Chooses its place in a folder. */
    static StateSite site(StateSite first, Path folder) throws IOException {
        return StateSite.all(folder).stream()
                .filter(site -> site.state().equals(first.state()))
                .findFirst()
                .orElseThrow();
    }

    /** Writes its files as those of the first are now. */
    static void equip(StateSite first, StateSite second) throws IOException {
        Files.createDirectories(second.directory().getParent());
        try (var files = Files.walk(first.directory())) {
            for (var file : files.toList()) {
                Files.copy(file, second.directory().resolve(first.directory().relativize(file)));
            }
        }
        Files.writeString(
                second.directory().resolve("config").resolve("application.properties"),
                """
                headstamp.national.port=%d
                headstamp.management.port=%d
                headstamp.transport.port=%d
                """.formatted(second.national(), second.management(), second.federation()),
                StandardOpenOption.APPEND);
    }
}
