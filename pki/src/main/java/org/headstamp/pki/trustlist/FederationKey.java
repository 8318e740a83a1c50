package org.headstamp.pki.trustlist;

import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.KeyId;
import org.headstamp.pki.key.VerifyingKey;

/** A key that signs trust lists, and when. */
public record FederationKey(VerifyingKey key, Period period) {

    /**
     * Checks the kind of key.
     *
     * @throws IllegalArgumentException unless it is ECDSA P-384
     */
    public FederationKey {
        if (key.algorithm() != KeyAlgorithm.P384) {
            throw new IllegalArgumentException("trust lists are signed with ECDSA P-384, not " + key.algorithm());
        }
    }

    public KeyId id() {
        return key.id();
    }
}
