package org.headstamp.pki.trustlist;

import java.util.Set;
import org.headstamp.pki.key.KeyId;

/**
 * What a node is given out of band before it sees its first list: which federation, and which keys have to have signed.
 */
public record TrustListPin(String federation, Set<KeyId> keys, int threshold) {

    /**
     * Checks that the threshold can be reached.
     *
     * @throws IllegalArgumentException if it is below 1 or above the number of keys
     */
    public TrustListPin {
        if (threshold < 1 || threshold > keys.size()) {
            throw new IllegalArgumentException(threshold + " of " + keys.size() + " pinned keys cannot be asked for");
        }
        keys = Set.copyOf(keys);
    }
}
