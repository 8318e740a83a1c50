package org.headstamp.node.release.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An announced disclosure as stored. */
@Entity
@Table(name = "announced_disclosure")
class AnnouncedDisclosureRow {
    @Id
    UUID message = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    UUID concerned = new UUID(0, 0);

    @ColumnTransformer(write = "cast(? as jsonb)")
    String notice = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static AnnouncedDisclosureRow of(AnnouncedDisclosure announced, StoredJson json) {
        var row = new AnnouncedDisclosureRow();
        row.message = announced.message().value();
        row.caseId = announced.caseId().toString();
        row.peer = announced.from().toString();
        row.concerned = announced.concerned().value();
        row.notice = json.write(DisclosureNotice.class, announced.notice());
        row.receivedAt = announced.receivedAt();
        row.openedBy = announced.openedBy();
        row.openedAt = announced.openedAt();
        return row;
    }

    AnnouncedDisclosure toAnnounced(StoredJson json) {
        return new AnnouncedDisclosure(
                new MessageId(message),
                CaseId.parse(caseId),
                new MemberState(peer),
                new MessageId(concerned),
                json.read(DisclosureNotice.class, notice),
                receivedAt,
                openedBy,
                openedAt);
    }
}
