package org.headstamp.node.trace.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What a question of ours follows on, as stored. */
@Entity
@Table(name = "onward_trace")
class OnwardLinkRow {
    @Id
    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    UUID answer = new UUID(0, 0);

    @ColumnTransformer(write = "cast(? as jsonb)")
    String link = "";
}
