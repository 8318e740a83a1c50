package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and keeps the steps of approvals. */
@Singleton
class ApprovalRepository implements PanacheRepositoryBase<ApprovalRow, UUID> {
    /** The step that began the latest round, locked so that two second persons cannot both count. */
    Optional<ApprovalRow> lockedLatest(ApprovalSubject subject) {
        return find(
                        "subjectKind = ?1 and subjectId = ?2 and step <> 'APPROVED' order by round desc",
                        subject.kind(),
                        subject.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, 1)
                .firstResultOptional();
    }

    boolean isApproved(ApprovalRow draft) {
        return count(
                        "subjectKind = ?1 and subjectId = ?2 and round = ?3 and step = 'APPROVED'",
                        draft.subjectKind,
                        draft.subjectId,
                        draft.round)
                > 0;
    }

    List<ApprovalRow> steps(ApprovalSubject subject, int most) {
        return find("subjectKind = ?1 and subjectId = ?2 order by round, at", subject.kind(), subject.id())
                .page(0, most)
                .list();
    }

    /**
     * Drafts of the latest round of their subject that a focal point let leave alone before the given instant, and whose
     * second person is missing, oldest first.
     */
    List<ApprovalRow> waitingForSecondSince(Instant before, int most) {
        return find("""
                from ApprovalRow d where d.step = 'DRAFTED' and d.rule = 'ONE_NOW_SECOND_LATER' and d.focalPoint
                and d.at < ?1 and not exists (select 1 from ApprovalRow o where o.subjectKind = d.subjectKind
                    and o.subjectId = d.subjectId
                    and (o.round > d.round or o.round = d.round and o.step = 'APPROVED'))
                order by d.at""", before).page(0, most).list();
    }
}
