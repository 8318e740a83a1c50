package org.headstamp.pki.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.MemberState;

/**
 * A certificate that was judged good; only {@link CertificatePath#validate} makes one.
 *
 * <p>The revocation lists are those that it was judged by: a stored seal keeps them, so that the judgement can be
 * repeated.
 */
public final class ValidCertificate {
    private final MemberState member;
    private final X509Certificate certificate;
    private final X509Certificate root;
    private final Usage usage;
    private final Instant at;
    private final List<RevocationList> judgedBy;

    ValidCertificate(
            MemberState member,
            X509Certificate certificate,
            X509Certificate root,
            Usage usage,
            Instant at,
            List<RevocationList> judgedBy) {
        this.member = member;
        this.certificate = certificate;
        this.root = root;
        this.usage = usage;
        this.at = at;
        this.judgedBy = List.copyOf(judgedBy);
    }

    public MemberState member() {
        return member;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public X509Certificate root() {
        return root;
    }

    public Usage usage() {
        return usage;
    }

    /** The same judgement for another instant, between which and its own nothing changes. */
    ValidCertificate at(Instant other) {
        return new ValidCertificate(member, certificate, root, usage, other, judgedBy);
    }

    /** The instant for which it was judged. */
    public Instant at() {
        return at;
    }

    /** One list for each certificate below the root, the end-entity certificate's first. */
    public List<RevocationList> judgedBy() {
        return judgedBy;
    }
}
