package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/** An auditor's proof that the log of a node only grew since a checkpoint that the auditor kept. */
final class LogGrowth {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Cast cast;
    private final Office auditor;
    private final String earlier;

    /** Keeps the present checkpoint. */
    LogGrowth(Cast cast, Office auditor) {
        this.cast = cast;
        this.auditor = auditor;
        this.earlier = checkpointLargerThan(0);
    }

    Office auditor() {
        return auditor;
    }

    /**
     * What {@code headstamp-pki} says of a later checkpoint.
     *
     * @throws StepFailedException if the log does not contain what it contained, or did not grow
     */
    String verify() throws IOException, InterruptedException {
        var later = checkpointLargerThan(size(earlier));
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
                "--old=" + file(folder, "earlier", earlier),
                "--new=" + file(folder, "later", later),
                "--proof=" + file(folder, "proof", lines.toString()),
                "--log-key="
                        + Files.readString(cast.site(auditor.state()).logKey()).strip());
    }

    private String checkpointLargerThan(long size) {
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

    private Path file(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(auditor.state() + "-" + name + ".txt"), content);
    }
}
