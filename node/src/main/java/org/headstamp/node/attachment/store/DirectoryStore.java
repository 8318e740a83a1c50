package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

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

    /**
     * Tells of the files that were not written since some time, in no order.
     *
     * @param taker takes one after the other; false if it wants no more
     */
    void unwrittenSince(Instant time, Predicate<Content> taker) {
        try (var names = Files.newDirectoryStream(directory)) {
            boolean wanted = true;
            for (var files = names.iterator(); wanted && files.hasNext(); ) {
                wanted = offer(files.next(), time, taker);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw failed("look through", directory, e instanceof IOException io ? io : new IOException(e));
        }
    }

    private static boolean offer(Path file, Instant time, Predicate<Content> taker) throws IOException {
        var content = Content.inDirectory(file.getFileName().toString());
        return content.isEmpty() || !isUnwrittenSince(file, time) || taker.test(content.get());
    }

    private static boolean isUnwrittenSince(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(time);
        } catch (NoSuchFileException e) {
            // It got its last name, or was removed, since the names were read.
            return false;
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
