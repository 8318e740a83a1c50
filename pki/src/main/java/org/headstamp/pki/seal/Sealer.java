package org.headstamp.pki.seal;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.key.Signer;
import org.headstamp.pki.key.VerifyingKey;

/**
 * Seals content with a member's sealing key: CMS SignedData (RFC 5652), detached, in DER, with the signed attributes
 * content type, message digest, signing time, signing-certificate-v2 (RFC 5035) and algorithm protection (RFC 6211).
 */
public final class Sealer {
    private final Signer signer;
    private final X509Certificate certificate;
    private final List<X509Certificate> issuers;
    private final SealAlgorithm algorithm;
    private final SignerIdentifier identifier;
    private final DERSet embedded;
    private final Attribute signingCertificate;

    /**
     * A sealer with the certificate of its key and, if a member has one, that of the issuing authority.
     *
     * @throws IllegalArgumentException if the certificate is not the signer's
     */
    public Sealer(Signer signer, X509Certificate certificate, List<X509Certificate> issuers) {
        try {
            if (!VerifyingKey.of(certificate.getPublicKey()).equals(signer.verifyingKey())) {
                throw new IllegalArgumentException("the sealing certificate is not made for " + signer.verifyingKey());
            }
            this.algorithm = SealAlgorithm.of(signer.verifyingKey().algorithm());
        } catch (VerificationException e) {
            throw new IllegalArgumentException("the key of the sealing certificate cannot be used", e);
        }
        this.signer = signer;
        this.certificate = certificate;
        this.issuers = List.copyOf(issuers);
        this.identifier = new SignerIdentifier(new IssuerAndSerialNumber(structure(certificate)));
        this.embedded = embedded(certificate, issuers);
        // SHA-256 is the default of ESSCertIDv2, whatever the seal's own digest.
        this.signingCertificate = attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(
                        Sha256.of(Certificates.der(certificate)).bytes().toByteArray())));
    }

    private static Certificate structure(X509Certificate certificate) {
        return Certificate.getInstance(Certificates.der(certificate).toByteArray());
    }

    private static DERSet embedded(X509Certificate certificate, List<X509Certificate> issuers) {
        var all = new ASN1EncodableVector();
        all.add(structure(certificate));
        issuers.forEach(issuer -> all.add(structure(issuer)));
        return new DERSet(all);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public List<X509Certificate> issuers() {
        return issuers;
    }

    /** The seal over exactly these bytes; the signing time is cut to the second. */
    public ByteString seal(SealKind kind, ByteString content, Instant signingTime) {
        var type = new ASN1ObjectIdentifier(kind.oid());
        try {
            var attributes = signedAttributes(type, content, signingTime);
            var signature = signer.sign(ByteString.copyFrom(attributes.getEncoded(ASN1Encoding.DER)));
            var signerInfo = new SignerInfo(
                    identifier,
                    algorithm.digest(),
                    attributes,
                    algorithm.signature(),
                    new DEROctetString(signature.toByteArray()),
                    null);
            var signedData = new SignedData(
                    new DERSet(algorithm.digest()),
                    new ContentInfo(type, null),
                    embedded,
                    null,
                    new DERSet(signerInfo));
            return ByteString.copyFrom(
                    new ContentInfo(CMSObjectIdentifiers.signedData, signedData).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("a seal in memory cannot be encoded", e);
        }
    }

    private DERSet signedAttributes(ASN1ObjectIdentifier type, ByteString content, Instant signingTime) {
        var time = Date.from(signingTime.truncatedTo(ChronoUnit.SECONDS));
        var digest = algorithm.digestOf(content).toByteArray();
        var attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, type));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(time)));
        attributes.add(signingCertificate);
        attributes.add(attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new CMSAlgorithmProtection(
                        algorithm.digest(), CMSAlgorithmProtection.SIGNATURE, algorithm.signature())));
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier id, ASN1Encodable value) {
        return new Attribute(id, new DERSet(value));
    }
}
