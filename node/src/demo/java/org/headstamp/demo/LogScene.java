package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The auditors keep a checkpoint from the beginning and prove at the end that the logs only grew. */
final class LogScene {
    private static final List<Office> AUDITORS = List.of(Office.AUDITOR_XA, Office.AUDITOR_XB, Office.AUDITOR_XC);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Cast cast;
    private final Map<Office, String> first = new EnumMap<>(Office.class);

    LogScene(Cast cast) {
        this.cast = cast;
    }

    void begin() {
        cast.narrator().act("The three auditors note the first checkpoints of their nodes' logs", () -> {
            for (var auditor : AUDITORS) {
                first.put(auditor, checkpointLargerThan(0, auditor));
            }
        });
    }

    void verify() {
        cast.narrator().chapter("The logs");
        for (var auditor : AUDITORS) {
            var said = cast.narrator()
                    .step(
                            "headstamp-pki verifies that the log of " + auditor.state() + " only grew",
                            () -> verify(auditor));
            cast.narrator().note(said);
        }
    }

    /** What the command line says of the log of a State since the beginning. */
    String verify(Office auditor) throws IOException, InterruptedException {
        var earlier = first.getOrDefault(auditor, "");
        var later = checkpointLargerThan(size(earlier), auditor);
        var proof = cast.office(auditor).get("log/consistency-proof?from=" + size(earlier) + "&to=" + size(later));
        var lines = new StringBuilder();
        for (var hash : proof.get("hashes")) {
            var bytes = HexFormat.of().parseHex(hash.asText());
            lines.append(Base64.getEncoder().encodeToString(bytes)).append('\n');
        }
        var folder = Files.createDirectories(cast.directory().resolve("logs"));
        return PkiCommand.run(
                "log",
                "verify-consistency",
                "--old=" + file(folder, auditor, "earlier", earlier),
                "--new=" + file(folder, auditor, "later", later),
                "--proof=" + file(folder, auditor, "proof", lines.toString()),
                "--log-key="
                        + Files.readString(cast.site(auditor.state()).logKey()).strip());
    }

    private String checkpointLargerThan(long size, Office auditor) {
        return Await.value(
                "a checkpoint of " + auditor.state() + " with more than " + size + " entries",
                PATIENCE,
                () -> cast.office(auditor)
                        .find("log/checkpoint", "text/plain")
                        .filter(checkpoint -> size(checkpoint) > size));
    }

    /** The second line of a checkpoint (C2SP tlog-checkpoint). */
    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElse("0"));
    }

    private static Path file(Path folder, Office auditor, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(auditor.state() + "-" + name + ".txt"), content);
    }
}
