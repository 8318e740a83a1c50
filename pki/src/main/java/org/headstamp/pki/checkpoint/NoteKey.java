package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.VerifyingKey;

/** A public key that signs notes under a name: what Go's {@code sumdb/note} writes as {@code name+hex+base64}. */
public record NoteKey(String name, Type type, VerifyingKey key) {
    private static final Pattern VKEY = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
    private static final int MAX_VKEY_LENGTH = 1024;

    /** What a signature of the key says, by the type byte that c2sp.org/signed-note assigns. */
    public enum Type {
        /** The name signs the text: the key of a log. */
        LOG(1),
        /** The name saw the text at a time, c2sp.org/tlog-cosignature: the key of a witness. */
        COSIGNER(4);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }

        private static Type of(byte code) throws VerificationException {
            for (var type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw CanonicalText.malformed("note keys of type " + code + " are not known here");
        }
    }

    /**
     * Binds the key to its name.
     *
     * @throws IllegalArgumentException if the name has spaces or a plus sign, or the key is not Ed25519
     */
    public NoteKey {
        KeyName.requireValid(name);
        if (key.algorithm() != KeyAlgorithm.ED25519) {
            throw new IllegalArgumentException("notes are signed with Ed25519, not " + key.algorithm());
        }
    }

    /**
     * Reads what {@link #vkey} writes. The base64 may itself hold plus signs: only the first two separate.
     *
     * @throws VerificationException {@code MALFORMED}, also if the key id is not that of the name and key
     */
    public static NoteKey parse(String vkey) throws VerificationException {
        var parts = VKEY.matcher(vkey);
        if (vkey.length() > MAX_VKEY_LENGTH || !parts.matches()) {
            throw CanonicalText.malformed("a note key is name+8 hexadecimal digits+base64");
        }
        var encoded = CanonicalText.base64("public key", parts.group(3));
        try {
            var key = new NoteKey(
                    parts.group(1), Type.of(encoded.byteAt(0)), VerifyingKey.ofEd25519(encoded.substring(1)));
            if (!key.hexId().equals(parts.group(2))) {
                throw CanonicalText.malformed("the key id " + parts.group(2) + " is not that of the name and key");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new VerificationException(VerificationException.Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    /** The first four bytes of SHA-256(name, line feed, type, key): tells keys apart, proves nothing. */
    public ByteString id() {
        return Sha256.of(ByteString.copyFromUtf8(name + "\n").concat(encoded()))
                .bytes()
                .substring(0, NoteSignature.KEY_ID_LENGTH);
    }

    /** The key as a line of configuration. */
    public String vkey() {
        return name + "+" + hexId() + "+" + CanonicalText.base64(encoded());
    }

    private String hexId() {
        return HexFormat.of().formatHex(id().toByteArray());
    }

    private ByteString encoded() {
        return ByteString.copyFrom(new byte[] {type.code}).concat(key.ed25519());
    }

    /** Whether the signature claims to be by this key, by name and key id; only then must it verify. */
    boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId().equals(id());
    }

    boolean verifies(String text, NoteSignature signature) {
        var bytes = signature.bytes();
        return switch (type) {
            case LOG -> key.verifies(ByteString.copyFromUtf8(text), bytes);
            case COSIGNER ->
                bytes.size() > Long.BYTES
                        && key.verifies(Cosignature.message(signature.cosignedAt(), text), bytes.substring(Long.BYTES));
        };
    }

    @Override
    public String toString() {
        return vkey();
    }
}
