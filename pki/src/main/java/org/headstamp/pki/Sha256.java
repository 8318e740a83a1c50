package org.headstamp.pki;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest: 32 bytes. */
public record Sha256(ByteString bytes) {
    public static final int LENGTH = 32;

    /** @throws IllegalArgumentException if there are not exactly 32 bytes */
    public Sha256 {
        if (bytes.size() != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + bytes.size());
        }
    }

    /** The digest of the given content. */
    public static Sha256 of(ByteString content) {
        var digest = newDigest();
        content.asReadOnlyByteBufferList().forEach(digest::update);
        return new Sha256(ByteString.copyFrom(digest.digest()));
    }

    /**
     * Reads what {@link #hex} writes.
     *
     * @throws IllegalArgumentException if the text is not 64 hexadecimal digits
     */
    public static Sha256 parse(String hex) {
        return new Sha256(ByteString.copyFrom(HexFormat.of().parseHex(hex)));
    }

    /** A digest being built up; every Java platform has SHA-256. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java platform lacks SHA-256", e);
        }
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return hex();
    }
}
