package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that a node holds. */
final class Footprint {
    private final NodeProcess node;

    Footprint(NodeProcess node) {
        this.node = node;
    }

    /** Resident megabytes after a collection of garbage. */
    long megabytes() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var collected = Command.run(node.site().directory(), jcmd.toString(), Long.toString(node.pid()), "GC.run");
        StepFailedException.unless(collected.status() == 0, "no garbage was collected: " + collected.output());
        try (var lines = Files.lines(Path.of("/proc", Long.toString(node.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .map(kilobytes -> kilobytes / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
