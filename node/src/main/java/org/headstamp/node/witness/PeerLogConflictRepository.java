package org.headstamp.node.witness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** Conflicts in peers' logs. */
@Singleton
class PeerLogConflictRepository implements PanacheRepositoryBase<PeerLogConflictRow, Long> {
    boolean isKnown(MemberState member, String origin, Sha256 kept) {
        return count(
                        "member = ?1 and origin = ?2 and keptDigest = ?3",
                        member.alpha2(),
                        origin,
                        kept.bytes().toByteArray())
                > 0;
    }

    List<PeerLogConflictRow> of(MemberState member) {
        return find("member = ?1 order by id", member.alpha2()).list();
    }
}
