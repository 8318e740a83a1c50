package org.headstamp.pki.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.certificate.CertificatePath;

/**
 * A seal that verified over its content; only {@link SealVerifier} makes one. It says which key sealed what and when its
 * holder claims to have done so, and nothing about trust in the certificate.
 */
public final class Seal {
    private final SealKind kind;
    private final Sha256 content;
    private final CertificatePath path;
    private final Instant signingTime;

    Seal(SealKind kind, Sha256 content, CertificatePath path, Instant signingTime) {
        this.kind = kind;
        this.content = content;
        this.path = path;
        this.signingTime = signingTime;
    }

    public SealKind kind() {
        return kind;
    }

    /** The SHA-256 of the sealed content, whatever digest the seal itself uses. */
    public Sha256 content() {
        return content;
    }

    public X509Certificate certificate() {
        return path.certificate();
    }

    /** The other embedded certificates: at most the issuing authority's and the root's. */
    public List<X509Certificate> intermediates() {
        return path.issuers();
    }

    /** What to judge with {@link CertificatePath#validate}. */
    public CertificatePath path() {
        return path;
    }

    /** The signed claim of the sealer, in whole seconds; a stolen key can write any. */
    public Instant signingTime() {
        return signingTime;
    }
}
