package org.headstamp.node.federation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** A member whose keys a trust list changed without its consent, until an operator confirms. */
@Entity
@Table(name = "held_member")
class HeldMemberRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String member = "";

    long version;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    static HeldMemberRow of(MemberState member, long version) {
        var row = new HeldMemberRow();
        row.member = member.alpha2();
        row.version = version;
        return row;
    }

    MemberState toMember() {
        return new MemberState(member);
    }
}
