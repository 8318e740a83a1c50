package org.headstamp.pki.key;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.headstamp.pki.VerificationException;

/** A private key in this process's memory, generated here or read from a {@link KeyFile}. */
public final class SoftwareKey implements Signer {
    private final VerifyingKey verifyingKey;
    private final PrivateKeyInfo info;
    private final PrivateKey key;

    private SoftwareKey(VerifyingKey verifyingKey, PrivateKeyInfo info, PrivateKey key) {
        this.verifyingKey = verifyingKey;
        this.info = info;
        this.key = key;
    }

    /** A fresh key; it is lost unless {@link KeyFile#write} stores it. */
    public static SoftwareKey generate(KeyAlgorithm algorithm, SecureRandom random) {
        try {
            return of(freshInfo(algorithm, random));
        } catch (IOException | VerificationException e) {
            throw new IllegalStateException("a fresh key cannot be encoded", e);
        }
    }

    private static PrivateKeyInfo freshInfo(KeyAlgorithm algorithm, SecureRandom random) throws IOException {
        var identifier = algorithm.keyIdentifier();
        if (algorithm == KeyAlgorithm.ED25519) {
            var seed = new DEROctetString(new Ed25519PrivateKeyParameters(random).getEncoded());
            // Without the public key beside it: OpenSSL 3.0 does not read version 2 of PKCS#8 (RFC 5958).
            return new PrivateKeyInfo(identifier, seed);
        }
        var curve = ECNamedDomainParameters.lookup(ASN1ObjectIdentifier.getInstance(identifier.getParameters()));
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve, random));
        return PrivateKeyInfoFactory.createPrivateKeyInfo(
                generator.generateKeyPair().getPrivate());
    }

    /**
     * Takes over a decoded PKCS#8 key and works out its public half.
     *
     * @throws VerificationException if the key is of no allowed algorithm
     */
    static SoftwareKey of(PrivateKeyInfo info) throws VerificationException {
        try {
            var spki = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                    publicHalf(PrivateKeyFactory.createKey(info)));
            var verifyingKey = VerifyingKey.ofSpki(ByteString.copyFrom(spki.getEncoded(ASN1Encoding.DER)));
            var factory = KeyFactory.getInstance(verifyingKey.algorithm().keyFactoryName(), Providers.signatures());
            return new SoftwareKey(
                    verifyingKey, info, factory.generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded())));
        } catch (IOException | IllegalArgumentException | IllegalStateException | GeneralSecurityException e) {
            // The message of the cause is left out: it might quote what it could not decode.
            throw new VerificationException(
                    VerificationException.Reason.MALFORMED, "the private key cannot be decoded", e);
        }
    }

    private static AsymmetricKeyParameter publicHalf(AsymmetricKeyParameter key) throws VerificationException {
        return switch (key) {
            case ECPrivateKeyParameters ec -> {
                var curve = ec.getParameters();
                yield new ECPublicKeyParameters(curve.getG().multiply(ec.getD()).normalize(), curve);
            }
            case Ed25519PrivateKeyParameters ed -> ed.generatePublicKey();
            default ->
                throw new VerificationException(
                        VerificationException.Reason.WEAK_ALGORITHM,
                        "the private key is neither P-256, P-384 nor Ed25519");
        };
    }

    @Override
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    @Override
    public ByteString sign(ByteString message) {
        try {
            var signature = Signature.getInstance(verifyingKey.algorithm().signingName(), Providers.signatures());
            signature.initSign(key);
            for (var part : message.asReadOnlyByteBufferList()) {
                signature.update(part);
            }
            return ByteString.copyFrom(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + verifyingKey, e);
        }
    }

    PrivateKeyInfo info() {
        return info;
    }

    /** The key as the Java platform's own providers decode it: the TLS engine signs with them. */
    PrivateKey platformKey() {
        try {
            return KeyFactory.getInstance(verifyingKey.algorithm().keyFactoryName())
                    .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform does not take " + verifyingKey, e);
        }
    }

    /** Shows the public half only. */
    @Override
    public String toString() {
        return "private key of " + verifyingKey;
    }
}
