package org.headstamp.pki.key;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The JCA providers by purpose. They are passed to each operation and never registered: a change of the global order
 * would move TLS and digests to a slower provider and break key generation on PKCS#11 tokens.
 */
final class Providers {
    private static final Provider SIGNATURES = new BouncyCastleProvider();

    private Providers() {}

    /** For key generation, key decoding, key encryption and signatures. */
    static Provider signatures() {
        return SIGNATURES;
    }
}
