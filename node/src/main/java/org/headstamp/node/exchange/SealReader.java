package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.KnownCertificates;
import org.headstamp.pki.seal.Seal;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;

/** Verifies the seals of peers, whose certificates it has mostly seen before. */
@Singleton
class SealReader {
    private final KnownCertificates known = new KnownCertificates();

    /** @throws VerificationException as {@link SealVerifier#verify} */
    Seal read(SealKind kind, ByteString content, ByteString seal) throws VerificationException {
        return SealVerifier.verify(kind, content, seal, known);
    }
}
