package org.headstamp.pki.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The signed attributes that a seal must carry (RFC 5652, section 11), each exactly once and with one value. Others may
 * stand beside them: OpenSSL adds the capabilities of S/MIME.
 */
record SignedAttributes(
        ASN1ObjectIdentifier contentType,
        ASN1OctetString messageDigest,
        Instant signingTime,
        SigningCertificateV2 signingCertificate,
        CMSAlgorithmProtection algorithmProtection) {
    private static final int MAXIMUM = 16;
    private static final Pattern UTC_TIME = Pattern.compile("\\d{12}Z");
    private static final Pattern GENERALIZED_TIME = Pattern.compile("\\d{14}Z");

    /**
     * Takes the attributes out of a signer's set.
     *
     * @throws VerificationException {@code MISSING_ATTRIBUTE}, or {@code MALFORMED} if one is repeated or of a wrong type
     */
    static SignedAttributes of(@Nullable ASN1Set attributes) throws VerificationException {
        if (attributes == null) {
            throw new VerificationException(Reason.MISSING_ATTRIBUTE, "the seal has no signed attributes");
        }
        if (attributes.size() > MAXIMUM) {
            throw new VerificationException(Reason.MALFORMED, "the seal has " + attributes.size() + " attributes");
        }
        return new SignedAttributes(
                ASN1ObjectIdentifier.getInstance(value(attributes, CMSAttributes.contentType, "content type")),
                ASN1OctetString.getInstance(value(attributes, CMSAttributes.messageDigest, "message digest")),
                time(value(attributes, CMSAttributes.signingTime, "signing time")),
                // What is no sequence would be read as null, not refused.
                SigningCertificateV2.getInstance(ASN1Sequence.getInstance(
                        value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2, "signing certificate v2"))),
                CMSAlgorithmProtection.getInstance(
                        value(attributes, CMSAttributes.cmsAlgorithmProtect, "algorithm protection")));
    }

    private static ASN1Encodable value(ASN1Set attributes, ASN1ObjectIdentifier id, String name)
            throws VerificationException {
        Attribute found = null;
        for (var each : attributes) {
            var attribute = Attribute.getInstance(each);
            if (attribute.getAttrType().equals(id)) {
                if (found != null) {
                    throw new VerificationException(Reason.MALFORMED, "the seal repeats the attribute " + name);
                }
                found = attribute;
            }
        }
        if (found == null) {
            throw new VerificationException(Reason.MISSING_ATTRIBUTE, "the seal lacks the attribute " + name);
        }
        if (found.getAttrValues().size() != 1) {
            throw new VerificationException(Reason.MALFORMED, "the seal has not one value of the attribute " + name);
        }
        return found.getAttrValues().getObjectAt(0);
    }

    /** RFC 5652, 11.3: UTCTime until 2049, then GeneralizedTime, both with seconds, without fractions, in Zulu time. */
    private static Instant time(ASN1Encodable value) throws VerificationException {
        try {
            var primitive = value.toASN1Primitive();
            var encoded = primitive.getEncoded(ASN1Encoding.DER);
            var text = new String(encoded, 2, encoded.length - 2, StandardCharsets.US_ASCII);
            if (primitive instanceof ASN1UTCTime time && UTC_TIME.matcher(text).matches()) {
                return time.getAdjustedDate().toInstant();
            }
            if (primitive instanceof ASN1GeneralizedTime time
                    && GENERALIZED_TIME.matcher(text).matches()) {
                return time.getDate().toInstant();
            }
            throw new VerificationException(Reason.MALFORMED, "the signing time is not in whole seconds of UTC");
        } catch (IOException | ParseException e) {
            throw new VerificationException(Reason.MALFORMED, "the signing time cannot be parsed", e);
        }
    }
}
