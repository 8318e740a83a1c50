package org.headstamp.node.trace.inquiry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Which questions belong to which inquiry. */
@Singleton
class InquiryPartRepository implements PanacheRepositoryBase<InquiryPartRow, UUID> {
    /** In the order in which they were drafted. */
    List<InquiryPartRow> of(UUID inquiry) {
        return find("inquiryId = ?1 order by traceId", inquiry)
                .page(0, InquiryDraft.MOST_STATES)
                .list();
    }
}
