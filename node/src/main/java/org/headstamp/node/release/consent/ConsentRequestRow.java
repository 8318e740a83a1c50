package org.headstamp.node.release.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Another State's request for leave as stored. Its parts are JSON as in REST. */
@Entity
@Table(name = "consent_request")
class ConsentRequestRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    UUID request = new UUID(0, 0);

    UUID concerned = new UUID(0, 0);

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String question = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String draft;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String given;

    @Column(name = "given_message")
    @Nullable
    UUID givenMessage;

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static ConsentRequestRow of(ConsentRequest asked, StoredJson json) {
        var row = new ConsentRequestRow();
        row.id = asked.id().value();
        row.caseId = asked.caseId().toString();
        row.peer = asked.asker().toString();
        row.request = asked.request().value();
        row.concerned = asked.concerned().value();
        row.question = json.write(ConsentQuestion.class, asked.question());
        row.header = json.write(Header.class, asked.header());
        row.receivedAt = asked.receivedAt();
        row.take(asked, json);
        return row;
    }

    /** What changes after the arrival. */
    void take(ConsentRequest asked, StoredJson json) {
        stateCode = asked.code();
        draft = asked.draft() == null ? null : json.write(ConsentRequest.Draft.class, asked.draft());
        given = asked.given() == null ? null : json.write(ConsentRequest.Given.class, asked.given());
        givenMessage = asked.given() == null ? null : asked.given().message().value();
    }

    ConsentRequest toRequest(StoredJson json) {
        return new ConsentRequest(
                new ConsentId(id),
                CaseId.parse(caseId),
                new MemberState(peer),
                new MessageId(request),
                new MessageId(concerned),
                json.read(ConsentQuestion.class, question),
                json.read(Header.class, header),
                draft == null ? null : json.read(ConsentRequest.Draft.class, draft),
                given == null ? null : json.read(ConsentRequest.Given.class, given),
                receivedAt);
    }
}
