package org.headstamp.pki.certificate;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.VerifyingKey;

/** Reading certificates, and the questions that every judgement of one asks. */
public final class Certificates {
    /** The largest certificate in DER that is read. */
    public static final int MAXIMUM_SIZE = 16 * 1024;

    private Certificates() {}

    /**
     * Reads one certificate in DER.
     *
     * @throws VerificationException {@code MALFORMED} if it is too large, cannot be parsed, or is followed by more bytes
     */
    public static X509Certificate parse(ByteString der) throws VerificationException {
        if (der.size() > MAXIMUM_SIZE) {
            throw new VerificationException(
                    Reason.MALFORMED, "a certificate of " + der.size() + " bytes exceeds " + MAXIMUM_SIZE);
        }
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der.toByteArray()));
            if (certificate == null || !der(certificate).equals(der)) {
                throw new VerificationException(Reason.MALFORMED, "bytes other than one certificate in DER");
            }
            // The platform's parser reads a signature with unused bits, a second form of the same certificate.
            if (Certificate.getInstance(der.toByteArray()).getSignature().getPadBits() != 0) {
                throw new VerificationException(Reason.MALFORMED, "unused bits in the certificate's signature");
            }
            return certificate;
        } catch (CertificateException | IllegalArgumentException | IllegalStateException e) {
            throw new VerificationException(Reason.MALFORMED, "the certificate cannot be parsed: " + e.getMessage(), e);
        }
    }

    /** The certificate's own bytes. */
    public static ByteString der(X509Certificate certificate) {
        try {
            return ByteString.copyFrom(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate cannot be encoded", e);
        }
    }

    /**
     * The member that the certificate's subject names: its one country attribute.
     *
     * @throws VerificationException {@code MALFORMED} if there is none, more than one, or one that is no member's code
     */
    public static MemberState memberOf(X509Certificate certificate) throws VerificationException {
        var countries = subject(certificate).getRDNs(BCStyle.C);
        if (countries.length != 1
                || countries[0].isMultiValued()
                || !(countries[0].getFirst().getValue() instanceof ASN1PrintableString country)) {
            throw new VerificationException(
                    Reason.MALFORMED, "a member's certificate names exactly one country: " + name(certificate));
        }
        try {
            return new MemberState(country.getString());
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, name(certificate) + ": " + e.getMessage(), e);
        }
    }

    /** The Java platform reads names that Bouncy Castle does not. */
    private static X500Name subject(X509Certificate certificate) throws VerificationException {
        try {
            return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new VerificationException(Reason.MALFORMED, "the subject cannot be parsed: " + e.getMessage(), e);
        }
    }

    /**
     * Whether the issuer's name and key stand behind the certificate. Says nothing about validity or permission.
     *
     * @throws VerificationException {@code WEAK_ALGORITHM} if the issuer's key or the signature is of another kind than
     *     a federation uses
     */
    static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) throws VerificationException {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        var key = VerifyingKey.of(issuer.getPublicKey());
        checkSignatureAlgorithm(certificate.getSigAlgOID(), key.algorithm());
        try {
            return key.verifies(
                    ByteString.copyFrom(certificate.getTBSCertificate()),
                    ByteString.copyFrom(certificate.getSignature()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate cannot be encoded", e);
        }
    }

    private static void checkSignatureAlgorithm(String oid, KeyAlgorithm issuerKey) throws VerificationException {
        if (issuerKey == KeyAlgorithm.ED25519
                || !issuerKey.signatureIdentifier().getAlgorithm().getId().equals(oid)) {
            throw new VerificationException(
                    Reason.WEAK_ALGORITHM, "signature algorithm " + oid + " by a key of " + issuerKey);
        }
    }

    /** Subject and serial number, for messages to operators. */
    static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName() + " (serial "
                + certificate.getSerialNumber().toString(16) + ")";
    }
}
