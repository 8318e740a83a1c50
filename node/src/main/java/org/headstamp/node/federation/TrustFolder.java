package org.headstamp.node.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** Watches the files of one folder by name, size and time. */
final class TrustFolder {
    private static final int MAXIMUM_FILES = 4096;

    private final Path folder;
    private List<Stamp> seen = List.of();

    TrustFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The files in order of name, if any changed since the last call. Hidden files are somebody's work in progress.
     *
     * @throws UncheckedIOException if the folder cannot be read or holds too many files
     */
    Optional<List<Path>> changed() {
        try (var files = Files.list(folder)) {
            var stamps = files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MAXIMUM_FILES + 1L)
                    .map(Stamp::of)
                    .toList();
            if (stamps.size() > MAXIMUM_FILES) {
                throw new IOException(folder + " holds more than " + MAXIMUM_FILES + " files");
            }
            if (stamps.equals(seen)) {
                return Optional.empty();
            }
            seen = stamps;
            return Optional.of(stamps.stream().map(Stamp::file).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private record Stamp(Path file, long size, FileTime modified) {
        static Stamp of(Path file) {
            try {
                return new Stamp(file, Files.size(file), Files.getLastModifiedTime(file));
            } catch (IOException e) {
                // Gone meanwhile: reading it will say so, and the next look finds another state.
                return new Stamp(file, -1, FileTime.fromMillis(0));
            }
        }
    }
}
