package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** The one row that says how far the tree is built. */
@Entity
@Table(name = "audit_head")
class HeadRow {
    @Id
    boolean one = true;

    long size;

    byte[] root = {};

    byte @Nullable [] checkpoint;

    @Column(name = "checkpoint_size")
    @Nullable
    Long checkpointSize;

    Sha256 rootHash() {
        return new Sha256(ByteString.copyFrom(root));
    }

    boolean isSigned() {
        return checkpointSize != null && checkpointSize == size;
    }
}
