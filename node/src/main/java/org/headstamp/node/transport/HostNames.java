package org.headstamp.node.transport;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** The DNS names that a certificate is made for (RFC 5280, 4.2.1.6); wildcards are not expanded. */
final class HostNames {
    private static final Integer DNS_NAME = 2;

    private HostNames() {}

    static Set<String> of(X509Certificate certificate) throws VerificationException {
        try {
            Collection<List<?>> names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
            return names.stream()
                    .filter(name -> DNS_NAME.equals(name.getFirst()))
                    .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (CertificateParsingException e) {
            throw new VerificationException(Reason.MALFORMED, "the names of the certificate cannot be read", e);
        }
    }
}
