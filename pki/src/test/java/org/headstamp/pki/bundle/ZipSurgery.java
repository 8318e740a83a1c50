package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.headstamp.pki.Sha256;

/** Takes a bundle apart and puts it together again, changed. */
final class ZipSurgery {
    private ZipSurgery() {}

    static Path changed(Path zip, Consumer<Map<String, byte[]>> change) {
        try {
            var files = read(zip);
            change.accept(files);
            return write(zip.resolveSibling("changed.zip"), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes files and lists them anew, as a forger would. */
    static Path changedAndListed(Path zip, Consumer<Map<String, byte[]>> change) {
        return changed(zip, files -> {
            change.accept(files);
            try {
                var manifest = Manifest.parse(ByteString.copyFrom(files.get("manifest.json")));
                var listed = new LinkedHashMap<BundlePath, ManifestEntry>();
                files.forEach((name, content) -> {
                    if (!name.startsWith("manifest.")) {
                        var path = new BundlePath(name);
                        var digest = Sha256.of(ByteString.copyFrom(content));
                        listed.put(path, new ManifestEntry(path, content.length, digest));
                    }
                });
                files.put(
                        "manifest.json",
                        new Manifest(manifest.cover(), listed, manifest.leftOut())
                                .toBytes()
                                .toByteArray());
            } catch (org.headstamp.pki.VerificationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static Map<String, byte[]> read(Path zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    static Path write(Path zip, Map<String, byte[]> files) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }

    static byte[] flipped(byte[] content) {
        var changed = content.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }
}
