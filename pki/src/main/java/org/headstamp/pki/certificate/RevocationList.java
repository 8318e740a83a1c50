package org.headstamp.pki.certificate;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * A certificate revocation list (RFC 5280, section 5), complete and of one authority. Parsing proves nothing:
 * {@link #isIssuedBy} does.
 */
public final class RevocationList {
    /** The largest list in DER that is read. */
    public static final int MAXIMUM_SIZE = 1024 * 1024;

    public static final Duration DEFAULT_LIFE_FROM_ROOT = Duration.ofDays(90);
    public static final Duration DEFAULT_LIFE_FROM_ISSUING_AUTHORITY = Duration.ofDays(7);

    private static final int NUMBER_BITS = 63;

    private final ByteString der;
    private final CertificateList list;
    private final X500Principal issuer;
    private final long number;
    private final Instant thisUpdate;
    private final Instant nextUpdate;
    private final Map<BigInteger, Instant> revoked;

    private RevocationList(
            ByteString der,
            CertificateList list,
            X500Principal issuer,
            long number,
            Instant thisUpdate,
            Instant nextUpdate,
            Map<BigInteger, Instant> revoked) {
        this.der = der;
        this.list = list;
        this.issuer = issuer;
        this.number = number;
        this.thisUpdate = thisUpdate;
        this.nextUpdate = nextUpdate;
        this.revoked = revoked;
    }

    /**
     * Reads a list in DER.
     *
     * @throws VerificationException {@code MALFORMED} if it is too large, is not DER, has no number or next update, or
     *     a critical extension: delta and indirect lists are refused
     */
    public static RevocationList parse(ByteString der) throws VerificationException {
        if (der.size() > MAXIMUM_SIZE) {
            throw malformed("a list of " + der.size() + " bytes exceeds " + MAXIMUM_SIZE);
        }
        try {
            if (der.isEmpty()) {
                throw malformed("no bytes");
            }
            var list = CertificateList.getInstance(ASN1Primitive.fromByteArray(der.toByteArray()));
            if (!ByteString.copyFrom(list.getEncoded(ASN1Encoding.DER)).equals(der)) {
                throw malformed("not in DER");
            }
            if (!list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature())) {
                throw malformed("two signature algorithms");
            }
            if (list.getSignature().getPadBits() != 0) {
                throw malformed("unused bits in the signature");
            }
            if (list.getNextUpdate() == null) {
                throw malformed("no next update");
            }
            var thisUpdate = list.getThisUpdate().getDate().toInstant();
            var nextUpdate = list.getNextUpdate().getDate().toInstant();
            var extensions = list.getTBSCertList().getExtensions();
            refuseCritical(extensions);
            var issuer = new X500Principal(list.getIssuer().getEncoded(ASN1Encoding.DER));
            return new RevocationList(der, list, issuer, number(extensions), thisUpdate, nextUpdate, revoked(list));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new VerificationException(
                    Reason.MALFORMED, "the revocation list cannot be parsed: " + e.getMessage(), e);
        }
    }

    private static long number(@Nullable Extensions extensions) throws VerificationException {
        var value = extensions == null ? null : extensions.getExtensionParsedValue(Extension.cRLNumber);
        if (value == null) {
            throw malformed("no list number");
        }
        var number = ASN1Integer.getInstance(value).getValue();
        if (number.signum() < 0 || number.bitLength() > NUMBER_BITS) {
            throw malformed("list number " + number);
        }
        return number.longValueExact();
    }

    private static Map<BigInteger, Instant> revoked(CertificateList list) throws VerificationException {
        var revoked = new TreeMap<BigInteger, Instant>();
        var entries = list.getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            var entry = (TBSCertList.CRLEntry) entries.nextElement();
            refuseCritical(entry.getExtensions());
            var at = entry.getRevocationDate().getDate().toInstant();
            if (revoked.put(entry.getUserCertificate().getValue(), at) != null) {
                throw malformed("a certificate is named twice");
            }
        }
        return Collections.unmodifiableMap(revoked);
    }

    private static void refuseCritical(@Nullable Extensions extensions) throws VerificationException {
        if (extensions != null && extensions.hasAnyCriticalExtensions()) {
            throw malformed("a critical extension");
        }
    }

    private static VerificationException malformed(String what) {
        return new VerificationException(Reason.MALFORMED, "revocation list: " + what);
    }

    /** The list's own bytes. */
    public ByteString der() {
        return der;
    }

    public Sha256 digest() {
        return Sha256.of(der);
    }

    /** Grows by one with each list of an authority. */
    public long number() {
        return number;
    }

    public X500Principal issuer() {
        return issuer;
    }

    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** The first instant at which the list no longer proves that something is not revoked. */
    public Instant nextUpdate() {
        return nextUpdate;
    }

    /** Serial numbers and when each certificate was revoked. */
    public Map<BigInteger, Instant> revoked() {
        return revoked;
    }

    /** When the authority revoked the certificate of this serial number. */
    public Optional<Instant> revokedAt(BigInteger serialNumber) {
        return Optional.ofNullable(revoked.get(serialNumber));
    }

    /**
     * Whether the authority's name and key, with the algorithm that belongs to the key, stand behind this list.
     *
     * @throws VerificationException {@code WEAK_ALGORITHM} if the authority's key is of another kind than a federation
     *     uses
     */
    public boolean isIssuedBy(X509Certificate authority) throws VerificationException {
        if (!issuer().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        var key = VerifyingKey.of(authority.getPublicKey());
        try {
            return list.getSignatureAlgorithm().equals(key.algorithm().signatureIdentifier())
                    && key.verifies(
                            ByteString.copyFrom(list.getTBSCertList().getEncoded(ASN1Encoding.DER)),
                            ByteString.copyFrom(list.getSignature().getOctets()));
        } catch (IOException e) {
            throw new IllegalStateException("a parsed list cannot be encoded", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevocationList same && der.equals(same.der);
    }

    @Override
    public int hashCode() {
        return der.hashCode();
    }

    @Override
    public String toString() {
        return "revocation list " + number + " of " + issuer().getName() + ", next update " + nextUpdate;
    }
}
