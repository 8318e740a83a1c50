package org.headstamp.pki.seal;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;

/** The pairs of digest and signature that a seal may use. Both halves follow from the sealing key. */
enum SealAlgorithm {
    ES256(KeyAlgorithm.P256, "SHA-256"),
    ES384(KeyAlgorithm.P384, "SHA-384");

    private final KeyAlgorithm key;
    private final String digestName;

    SealAlgorithm(KeyAlgorithm key, String digestName) {
        this.key = key;
        this.digestName = digestName;
    }

    /** @throws VerificationException {@code WEAK_ALGORITHM} for a key that seals nothing */
    static SealAlgorithm of(KeyAlgorithm key) throws VerificationException {
        return switch (key) {
            case P256 -> ES256;
            case P384 -> ES384;
            case ED25519 -> throw new VerificationException(Reason.WEAK_ALGORITHM, "Ed25519 keys do not seal");
        };
    }

    AlgorithmIdentifier signature() {
        return key.signatureIdentifier();
    }

    /** Without parameters (RFC 5754, 2). */
    AlgorithmIdentifier digest() {
        return new AlgorithmIdentifier(digestOid());
    }

    private ASN1ObjectIdentifier digestOid() {
        return switch (this) {
            case ES256 -> NISTObjectIdentifiers.id_sha256;
            case ES384 -> NISTObjectIdentifiers.id_sha384;
        };
    }

    /** RFC 5754 has readers take NULL parameters of a digest for absent ones. */
    boolean isDigest(AlgorithmIdentifier identifier) {
        var parameters = identifier.getParameters();
        return identifier.getAlgorithm().equals(digestOid())
                && (parameters == null || parameters.equals(DERNull.INSTANCE));
    }

    ByteString digestOf(ByteString content) {
        try {
            var digest = MessageDigest.getInstance(digestName);
            content.asReadOnlyByteBufferList().forEach(digest::update);
            return ByteString.copyFrom(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java platform lacks " + digestName, e);
        }
    }
}
