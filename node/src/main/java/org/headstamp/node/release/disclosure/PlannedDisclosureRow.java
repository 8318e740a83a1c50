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
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A planned disclosure as stored. Notice, header and dispatch are JSON as in REST. */
@Entity
@Table(name = "planned_disclosure")
class PlannedDisclosureRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    UUID concerned = new UUID(0, 0);

    @Nullable
    UUID message;

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String notice = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "drafted_at")
    Instant draftedAt = Instant.EPOCH;

    static PlannedDisclosureRow of(PlannedDisclosure disclosure, StoredJson json) {
        var row = new PlannedDisclosureRow();
        row.id = disclosure.id().value();
        row.caseId = disclosure.caseId().toString();
        row.peer = disclosure.notified().toString();
        row.concerned = disclosure.concerned().value();
        row.draftedBy = disclosure.draftedBy();
        row.notice = json.write(DisclosureNotice.class, disclosure.notice());
        row.header = json.write(Header.class, disclosure.header());
        row.draftedAt = disclosure.draftedAt();
        row.take(disclosure, json);
        return row;
    }

    /** What changes after the draft. */
    void take(PlannedDisclosure disclosure, StoredJson json) {
        message = disclosure.message() == null ? null : disclosure.message().value();
        stateCode = disclosure.dispatch().getClass().getSimpleName();
        dispatch = json.write(Dispatch.class, disclosure.dispatch());
    }

    PlannedDisclosure toDisclosure(StoredJson json) {
        return new PlannedDisclosure(
                new DisclosureId(id),
                CaseId.parse(caseId),
                new MemberState(peer),
                new MessageId(concerned),
                json.read(DisclosureNotice.class, notice),
                json.read(Header.class, header),
                draftedBy,
                message == null ? null : new MessageId(message),
                json.read(Dispatch.class, dispatch),
                draftedAt);
    }
}
