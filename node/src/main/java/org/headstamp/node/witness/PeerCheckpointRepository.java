package org.headstamp.node.witness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.headstamp.pki.MemberState;

/** Last verified checkpoints. */
@Singleton
class PeerCheckpointRepository implements PanacheRepositoryBase<PeerCheckpointRow, Long> {
    Optional<PeerCheckpointRow> of(MemberState member, String origin) {
        return find("member = ?1 and origin = ?2", member.alpha2(), origin).firstResultOptional();
    }

    List<PeerCheckpointRow> of(MemberState member) {
        return find("member = ?1 order by seenAt desc", member.alpha2()).list();
    }
}
