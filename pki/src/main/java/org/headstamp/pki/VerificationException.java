package org.headstamp.pki;

/** Something that was to be verified does not hold. The detail is for the log of the verifier, not for the other side. */
public final class VerificationException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public VerificationException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public VerificationException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it does not hold. */
    public enum Reason {
        /** The bytes cannot be parsed, or parse to something that the format forbids. */
        MALFORMED,
        /** A signature, digest or possession proof does not fit the bytes. */
        BAD_SIGNATURE,
        /** A seal of another kind than expected (RFC 5652 content type). */
        WRONG_KIND,
        /** A signed attribute that seals must carry is absent. */
        MISSING_ATTRIBUTE,
        /** The algorithm or key strength is not one that seals and certificates may use. */
        WEAK_ALGORITHM,
        /** No root of the trust list issued the certificate. */
        UNKNOWN_ROOT,
        /** One member's root issued a certificate that names another member: an attack. */
        FOREIGN_ROOT,
        /** The certificate is not made for this use (key usage, extended key usage, CA flag). */
        WRONG_USAGE,
        /** Past the end of validity. */
        EXPIRED,
        /** Before the start of validity. */
        NOT_YET_VALID,
        /** Named in a revocation list. */
        REVOKED,
        /** No current revocation list of the issuer is at hand. */
        REVOCATION_UNKNOWN,
        /** The member is not a member, or is suspended or withdrawn. */
        MEMBER_NOT_ACTIVE,
        /** Made for another federation. */
        WRONG_FEDERATION,
        /** Fewer distinct listed keys signed than the threshold asks. */
        BELOW_THRESHOLD,
        /** A lower version than one already accepted. */
        ROLLBACK,
        /** The same version or size as one already accepted, with other content. */
        FORK,
        /** Not the version right after the accepted one. */
        VERSION_GAP,
        /** A Merkle proof does not lead to the expected root. */
        PROOF_INVALID
    }
}
