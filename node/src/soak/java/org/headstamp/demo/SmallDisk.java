package org.headstamp.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A disk of its own, in memory, that can be filled to the last byte and emptied again. Only root can have one. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this process may have one. */
    static boolean isPossible() throws IOException {
        return Files.getOwner(Path.of("/proc/self")).getName().equals("root");
    }

    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(folder, "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "headstamp-soak", folder.toString());
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Nothing has room there any more. */
    void fill() throws IOException {
        var block = ByteBuffer.allocate(BLOCK);
        try (var channel = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                channel.write(block.rewind());
            }
        } catch (IOException full) {
            StepFailedException.unless(
                    Files.getFileStore(folder).getUsableSpace() < BLOCK, "a disk cannot be filled: " + full);
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        try {
            run(Objects.requireNonNull(folder.getParent()), "umount", "--lazy", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var done = Command.run(folder, command);
        StepFailedException.unless(done.status() == 0, String.join(" ", command) + ": " + done.output());
    }
}
