package org.headstamp.pki.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import org.headstamp.pki.MemberState;

/** The roots that speak for one member; more than one only while it changes from an old root to a new one. */
public record MemberRoots(MemberState member, List<X509Certificate> certificates) {
    private static final int MAXIMUM = 16;

    /**
     * Takes a copy of the list.
     *
     * @throws IllegalArgumentException if there are more than 16
     */
    public MemberRoots {
        certificates = List.copyOf(certificates);
        if (certificates.size() > MAXIMUM) {
            throw new IllegalArgumentException("a member has at most " + MAXIMUM + " roots");
        }
    }
}
