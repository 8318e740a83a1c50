package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headstamp.pki.trustlist.VerifiedTrustList;

/** One accepted version of the trust list, as it travelled. */
@Entity
@Table(name = "trust_list_version")
class TrustListRow {
    @Id
    long version;

    @Column(name = "signed_list")
    byte[] signedList = {};

    byte[] digest = {};

    @Column(name = "accepted_at")
    Instant acceptedAt = Instant.EPOCH;

    static TrustListRow of(VerifiedTrustList list, Instant acceptedAt) {
        var row = new TrustListRow();
        row.version = list.version();
        row.signedList = list.toBytes().toByteArray();
        row.digest = list.digest().bytes().toByteArray();
        row.acceptedAt = acceptedAt;
        return row;
    }

    ByteString toBytes() {
        return ByteString.copyFrom(signedList);
    }
}
