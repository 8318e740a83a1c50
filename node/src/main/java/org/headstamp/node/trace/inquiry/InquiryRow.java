package org.headstamp.node.trace.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.hibernate.annotations.ColumnTransformer;

/** An inquiry as stored; its state is JSON as in REST. */
@Entity
@Table(name = "inquiry")
class InquiryRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String state = "";

    @Column(name = "drafted_at")
    Instant draftedAt = Instant.EPOCH;

    static InquiryRow of(Inquiry inquiry, StoredJson json) {
        var row = new InquiryRow();
        row.id = inquiry.id().value();
        row.caseId = inquiry.caseId().toString();
        row.draftedBy = inquiry.draftedBy();
        row.draftedAt = inquiry.draftedAt();
        row.take(inquiry, json);
        return row;
    }

    void take(Inquiry inquiry, StoredJson json) {
        stateCode = inquiry.state().getClass().getSimpleName();
        state = json.write(InquiryState.class, inquiry.state());
    }

    Inquiry toInquiry(List<InquiryPartRow> parts, StoredJson json) {
        return new Inquiry(
                new InquiryId(id),
                CaseId.parse(caseId),
                parts.stream().map(InquiryPartRow::toPart).toList(),
                draftedBy,
                json.read(InquiryState.class, state),
                draftedAt);
    }
}
