package org.headstamp.pki.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** What a certificate is presented for. A certificate for TLS never passes for a seal, nor the other way round. */
public enum Usage {
    TLS_SERVER(Usage.SERVER_AUTHENTICATION),
    TLS_CLIENT(Usage.CLIENT_AUTHENTICATION),
    SEAL(Usage.DOCUMENT_SIGNING);

    static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    /** RFC 9336. */
    static final String DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final String purpose;

    Usage(String purpose) {
        this.purpose = purpose;
    }

    /**
     * Returns if the certificate is an end-entity certificate made for this use.
     *
     * @throws VerificationException {@code WRONG_USAGE}
     */
    void check(X509Certificate certificate) throws VerificationException {
        if (certificate.getBasicConstraints() >= 0) {
            throw wrong("is an authority's certificate");
        }
        var keyUsage = certificate.getKeyUsage();
        if (keyUsage == null || !keyUsage[DIGITAL_SIGNATURE] || (this == SEAL && !keyUsage[NON_REPUDIATION])) {
            throw wrong("lacks the key usage");
        }
        var purposes = purposes(certificate);
        if (!purposes.contains(purpose)) {
            throw wrong("lacks the extended key usage " + purpose);
        }
        if (!allowed().containsAll(purposes)) {
            throw wrong("has further extended key usages: " + purposes);
        }
    }

    private Set<String> allowed() {
        return switch (this) {
            case TLS_SERVER, TLS_CLIENT -> Set.of(SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION);
            case SEAL -> Set.of(DOCUMENT_SIGNING);
        };
    }

    private static List<String> purposes(X509Certificate certificate) throws VerificationException {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException e) {
            throw new VerificationException(Reason.MALFORMED, "the extended key usage cannot be parsed", e);
        }
    }

    private VerificationException wrong(String what) {
        return new VerificationException(Reason.WRONG_USAGE, "a certificate presented for " + this + " " + what);
    }
}
