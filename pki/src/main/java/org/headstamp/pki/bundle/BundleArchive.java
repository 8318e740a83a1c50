package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.bundle.BundlePath.Folder;

/** A bundle opened for reading. Number, names, sizes and compression of its files are bounded; nothing is unpacked. */
final class BundleArchive implements AutoCloseable {
    static final int MAX_FILES = 20_000;
    /** Text shrinks to a tenth; what shrinks to a hundredth is made to fill a disk. */
    private static final long MAX_RATIO = 100;

    private static final long RATIO_COUNTS_FROM = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final SortedMap<BundlePath, ZipEntry> files;

    private BundleArchive(ZipFile zip, SortedMap<BundlePath, ZipEntry> files) {
        this.zip = zip;
        this.files = files;
    }

    /**
     * Opens a bundle.
     *
     * @throws VerificationException {@code MALFORMED} if it is no ZIP, or has a file that a bundle cannot have
     */
    static BundleArchive open(Path file) throws IOException, VerificationException {
        var zip = openZip(file);
        try {
            return new BundleArchive(zip, files(zip));
        } catch (VerificationException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile openZip(Path file) throws IOException, VerificationException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new VerificationException(Reason.MALFORMED, "not a ZIP file: " + e.getMessage(), e);
        }
    }

    private static SortedMap<BundlePath, ZipEntry> files(ZipFile zip) throws VerificationException {
        if (zip.size() > MAX_FILES) {
            throw malformed("a bundle has at most " + MAX_FILES + " files, not " + zip.size());
        }
        var files = new TreeMap<BundlePath, ZipEntry>();
        for (var entry : Collections.list(zip.entries())) {
            var path = path(entry);
            if (entry.getSize() > path.limit()) {
                throw malformed(path + " has " + entry.getSize() + " bytes; at most " + path.limit() + " are allowed");
            }
            if (entry.getSize() > RATIO_COUNTS_FROM && entry.getSize() / MAX_RATIO > entry.getCompressedSize()) {
                throw malformed(path + " is compressed beyond 1 to " + MAX_RATIO);
            }
            if (files.put(path, entry) != null) {
                throw malformed("there are two files " + path);
            }
        }
        return files;
    }

    private static BundlePath path(ZipEntry entry) throws VerificationException {
        try {
            return new BundlePath(entry.getName());
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    private static VerificationException malformed(String detail) {
        return new VerificationException(Reason.MALFORMED, "bundle: " + detail);
    }

    Stream<BundlePath> paths() {
        return files.keySet().stream();
    }

    Stream<BundlePath> paths(Folder folder, String suffix) {
        return paths().filter(path -> path.isIn(folder) && path.endsWith(suffix));
    }

    boolean has(BundlePath path) {
        return files.containsKey(path);
    }

    /**
     * The whole content of a file that is not an attachment.
     *
     * @throws VerificationException {@code MALFORMED} if the file is not there, or its data does not unpack
     */
    ByteString read(BundlePath path) throws IOException, VerificationException {
        try (var in = open(path)) {
            var bytes = in.readNBytes((int) path.limit() + 1);
            if (bytes.length > path.limit()) {
                throw malformed(path + " is larger than it says");
            }
            return ByteString.copyFrom(bytes);
        } catch (ZipException | EOFException e) {
            throw new VerificationException(Reason.MALFORMED, path + " does not unpack: " + e.getMessage(), e);
        }
    }

    /** Size and digest of a file, whatever its size. */
    ManifestEntry measure(BundlePath path) throws IOException, VerificationException {
        var digest = Sha256.newDigest();
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var in = open(path)) {
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > path.limit()) {
                    throw malformed(path + " is larger than it says");
                }
                digest.update(buffer, 0, count);
            }
        } catch (ZipException | EOFException e) {
            throw new VerificationException(Reason.MALFORMED, path + " does not unpack: " + e.getMessage(), e);
        }
        return new ManifestEntry(path, size, new Sha256(ByteString.copyFrom(digest.digest())));
    }

    private InputStream open(BundlePath path) throws IOException, VerificationException {
        var entry = files.get(path);
        if (entry == null) {
            throw malformed("there is no file " + path);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
