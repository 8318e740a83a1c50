package org.headstamp.node.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.pki.MemberState;

/** The table of refused envelopes. */
@Singleton
class RejectionRepository implements PanacheRepositoryBase<RejectionRow, Long> {
    long countSince(MemberState sender, Instant since) {
        return count("sender = ?1 and receivedAt > ?2", sender.alpha2(), since);
    }
}
