package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files in a directory that only the node's own user can read. */
final class DirectoryStore implements ContentStore {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<StandardOpenOption> WRITING = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Path directory;

    private DirectoryStore(Path directory) {
        this.directory = directory;
    }

    /** @throws UncheckedIOException if the directory is not there and cannot be made, or cannot be written to */
    static DirectoryStore in(Path directory) {
        try {
            Files.createDirectories(directory, OWNER_ENTERS);
        } catch (IOException e) {
            throw failed("make", directory, e);
        }
        if (!Files.isWritable(directory)) {
            throw failed("write to", directory, new IOException("it is closed to this user"));
        }
        return new DirectoryStore(directory);
    }

    @Override
    public void append(String name, long offset, ByteString bytes) {
        var file = directory.resolve(name);
        try (var channel = FileChannel.open(file, WRITING, OWNER_ONLY)) {
            if (channel.size() != offset) {
                throw new IOException("it has " + channel.size() + " bytes, not " + offset);
            }
            var place = offset;
            for (var buffer : bytes.asReadOnlyByteBufferList()) {
                while (buffer.hasRemaining()) {
                    place += channel.write(buffer, place);
                }
            }
            channel.force(false);
        } catch (IOException e) {
            throw failed("write", file, e);
        }
    }

    @Override
    public long trim(String name, long length) {
        var file = directory.resolve(name);
        if (!Files.exists(file)) {
            return 0;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.truncate(length).size();
        } catch (IOException e) {
            throw failed("shorten", file, e);
        }
    }

    @Override
    public ByteString read(String name, long offset, int most) {
        var file = directory.resolve(name);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var buffer = ByteBuffer.allocate((int) Math.clamp(channel.size() - offset, 0L, (long) most));
            while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
                // Files may be read in parts.
            }
            return ByteString.copyFrom(buffer.flip());
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    @Override
    public void rename(String name, String last) {
        var file = directory.resolve(name);
        try {
            if (Files.exists(directory.resolve(last))) {
                Files.deleteIfExists(file);
            } else {
                Files.move(file, directory.resolve(last), StandardCopyOption.ATOMIC_MOVE);
            }
            writeNames();
        } catch (IOException e) {
            throw failed("finish", file, e);
        }
    }

    @Override
    public void remove(String name) {
        var file = directory.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed("remove", file, e);
        }
    }

    /** Without this a name given just now could be gone after a power cut. */
    private void writeNames() throws IOException {
        try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static UncheckedIOException failed(String what, Path file, IOException cause) {
        return new UncheckedIOException(
                "the node cannot " + what + " " + file + " (headstamp.attachments.directory): " + cause.getMessage(),
                cause);
    }
}
