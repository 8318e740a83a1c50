package org.headstamp.node.api;

import java.time.Instant;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.trustlist.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * The federation as this node knows it.
 *
 * @param training whether it is an exercise; nothing in it is real
 * @param time of this node, which an exercise may put forward
 * @param version of the trust list
 * @param expiresAt when that list ends
 */
record FederationStatus(
        String name,
        MemberState self,
        boolean training,
        Instant time,
        long version,
        Instant expiresAt,
        List<Standing> members) {
    /**
     * One member.
     *
     * @param status by the trust list; null when it has none yet
     * @param held whether its keys changed without its consent and wait for an operator
     * @param keys digest of all its keys, by which a confirmation names them
     * @param revocationList number of its latest revocation list; null when none is known
     */
    record Standing(
            MemberState state,
            @Nullable MemberStatus status,
            boolean held,
            Sha256 keys,
            @Nullable Long revocationList) {}
}
