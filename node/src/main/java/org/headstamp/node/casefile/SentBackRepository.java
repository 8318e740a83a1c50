package org.headstamp.node.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.identity.ApprovalSubject;

/** Keeps why drafts were sent back. */
@Singleton
class SentBackRepository implements PanacheRepositoryBase<SentBackRow, UUID> {
    /** Newest first. */
    List<SentBackRow> of(String drafter, int most) {
        return find("drafter = ?1 order by sentBackAt desc", drafter)
                .page(0, most)
                .list();
    }

    /** Newest first. */
    List<SentBackRow> about(ApprovalSubject subject, int most) {
        return find(
                        "subjectKind = ?1 and subjectId = ?2 and caseId = ?3 order by sentBackAt desc",
                        subject.kind(),
                        subject.id(),
                        subject.caseId().toString())
                .page(0, most)
                .list();
    }
}
