package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.Subtree;

/** The hash of one perfect subtree of the log. */
@Entity
@Table(name = "audit_node")
class SubtreeRow {
    @EmbeddedId
    Place place = new Place(0, 0);

    byte[] hash = {};

    Subtree subtree() {
        return new Subtree(place.level(), place.index());
    }

    Sha256 sha256() {
        return new Sha256(ByteString.copyFrom(hash));
    }

    /** Where it stands: level 0 holds the leaves. */
    @Embeddable
    record Place(int level, long index) {}
}
