package org.headstamp.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;

/** Asteria's case as evidence that an outsider verifies. */
final class EvidenceScene {
    private final Cast cast;
    private final Narrator narrator;

    EvidenceScene(Cast cast) {
        this.cast = cast;
        this.narrator = cast.narrator();
    }

    void play(Seized seized, List<String> firstKeys) {
        narrator.chapter("Evidence");
        var bundle = cast.directory().resolve("case.zip");
        var verification = new OfflineVerification(cast.directory().resolve("trust-list.bin"), firstKeys);
        narrator.act(
                "Asteria's focal point exports the case as a bundle",
                () -> cast.office(Office.FOCAL_POINT_XA)
                        .download("cases/" + seized.caseId() + "/evidence?purpose=INTERNAL", bundle));
        var verdict = narrator.step(
                "headstamp-pki verifies the bundle offline against the pinned keys of the federation",
                () -> PkiCommand.run(verification.arguments(bundle)));
        narrator.note(verdict.lines().toList().getLast());
        narrator.act("The same bundle with one changed byte does not hold", () -> {
            var status = PkiCommand.status(new StringWriter(), verification.arguments(altered(bundle)));
            StepFailedException.unless(status == 1, "the altered bundle was judged with status " + status);
        });
        openssl(bundle);
    }

    /** The last byte of the largest message or receipt is another one; the ZIP itself stays whole. */
    private Path altered(Path bundle) throws IOException {
        var copy = Files.copy(bundle, cast.directory().resolve("case-altered.zip"));
        try (var zip = FileSystems.newFileSystem(copy);
                var messages = Files.list(zip.getPath("messages"))) {
            var victim = messages.filter(file -> file.toString().endsWith(".bin"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow();
            var bytes = Files.readAllBytes(victim);
            bytes[bytes.length - 1] ^= 1;
            Files.write(victim, bytes);
        }
        return copy;
    }

    /** Runs the first command of the bundle's own README. */
    private void openssl(Path bundle) {
        var folder = cast.directory().resolve("case");
        var command = narrator.step("The bundle is unpacked; its README.txt has a command for each seal", () -> {
            unpack(bundle, folder);
            return Files.readAllLines(folder.resolve("README.txt")).stream()
                    .filter(line -> line.startsWith("openssl "))
                    .findFirst()
                    .orElseThrow(() -> new StepFailedException("the README names no command"));
        });
        if (!hasOpenssl()) {
            narrator.note("openssl is not installed here; left out: " + command);
            return;
        }
        var said = narrator.step("openssl alone verifies the seal of the first message", () -> {
            var result = Command.run(folder, command.split(" "));
            StepFailedException.unless(result.status() == 0, "openssl says: " + result.output());
            return result.output();
        });
        narrator.note("$ " + command);
        narrator.note(said);
    }

    private boolean hasOpenssl() {
        try {
            return Command.run(cast.directory(), "openssl", "version").status() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void unpack(Path bundle, Path folder) throws IOException {
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                var file = folder.resolve(entry.getName()).normalize();
                StepFailedException.unless(file.startsWith(folder), "the bundle leaves its folder: " + entry);
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file);
            }
        }
    }
}
