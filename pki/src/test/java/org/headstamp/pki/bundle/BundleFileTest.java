package org.headstamp.pki.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no bundles, or were spoiled on their way. */
class BundleFileTest {
    @TempDir
    private Path folder;

    private final SampleCase sample = new SampleCase();

    private BundleReport verify(Path zip) throws IOException, VerificationException {
        return BundleVerifier.verify(zip, sample.federation.verified());
    }

    @Test
    void whatIsNoBundleIsRefusedAsAWhole() throws IOException {
        var noZip = Files.write(folder.resolve("no.zip"), new byte[] {1, 2, 3});
        assertRefused(Reason.MALFORMED, () -> verify(noZip));
        for (var name : List.of(
                "../evil",
                "/etc/passwd",
                "messages/../../evil",
                "messages\\evil",
                "other/file",
                "messages/sub/file",
                "messages/",
                "log/.hidden",
                "manifest.json/x")) {
            var zip = ZipSurgery.write(folder.resolve("evil.zip"), Map.of(name, new byte[0]));
            assertRefused(Reason.MALFORMED, () -> verify(zip));
        }
        var without = ZipSurgery.write(folder.resolve("without.zip"), Map.of("case.html", new byte[0]));
        assertRefused(Reason.MALFORMED, () -> verify(without));
    }

    @Test
    void aBundleIsBoundedInNumberSizeAndCompression() throws IOException {
        var bomb = ZipSurgery.write(folder.resolve("bomb.zip"), Map.of("case.html", new byte[8 << 20]));
        assertRefused(Reason.MALFORMED, () -> verify(bomb));
        var large = ZipSurgery.write(folder.resolve("large.zip"), Map.of("case.html", new byte[(16 << 20) + 1]));
        assertRefused(Reason.MALFORMED, () -> verify(large));
        var many = new TreeMap<String, byte[]>();
        for (var number = 0; number <= BundleArchive.MAX_FILES; number++) {
            many.put("log/" + number, new byte[0]);
        }
        var crowd = ZipSurgery.write(folder.resolve("crowd.zip"), many);
        assertRefused(Reason.MALFORMED, () -> verify(crowd));
    }

    @Test
    void everyFlippedByteOfTheZipIsRefusedOrFoundOut() throws IOException {
        var bytes = Files.readAllBytes(sample.write(folder));
        var unnoticed = 0;
        for (var at = 0; at < bytes.length; at += 97) {
            var spoiled = bytes.clone();
            spoiled[at] ^= 0x10;
            if (holds(Files.write(folder.resolve("spoiled.zip"), spoiled))) {
                unnoticed++;
            }
        }
        // Dates, flags and other fields of the container say nothing about its content.
        assertThat(unnoticed).isLessThan(bytes.length / 97 / 5);
    }

    @Test
    void everyFlippedBitOfTheDirectoryOpensOrIsRefused() throws IOException {
        var bytes = Files.readAllBytes(sample.write(folder));
        var refused = 0;
        for (var at = startOfDirectory(bytes); at < bytes.length; at++) {
            for (var bit = 0; bit < Byte.SIZE; bit++) {
                var spoiled = bytes.clone();
                spoiled[at] ^= (byte) (1 << bit);
                if (!opens(Files.write(folder.resolve("spoiled.zip"), spoiled))) {
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    /** Of a ZIP without comment: its last record is 22 bytes long and holds the place of the directory at 16. */
    private static int startOfDirectory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 22 + 16);
    }

    private static boolean opens(Path zip) throws IOException {
        try (var archive = BundleArchive.open(zip)) {
            return archive.paths().findAny().isPresent();
        } catch (VerificationException e) {
            return false;
        }
    }

    private boolean holds(Path zip) throws IOException {
        try {
            return verify(zip).holds();
        } catch (VerificationException e) {
            return false;
        }
    }
}
