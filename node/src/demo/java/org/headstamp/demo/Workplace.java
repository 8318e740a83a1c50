package org.headstamp.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder of the demonstration: what it leaves, and one folder a State. Each run begins anew. */
final class Workplace implements AutoCloseable {
    private final Path directory;
    private final FileChannel lock;

    private Workplace(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Empties the folder.
     *
     * @throws StepFailedException if another demonstration runs in it
     */
    static Workplace open(Path directory) throws IOException {
        Files.createDirectories(directory);
        var lock =
                FileChannel.open(directory.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        StepFailedException.unless(
                lock.tryLock() != null, "another demonstration runs in " + directory + "; end it with Ctrl-C first");
        try (var entries = Files.newDirectoryStream(directory, entry -> !entry.endsWith("demo.lock"))) {
            for (var entry : entries) {
                NodeProcess.endLeftOver(entry);
                delete(entry);
            }
        }
        return new Workplace(directory, lock);
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void delete(Path entry) throws IOException {
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
