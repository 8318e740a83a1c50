package org.headstamp.pki.key;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** A public key of an allowed algorithm. Equal when the SubjectPublicKeyInfo is equal. */
public final class VerifyingKey {
    private static final int MAXIMUM_SPKI = 256;
    private static final int MAXIMUM_SIGNATURE = 256;
    private static final int ED25519_KEY = 32;

    private final KeyAlgorithm algorithm;
    private final ByteString spki;
    private final PublicKey key;

    private VerifyingKey(KeyAlgorithm algorithm, ByteString spki, PublicKey key) {
        this.algorithm = algorithm;
        this.spki = spki;
        this.key = key;
    }

    /**
     * Reads a SubjectPublicKeyInfo in DER (RFC 5280, 4.1).
     *
     * @throws VerificationException {@code MALFORMED}, or {@code WEAK_ALGORITHM} if the key is of a kind that a
     *     federation does not use
     */
    public static VerifyingKey ofSpki(ByteString spki) throws VerificationException {
        if (spki.size() > MAXIMUM_SPKI) {
            throw new VerificationException(
                    Reason.WEAK_ALGORITHM,
                    "a public key of " + spki.size() + " bytes is neither P-256, P-384 nor Ed25519");
        }
        try {
            var info = SubjectPublicKeyInfo.getInstance(spki.toByteArray());
            var algorithm = algorithmOf(info);
            if (!Arrays.equals(info.getEncoded(ASN1Encoding.DER), spki.toByteArray())) {
                throw new VerificationException(Reason.MALFORMED, "the public key is not in DER");
            }
            return new VerifyingKey(algorithm, spki, decoded(algorithm, spki));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new VerificationException(Reason.MALFORMED, "the public key cannot be decoded: " + e.getMessage(), e);
        }
    }

    /**
     * The key of a certificate, or another that the Java platform decoded.
     *
     * @throws VerificationException as {@link #ofSpki}
     */
    public static VerifyingKey of(PublicKey key) throws VerificationException {
        return ofSpki(ByteString.copyFrom(key.getEncoded()));
    }

    /**
     * An Ed25519 key by its 32 bytes, as signed notes carry it.
     *
     * @throws VerificationException {@code MALFORMED} if there are not 32 bytes or they are no point of the curve
     */
    public static VerifyingKey ofEd25519(ByteString raw) throws VerificationException {
        if (raw.size() != ED25519_KEY) {
            throw new VerificationException(Reason.MALFORMED, "an Ed25519 key has 32 bytes, not " + raw.size());
        }
        try {
            var info = new SubjectPublicKeyInfo(KeyAlgorithm.ED25519.keyIdentifier(), raw.toByteArray());
            return ofSpki(ByteString.copyFrom(info.getEncoded(ASN1Encoding.DER)));
        } catch (IOException e) {
            throw new IllegalStateException("an Ed25519 key in memory cannot be encoded", e);
        }
    }

    private static KeyAlgorithm algorithmOf(SubjectPublicKeyInfo info) throws VerificationException {
        for (var algorithm : KeyAlgorithm.values()) {
            if (algorithm.keyIdentifier().equals(info.getAlgorithm())) {
                return algorithm;
            }
        }
        throw new VerificationException(
                Reason.WEAK_ALGORITHM,
                "a public key of algorithm " + info.getAlgorithm().getAlgorithm()
                        + " is neither P-256, P-384 nor Ed25519");
    }

    private static PublicKey decoded(KeyAlgorithm algorithm, ByteString spki) throws VerificationException {
        try {
            return KeyFactory.getInstance(algorithm.keyFactoryName(), Providers.signatures())
                    .generatePublic(new X509EncodedKeySpec(spki.toByteArray()));
        } catch (InvalidKeySpecException e) {
            throw new VerificationException(Reason.MALFORMED, "the public key is no point of its curve", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider lacks " + algorithm, e);
        }
    }

    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /** The SubjectPublicKeyInfo in DER. */
    public ByteString spki() {
        return spki;
    }

    public KeyId id() {
        return new KeyId(Sha256.of(spki));
    }

    /**
     * The 32 bytes of an Ed25519 key.
     *
     * @throws IllegalStateException if this is another kind of key
     */
    public ByteString ed25519() {
        if (algorithm != KeyAlgorithm.ED25519) {
            throw new IllegalStateException("not an Ed25519 key: " + this);
        }
        return spki.substring(spki.size() - ED25519_KEY);
    }

    /** Whether the signature (DER for ECDSA, 64 bytes for Ed25519) is this key's over the message. */
    public boolean verifies(ByteString message, ByteString signature) {
        if (signature.size() > MAXIMUM_SIGNATURE) {
            return false;
        }
        try {
            var verifier = Signature.getInstance(algorithm.verifyingName(), Providers.signatures());
            verifier.initVerify(key);
            for (var part : message.asReadOnlyByteBufferList()) {
                verifier.update(part);
            }
            return verifier.verify(signature.toByteArray());
        } catch (SignatureException e) {
            // The signature does not even parse.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the provider lacks " + algorithm, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey same && spki.equals(same.spki);
    }

    @Override
    public int hashCode() {
        return spki.hashCode();
    }

    @Override
    public String toString() {
        return algorithm + " " + id();
    }
}
