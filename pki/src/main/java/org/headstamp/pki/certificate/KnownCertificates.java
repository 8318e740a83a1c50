package org.headstamp.pki.certificate;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import org.headstamp.pki.Recent;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.VerifyingKey;

/** Certificates and their keys, kept decoded: the seals of a member carry the same few. Nothing is proven of them. */
public final class KnownCertificates {
    private static final int MOST = 1024;

    private final Recent<ByteString, X509Certificate> certificates = new Recent<>(MOST);
    private final Recent<X509Certificate, VerifyingKey> keys = new Recent<>(MOST);

    /**
     * The certificate of these bytes.
     *
     * @throws VerificationException as {@link Certificates#parse}
     */
    public X509Certificate certificate(ByteString der) throws VerificationException {
        var known = certificates.get(der);
        if (known.isPresent()) {
            return known.get();
        }
        var certificate = Certificates.parse(der);
        certificates.put(der, certificate);
        return certificate;
    }

    /**
     * Its key.
     *
     * @throws VerificationException as {@link VerifyingKey#of}
     */
    public VerifyingKey key(X509Certificate certificate) throws VerificationException {
        var known = keys.get(certificate);
        if (known.isPresent()) {
            return known.get();
        }
        var key = VerifyingKey.of(certificate.getPublicKey());
        keys.put(certificate, key);
        return key;
    }
}
