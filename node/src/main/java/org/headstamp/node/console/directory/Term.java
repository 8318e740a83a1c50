package org.headstamp.node.console.directory;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.trustlist.TrustList;

/**
 * From when until when a certificate or a list holds.
 *
 * @param number of a list; serial number of a certificate
 * @param digest SHA-256 of its DER, by which people compare it over another channel
 */
record Term(String number, Instant from, Instant until, Health health, Sha256 digest) {
    private static final Duration SOON_FOR_CERTIFICATES = Duration.ofDays(90);
    private static final Duration SOON_FOR_TRUST_LISTS = Duration.ofDays(30);
    private static final int LAST_PART = 4;

    static Term of(X509Certificate certificate, Instant now) {
        var until = certificate.getNotAfter().toInstant();
        return new Term(
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                until,
                Health.of(until, SOON_FOR_CERTIFICATES, now),
                Sha256.of(Certificates.der(certificate)));
    }

    /** A revocation list should be followed by the next one before the last quarter of its life. */
    static Term of(RevocationList list, Instant now) {
        var soon = Duration.between(list.thisUpdate(), list.nextUpdate()).dividedBy(LAST_PART);
        return new Term(
                Long.toString(list.number()),
                list.thisUpdate(),
                list.nextUpdate(),
                Health.of(list.nextUpdate(), soon, now),
                list.digest());
    }

    static Health of(TrustList list, Instant now) {
        return Health.of(list.expiresAt(), SOON_FOR_TRUST_LISTS, now);
    }
}
