package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** A trust list that enough keys of the federation signed; only {@link TrustListVerifier} makes one. */
public final class VerifiedTrustList {
    private final TrustList content;
    private final SignedList signed;

    VerifiedTrustList(TrustList content, SignedList signed) {
        this.content = content;
        this.signed = signed;
    }

    public TrustList content() {
        return content;
    }

    public long version() {
        return content.version();
    }

    /** The list as it travels. */
    public ByteString toBytes() {
        return signed.toBytes();
    }

    /** The SHA-256 of the signed bytes of the list, without the signatures. */
    public Sha256 digest() {
        return Sha256.of(signed.list());
    }

    boolean hasSameContent(SignedList other) {
        return signed.list().equals(other.list());
    }

    /**
     * Whether messages may still be exchanged under this list. Lists and revocation lists are exchanged also after it, so
     * that a State that was away can come back.
     *
     * @throws VerificationException {@code EXPIRED}
     */
    public void requireCurrent(Instant now, Duration grace) throws VerificationException {
        if (!now.isBefore(content.expiresAt().plus(grace))) {
            throw new VerificationException(
                    Reason.EXPIRED, "version " + version() + " of the trust list expired at " + content.expiresAt());
        }
    }

    @Override
    public String toString() {
        return content.federation() + " trust list " + version() + " " + digest();
    }
}
