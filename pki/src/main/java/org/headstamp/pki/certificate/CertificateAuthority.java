package org.headstamp.pki.certificate;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.ContentSigners;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.Signer;
import org.headstamp.pki.key.VerifyingKey;

/** A member's root, or the one issuing authority below it: issues certificates and revocation lists. */
public final class CertificateAuthority {
    private static final int SERIAL_BITS = 127;

    private final MemberState member;
    private final Signer signer;
    private final X509Certificate certificate;
    private final SecureRandom random;

    private CertificateAuthority(MemberState member, Signer signer, X509Certificate certificate, SecureRandom random) {
        this.member = member;
        this.signer = signer;
        this.certificate = certificate;
        this.random = random;
    }

    /** A new root of a member with its self-signed certificate. */
    public static CertificateAuthority createRoot(
            MemberState member, Signer signer, Validity validity, SecureRandom random) {
        var name = name(member, member + " root");
        var key = signer.verifyingKey();
        requireEcdsa(key);
        var builder = builder(name, name, key, validity, random);
        try {
            Extensions.ofRoot(key).addTo(builder);
            var certificate = Certificates.parse(
                    ByteString.copyFrom(builder.build(ContentSigners.of(signer)).getEncoded()));
            return new CertificateAuthority(member, signer, certificate, random);
        } catch (IOException | VerificationException e) {
            throw new IllegalStateException("a fresh certificate cannot be read", e);
        }
    }

    /**
     * The authority of an existing certificate and its key.
     *
     * @throws IllegalArgumentException if the certificate is no authority's, names no member, or has another key
     */
    public static CertificateAuthority of(Signer signer, X509Certificate certificate, SecureRandom random) {
        if (certificate.getBasicConstraints() < 0) {
            throw new IllegalArgumentException(Certificates.name(certificate) + " is no authority's certificate");
        }
        try {
            if (!VerifyingKey.of(certificate.getPublicKey()).equals(signer.verifyingKey())) {
                throw new IllegalArgumentException("the key is not the one of " + Certificates.name(certificate));
            }
            return new CertificateAuthority(Certificates.memberOf(certificate), signer, certificate, random);
        } catch (VerificationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    public MemberState member() {
        return member;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public boolean isRoot() {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    /**
     * Issues a certificate in the name of this authority's member.
     *
     * @throws IllegalArgumentException if the validity reaches beyond this authority's own, if the key is no ECDSA key,
     *     or if an issuing authority is to issue another
     */
    public X509Certificate issue(Profile profile, VerifyingKey key, Validity validity) {
        requireEcdsa(key);
        requireWithin(validity);
        if (profile instanceof Profile.IssuingAuthority && !isRoot()) {
            throw new IllegalArgumentException("only a root issues an issuing authority");
        }
        var builder = builder(issuerName(), name(member, member + " " + commonName(profile)), key, validity, random);
        try {
            Extensions.of(profile, key, signer.verifyingKey()).addTo(builder);
            return Certificates.parse(
                    ByteString.copyFrom(builder.build(ContentSigners.of(signer)).getEncoded()));
        } catch (IOException | VerificationException e) {
            throw new IllegalStateException("a fresh certificate cannot be read", e);
        }
    }

    /**
     * Whether this authority's name and key stand behind the certificate.
     *
     * @throws VerificationException {@code WEAK_ALGORITHM} if the signature is of another kind than a federation uses
     */
    public boolean hasIssued(X509Certificate other) throws VerificationException {
        return Certificates.isIssuedBy(other, certificate);
    }

    /**
     * Signs a list of what this authority has revoked.
     *
     * @param number one more than that of the last list (RFC 5280, 5.2.3)
     * @param revoked serial numbers and when each was revoked
     */
    public RevocationList revocationList(long number, Map<BigInteger, Instant> revoked, Validity current) {
        var builder = new X509v2CRLBuilder(issuerName(), Date.from(current.from()));
        builder.setNextUpdate(Date.from(current.until()));
        revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), 0));
        try {
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, Extensions.authorityKey(signer.verifyingKey()));
            return RevocationList.parse(
                    ByteString.copyFrom(builder.build(ContentSigners.of(signer)).getEncoded()));
        } catch (IOException | VerificationException e) {
            throw new IllegalStateException("a fresh revocation list cannot be read", e);
        }
    }

    private X500Name issuerName() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private void requireWithin(Validity validity) {
        if (validity.from().isBefore(certificate.getNotBefore().toInstant())
                || validity.until().isAfter(certificate.getNotAfter().toInstant())) {
            throw new IllegalArgumentException("a certificate valid from " + validity.from() + " until "
                    + validity.until() + " would reach beyond its authority's, valid from "
                    + certificate.getNotBefore().toInstant() + " until "
                    + certificate.getNotAfter().toInstant());
        }
    }

    private static void requireEcdsa(VerifyingKey key) {
        if (key.algorithm() == KeyAlgorithm.ED25519) {
            throw new IllegalArgumentException("certificates are for P-256 and P-384 keys");
        }
    }

    private static String commonName(Profile profile) {
        return switch (profile) {
            case Profile.IssuingAuthority authority -> "issuing authority";
            case Profile.Tls tls -> "node";
            case Profile.Seal seal -> "seal";
        };
    }

    private static X500Name name(MemberState member, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, member.alpha2())
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, VerifyingKey key, Validity validity, SecureRandom random) {
        // The set top bit keeps every serial number positive and of equal length.
        var serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
        return new X509v3CertificateBuilder(
                issuer,
                serial,
                Date.from(validity.from()),
                Date.from(validity.until()),
                subject,
                SubjectPublicKeyInfo.getInstance(key.spki().toByteArray()));
    }
}
