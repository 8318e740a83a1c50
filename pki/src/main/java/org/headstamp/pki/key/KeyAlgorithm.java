package org.headstamp.pki.key;

import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The kinds of key that a federation uses, each with its one signature algorithm. Anything else is too weak or unknown. */
public enum KeyAlgorithm {
    /** ECDSA on P-256 with SHA-256: TLS and seals. */
    P256("SHA256withECDSA", "SHA256withECDDSA"),
    /** ECDSA on P-384 with SHA-384: roots and trust-list keys. */
    P384("SHA384withECDSA", "SHA384withECDDSA"),
    /** Ed25519: checkpoints and cosignatures, as C2SP signed notes ask. */
    ED25519("Ed25519", "Ed25519");

    private final String verifying;
    private final String signing;

    KeyAlgorithm(String verifying, String signing) {
        this.verifying = verifying;
        this.signing = signing;
    }

    /** The signature algorithm as certificates, revocation lists and seals name it, without parameters (RFC 5758). */
    public AlgorithmIdentifier signatureIdentifier() {
        return switch (this) {
            case P256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case P384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
            case ED25519 -> new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
        };
    }

    String keyFactoryName() {
        return this == ED25519 ? "Ed25519" : "EC";
    }

    String verifyingName() {
        return verifying;
    }

    /** ECDSA nonces are derived as in RFC 6979, so that signing never depends on the quality of a random source. */
    String signingName() {
        return signing;
    }

    /** The key's algorithm and curve as a public or private key names them (RFC 5480, RFC 8410). */
    AlgorithmIdentifier keyIdentifier() {
        return switch (this) {
            case P256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
            case P384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp384r1);
            case ED25519 -> new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
        };
    }
}
