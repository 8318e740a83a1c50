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

/** A request of ours for leave as stored. Question, header and state are JSON as in REST. */
@Entity
@Table(name = "asked_consent")
class AskedConsentRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    UUID concerned = new UUID(0, 0);

    @Nullable
    UUID request;

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String state = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String question = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "drafted_at")
    Instant draftedAt = Instant.EPOCH;

    static AskedConsentRow of(AskedConsent consent, StoredJson json) {
        var row = new AskedConsentRow();
        row.id = consent.id().value();
        row.caseId = consent.caseId().toString();
        row.peer = consent.of().toString();
        row.concerned = consent.concerned().value();
        row.draftedBy = consent.draftedBy();
        row.question = json.write(ConsentQuestion.class, consent.question());
        row.header = json.write(Header.class, consent.header());
        row.draftedAt = consent.draftedAt();
        row.take(consent, json);
        return row;
    }

    /** What changes after the draft. */
    void take(AskedConsent consent, StoredJson json) {
        request = consent.request() == null ? null : consent.request().value();
        stateCode = consent.state().code();
        state = json.write(ConsentState.class, consent.state());
    }

    AskedConsent toConsent(StoredJson json) {
        return new AskedConsent(
                new ConsentId(id),
                CaseId.parse(caseId),
                new MemberState(peer),
                new MessageId(concerned),
                json.read(ConsentQuestion.class, question),
                json.read(Header.class, header),
                draftedBy,
                request == null ? null : new MessageId(request),
                json.read(ConsentState.class, state),
                draftedAt);
    }
}
