package org.headstamp.pki;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Reads whole files up to a bound, and writes whole files that only their owner can read and that appear at once. */
public final class SafeFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** What to do when the file to be written is already there. */
    public enum Existing {
        REFUSE,
        REPLACE
    }

    private SafeFile() {}

    /**
     * The whole file.
     *
     * @throws IOException if the file holds more than {@code maximumBytes} or cannot be read
     */
    public static ByteString read(Path file, int maximumBytes) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(maximumBytes + 1);
            if (bytes.length > maximumBytes) {
                throw new IOException(file + " is larger than the " + maximumBytes + " bytes allowed here");
            }
            return ByteString.copyFrom(bytes);
        }
    }

    /**
     * The whole of a file that holds a secret.
     *
     * @throws IOException if anyone but its owner may read or write the file, or as {@link #read}
     */
    public static ByteString readPrivate(Path file, int maximumBytes) throws IOException {
        var others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        others.removeAll(OWNER);
        if (!others.isEmpty()) {
            throw new IOException(file + " must be closed to group and others (chmod 600); it has "
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        return read(file, maximumBytes);
    }

    /**
     * Writes through a temporary file beside the target: a reader sees the old file or the whole new one, on disk.
     *
     * @throws FileAlreadyExistsException if the file is there and must not be replaced
     */
    public static void write(Path file, ByteString content, Existing existing) throws IOException {
        var target = file.toAbsolutePath();
        var directory = target.getParent();
        if (directory == null) {
            throw new IOException(file + " is not a file name");
        }
        if (existing == Existing.REFUSE && Files.exists(target)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var temporary =
                Files.createTempFile(directory, ".headstamp", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            writeThrough(temporary, content);
            switch (existing) {
                // A hard link fails if another process made the file meanwhile; a rename would replace it.
                case REFUSE -> Files.createLink(target, temporary);
                case REPLACE ->
                    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeThrough(Path file, ByteString content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (var buffer : content.asReadOnlyByteBufferList()) {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
    }
}
