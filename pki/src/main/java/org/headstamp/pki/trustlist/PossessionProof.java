package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.key.Signer;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.pki.seal.Sealer;

/**
 * By which a root says once, when it is added, that it holds its key and stands for this member of this federation. So
 * nobody can list another State's root as his own.
 */
public final class PossessionProof {
    private PossessionProof() {}

    /** Made by the State, with the key of its root. */
    public static ByteString make(
            String federation, MemberState state, X509Certificate root, Signer rootKey, Instant now) {
        var statement = MemberKeysWire.possession(federation, state, Certificates.der(root));
        return new Sealer(rootKey, root, List.of()).seal(SealKind.TRUST_LIST_PROOF, statement, now);
    }

    /**
     * Checks that the certificate is a root of this member and that its key made the proof.
     *
     * @throws VerificationException {@code FOREIGN_ROOT} if the certificate names another member, {@code WRONG_USAGE} if
     *     it is no root, or why the proof does not hold
     */
    public static void verify(String federation, MemberState state, X509Certificate root, ByteString proof)
            throws VerificationException {
        if (!Certificates.memberOf(root).equals(state)) {
            throw new VerificationException(
                    Reason.FOREIGN_ROOT, "the entry of " + state + " has a root of " + Certificates.memberOf(root));
        }
        if (root.getBasicConstraints() < 0 || !root.getSubjectX500Principal().equals(root.getIssuerX500Principal())) {
            throw new VerificationException(Reason.WRONG_USAGE, "the certificate listed for " + state + " is no root");
        }
        var statement = MemberKeysWire.possession(federation, state, Certificates.der(root));
        requireSealedBy(
                root,
                SealVerifier.verify(SealKind.TRUST_LIST_PROOF, statement, proof).certificate(),
                state);
    }

    private static void requireSealedBy(X509Certificate root, X509Certificate sealer, MemberState state)
            throws VerificationException {
        if (!sealer.equals(root)) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE, "the possession proof of a root of " + state + " is not by that root");
        }
    }
}
