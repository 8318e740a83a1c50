package org.headstamp.node.federation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.MemberState;

/** Members that wait for an operator's confirmation. */
@Singleton
class HeldMemberRepository implements PanacheRepositoryBase<HeldMemberRow, Long> {
    List<HeldMemberRow> unconfirmed() {
        return find("confirmedAt is null").list();
    }

    int confirm(MemberState member, long version, String operator, Instant at) {
        return update(
                "confirmedAt = ?1, confirmedBy = ?2 where member = ?3 and version <= ?4 and confirmedAt is null",
                at,
                operator,
                member.alpha2(),
                version);
    }
}
