package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.certificate.ValidCertificate;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.pki.trustlist.TrustedMembers;

/** Whether a seal is the one that its content claims: by that member, over these bytes, at that time. */
record SealChecks(TrustedMembers trusted) {

    /**
     * Says who sealed and when.
     *
     * @throws VerificationException with the first thing that does not hold
     */
    String check(SealKind kind, ByteString content, ByteString seal, MemberState claimed, Instant at)
            throws VerificationException {
        var verified = SealVerifier.verify(kind, content, seal);
        var sealer = trusted.identify(verified.path());
        if (!sealer.equals(claimed)) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE, "it says that it is from " + claimed + ", and " + sealer + " sealed it");
        }
        if (!verified.signingTime().equals(at)) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE,
                    "it says that it was sealed at " + at + ", and the seal says " + verified.signingTime());
        }
        var certificate = trusted.validate(verified.path(), Usage.SEAL, at);
        trusted.requireActive(claimed, at);
        requireNotRevokedLater(certificate);
        return "sealed by " + claimed + " at " + at + " with a certificate that was valid then";
    }

    /** Whoever stole a key can write any time into a seal, so a later revocation leaves it open when it was made. */
    private static void requireNotRevokedLater(ValidCertificate certificate) throws VerificationException {
        var serialNumber = certificate.certificate().getSerialNumber();
        var revokedAt = certificate.judgedBy().getFirst().revokedAt(serialNumber);
        if (revokedAt.isPresent()) {
            throw new VerificationException(
                    Reason.REVOKED,
                    "its certificate was revoked at " + revokedAt.get()
                            + ", and nothing in the bundle proves that the seal is older");
        }
    }
}
