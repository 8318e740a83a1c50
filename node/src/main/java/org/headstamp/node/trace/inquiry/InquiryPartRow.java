package org.headstamp.node.trace.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;

/** Which question belongs to which inquiry, as stored. */
@Entity
@Table(name = "inquiry_part")
class InquiryPartRow {
    @Id
    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @Column(name = "inquiry_id")
    UUID inquiryId = new UUID(0, 0);

    String asked = "";

    static InquiryPartRow of(Inquiry inquiry, Inquiry.Part part) {
        var row = new InquiryPartRow();
        row.traceId = part.trace().value();
        row.inquiryId = inquiry.id().value();
        row.asked = part.asked().toString();
        return row;
    }

    Inquiry.Part toPart() {
        return new Inquiry.Part(new MemberState(asked), new TraceId(traceId));
    }
}
