package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import org.headstamp.pki.VerificationException;

/** One signature line of a note; a claim until {@link SignedNote#verify} has looked at it. */
public record NoteSignature(String name, ByteString keyId, ByteString bytes) {
    static final int KEY_ID_LENGTH = 4;
    /** ML-DSA signatures, which others may add, have 2,420 bytes and more. */
    private static final int MAX_LENGTH = 8192;

    private static final String START = "\u2014 ";

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if name, key id or length cannot stand in a note
     */
    public NoteSignature {
        KeyName.requireValid(name);
        if (keyId.size() != KEY_ID_LENGTH) {
            throw new IllegalArgumentException("a note key id has 4 bytes, not " + keyId.size());
        }
        if (bytes.isEmpty() || bytes.size() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a note signature has 1 to " + MAX_LENGTH + " bytes, not " + bytes.size());
        }
    }

    static NoteSignature parse(String line) throws VerificationException {
        var space = line.indexOf(' ', START.length());
        if (!line.startsWith(START) || space < 0) {
            throw CanonicalText.malformed("a signature line is an em dash, a name and base64, each after a space");
        }
        var encoded = CanonicalText.base64("note signature", line.substring(space + 1));
        if (encoded.size() <= KEY_ID_LENGTH) {
            throw CanonicalText.malformed("a note signature of " + encoded.size() + " bytes");
        }
        try {
            return new NoteSignature(
                    line.substring(START.length(), space),
                    encoded.substring(0, KEY_ID_LENGTH),
                    encoded.substring(KEY_ID_LENGTH));
        } catch (IllegalArgumentException e) {
            throw new VerificationException(VerificationException.Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    String line() {
        return START + name + " " + CanonicalText.base64(keyId.concat(bytes));
    }

    /** The seconds that a cosignature begins with, if this is one. */
    long cosignedAt() {
        return bytes.substring(0, Long.BYTES).asReadOnlyByteBuffer().getLong();
    }
}
