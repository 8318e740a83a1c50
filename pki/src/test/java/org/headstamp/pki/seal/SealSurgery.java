package org.headstamp.pki.seal;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.key.Signer;

/** Takes a real seal apart and puts it together again with one thing changed. */
final class SealSurgery {
    private ContentInfo encapsulated;
    private ASN1Set digests;
    private ASN1Set certificates;
    private final List<Attribute> attributes = new ArrayList<>();
    private final SignerInfo original;
    private AlgorithmIdentifier digest;
    private AlgorithmIdentifier signatureAlgorithm;
    private ByteString signature;
    private boolean attributesDropped;
    private boolean unsignedAttribute;
    private int signers = 1;

    SealSurgery(ByteString seal) {
        var signedData = SignedData.getInstance(
                ContentInfo.getInstance(seal.toByteArray()).getContent());
        encapsulated = signedData.getEncapContentInfo();
        digests = signedData.getDigestAlgorithms();
        certificates = signedData.getCertificates();
        original = SignerInfo.getInstance(signedData.getSignerInfos().getObjectAt(0));
        original.getAuthenticatedAttributes().forEach(each -> attributes.add(Attribute.getInstance(each)));
        digest = original.getDigestAlgorithm();
        signatureAlgorithm = original.getDigestEncryptionAlgorithm();
        signature = ByteString.copyFrom(original.getEncryptedDigest().getOctets());
    }

    SealSurgery kind(SealKind kind) {
        encapsulated = new ContentInfo(new ASN1ObjectIdentifier(kind.oid()), null);
        return this;
    }

    SealSurgery content(ByteString content) {
        encapsulated = new ContentInfo(encapsulated.getContentType(), new DEROctetString(content.toByteArray()));
        return this;
    }

    SealSurgery without(ASN1ObjectIdentifier id) {
        attributes.removeIf(attribute -> attribute.getAttrType().equals(id));
        return this;
    }

    SealSurgery with(ASN1ObjectIdentifier id, ASN1Encodable... values) {
        attributes.add(new Attribute(id, new DERSet(values)));
        return this;
    }

    SealSurgery replacing(ASN1ObjectIdentifier id, ASN1Encodable... values) {
        return without(id).with(id, values);
    }

    SealSurgery withoutAttributes() {
        attributesDropped = true;
        return this;
    }

    SealSurgery withUnsignedAttribute() {
        unsignedAttribute = true;
        return this;
    }

    SealSurgery signers(int number) {
        signers = number;
        return this;
    }

    SealSurgery certificates(X509Certificate... others) {
        var vector = new ASN1EncodableVector();
        for (var other : others) {
            vector.add(Certificate.getInstance(Certificates.der(other).toByteArray()));
        }
        certificates = new DERSet(vector);
        return this;
    }

    SealSurgery digest(AlgorithmIdentifier other) {
        digest = other;
        digests = new DERSet(other);
        return this;
    }

    SealSurgery signatureAlgorithm(AlgorithmIdentifier other) {
        signatureAlgorithm = other;
        return this;
    }

    /** Signs the changed attributes: what is refused now is refused although its signature is good. */
    SealSurgery signedBy(Signer signer) throws IOException {
        signature = signer.sign(ByteString.copyFrom(attributeSet().getEncoded(ASN1Encoding.DER)));
        return this;
    }

    private DERSet attributeSet() {
        return new DERSet(attributes.toArray(ASN1Encodable[]::new));
    }

    ByteString build() throws IOException {
        var unsigned = unsignedAttribute ? new DERSet(attributes.getFirst()) : null;
        var signer = new SignerInfo(
                original.getSID(),
                digest,
                attributesDropped ? null : attributeSet(),
                signatureAlgorithm,
                new DEROctetString(signature.toByteArray()),
                unsigned);
        var all = new ASN1EncodableVector();
        for (var i = 0; i < signers; i++) {
            all.add(signer);
        }
        var signedData = new SignedData(digests, encapsulated, certificates, null, new DERSet(all));
        return ByteString.copyFrom(
                new ContentInfo(CMSObjectIdentifiers.signedData, signedData).getEncoded(ASN1Encoding.DER));
    }
}
