package org.headstamp.pki.seal;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.certificate.KnownCertificates;
import org.jspecify.annotations.Nullable;

/** Verifies that a seal was made over exactly these bytes, as this kind, by the key of the certificate inside it. */
public final class SealVerifier {
    /** The largest seal that is read. */
    public static final int MAXIMUM_SIZE = 64 * 1024;

    private static final int MAXIMUM_CERTIFICATES = 3;

    /** RFC 5652, 5.1: the version for content that is not plain data. */
    private static final int SIGNED_DATA_VERSION = 3;

    /** RFC 5652, 5.3: the version of a signer named by issuer and serial number. */
    private static final int SIGNER_VERSION = 1;

    private SealVerifier() {}

    /**
     * Proves who sealed; whether to trust the certificate is the caller's next question.
     *
     * @throws VerificationException with the first check that does not hold
     */
    public static Seal verify(SealKind kind, ByteString content, ByteString seal) throws VerificationException {
        return verify(kind, content, seal, new KnownCertificates());
    }

    /** The same, for whoever verifies many seals of the same signers. */
    public static Seal verify(SealKind kind, ByteString content, ByteString seal, KnownCertificates known)
            throws VerificationException {
        try {
            return verifyParsed(kind, content, parse(seal), known);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new VerificationException(Reason.MALFORMED, "the seal cannot be parsed: " + e.getMessage(), e);
        }
    }

    private static Seal verifyParsed(SealKind kind, ByteString content, SignedData signedData, KnownCertificates known)
            throws VerificationException {
        // 1. Detached, of the expected kind.
        require(signedData.getVersion().hasValue(SIGNED_DATA_VERSION), Reason.MALFORMED, "version of SignedData");
        checkKind(kind, signedData.getEncapContentInfo());
        // 2. Exactly one signer, and nothing that is not signed.
        var signer = onlySigner(signedData);
        // 3. The signer's certificate is inside, its key of an allowed algorithm.
        var path = path(signer, signedData.getCertificates(), known);
        var key = known.key(path.certificate());
        var algorithm = SealAlgorithm.of(key.algorithm());
        // 4. Digest and signature are those that belong to the key.
        checkAlgorithms(signedData, signer, algorithm);
        // 5. Every demanded attribute is there once; kind and algorithms are repeated under the signature.
        var attributes = SignedAttributes.of(signer.getAuthenticatedAttributes());
        require(attributes.contentType().getId().equals(kind.oid()), Reason.WRONG_KIND, "the signed kind differs");
        checkProtection(attributes.algorithmProtection(), algorithm);
        // 6. The signed certificate digest is that of the certificate inside.
        checkSigningCertificate(attributes.signingCertificate(), path.certificate());
        // 7. The signed digest is that of the content.
        var signedDigest = ByteString.copyFrom(attributes.messageDigest().getOctets());
        require(signedDigest.equals(algorithm.digestOf(content)), Reason.BAD_SIGNATURE, "sealed over other content");
        // 8. The signature is the key's over the attributes as a SET OF, not with their tag (RFC 5652, 5.4).
        var signature = ByteString.copyFrom(signer.getEncryptedDigest().getOctets());
        require(
                key.verifies(der(signer.getAuthenticatedAttributes()), signature),
                Reason.BAD_SIGNATURE,
                "the signature is not of the certificate's key");
        return new Seal(kind, Sha256.of(content), path, attributes.signingTime());
    }

    private static void checkKind(SealKind kind, ContentInfo encapsulated) throws VerificationException {
        var type = encapsulated.getContentType().getId();
        require(type.equals(kind.oid()), Reason.WRONG_KIND, "content type " + type + " is not of " + kind);
        require(encapsulated.getContent() == null, Reason.MALFORMED, "the content is inside the seal");
    }

    private static SignerInfo onlySigner(SignedData signedData) throws VerificationException {
        require(signedData.getSignerInfos().size() == 1, Reason.MALFORMED, "not exactly one signer");
        require(signedData.getCRLs() == null, Reason.MALFORMED, "revocation lists inside the seal");
        var encoded = signedData.getSignerInfos().getObjectAt(0);
        var signer = SignerInfo.getInstance(encoded);
        require(der(signer).equals(der(encoded)), Reason.MALFORMED, "the signer has a second form");
        require(signer.getVersion().hasValue(SIGNER_VERSION), Reason.MALFORMED, "version of SignerInfo");
        require(signer.getUnauthenticatedAttributes() == null, Reason.MALFORMED, "unsigned attributes");
        return signer;
    }

    private static void checkAlgorithms(SignedData signedData, SignerInfo signer, SealAlgorithm algorithm)
            throws VerificationException {
        var digests = signedData.getDigestAlgorithms();
        require(
                digests.size() == 1
                        && algorithm.isDigest(AlgorithmIdentifier.getInstance(digests.getObjectAt(0)))
                        && algorithm.isDigest(signer.getDigestAlgorithm())
                        && algorithm.signature().equals(signer.getDigestEncryptionAlgorithm()),
                Reason.WEAK_ALGORITHM,
                "digest or signature algorithm are not " + algorithm + ", which belongs to the key");
    }

    /** RFC 6211: an attacker cannot have other algorithms used than those that were signed. */
    private static void checkProtection(CMSAlgorithmProtection protection, SealAlgorithm algorithm)
            throws VerificationException {
        require(
                algorithm.isDigest(protection.getDigestAlgorithm())
                        && algorithm.signature().equals(protection.getSignatureAlgorithm()),
                Reason.BAD_SIGNATURE,
                "the protected algorithms differ from the used ones");
    }

    /** One DER structure of the defined shape and not a byte more, so that a seal has only one form. */
    private static SignedData parse(ByteString seal) throws VerificationException {
        require(seal.size() <= MAXIMUM_SIZE, Reason.MALFORMED, "a seal of " + seal.size() + " bytes");
        try {
            var parsed = ASN1Primitive.fromByteArray(seal.toByteArray());
            if (!(parsed instanceof ASN1Sequence sequence)) {
                throw new VerificationException(Reason.MALFORMED, "the seal is not a structure in DER");
            }
            var info = ContentInfo.getInstance(sequence);
            var type = info.getContentType();
            require(type.equals(CMSObjectIdentifiers.signedData), Reason.MALFORMED, "the seal is not CMS SignedData");
            var signedData = SignedData.getInstance(info.getContent());
            // Encoded anew from its typed parts: the parser overlooks, for one, the numbers of tags.
            require(der(new ContentInfo(type, signedData)).equals(seal), Reason.MALFORMED, "the seal is not in DER");
            return signedData;
        } catch (IOException e) {
            throw new VerificationException(Reason.MALFORMED, "the seal cannot be parsed: " + e.getMessage(), e);
        }
    }

    private static CertificatePath path(SignerInfo signer, @Nullable ASN1Set embedded, KnownCertificates known)
            throws VerificationException {
        if (embedded == null || embedded.size() > MAXIMUM_CERTIFICATES) {
            throw new VerificationException(
                    Reason.MALFORMED, "a seal carries 1 to " + MAXIMUM_CERTIFICATES + " certificates");
        }
        var id = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
        var own = new ArrayList<X509Certificate>();
        var others = new ArrayList<X509Certificate>();
        for (var each : List.of(embedded.toArray())) {
            var certificate = known.certificate(der(each));
            (names(id, certificate) ? own : others).add(certificate);
        }
        require(own.size() == 1, Reason.MALFORMED, "the signer's certificate is not inside the seal");
        return new CertificatePath(own.getFirst(), others);
    }

    /** By the exact bytes of the name: it is not signed, and must not have a second spelling. */
    private static boolean names(IssuerAndSerialNumber id, X509Certificate certificate) {
        var issuer = ByteString.copyFrom(certificate.getIssuerX500Principal().getEncoded());
        return id.getSerialNumber().getValue().equals(certificate.getSerialNumber())
                && der(id.getName()).equals(issuer);
    }

    private static void checkSigningCertificate(SigningCertificateV2 attribute, X509Certificate certificate)
            throws VerificationException {
        var ids = attribute.getCerts();
        require(ids.length > 0, Reason.MALFORMED, "the signing certificate attribute is empty");
        var id = ids[0];
        require(
                id.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256),
                Reason.WEAK_ALGORITHM,
                "the signing certificate is not named by its SHA-256");
        require(
                Sha256.of(Certificates.der(certificate)).bytes().equals(ByteString.copyFrom(id.getCertHash())),
                Reason.BAD_SIGNATURE,
                "another certificate than the one inside was signed with");
    }

    private static ByteString der(ASN1Encodable structure) {
        try {
            return ByteString.copyFrom(structure.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("a parsed structure cannot be encoded", e);
        }
    }

    private static void require(boolean holds, Reason reason, String otherwise) throws VerificationException {
        if (!holds) {
            throw new VerificationException(reason, otherwise);
        }
    }
}
