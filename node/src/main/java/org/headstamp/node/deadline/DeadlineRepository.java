package org.headstamp.node.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.deadline.Deadline.State;
import org.headstamp.node.identity.Operator;

/** Reads and keeps deadlines. */
@Singleton
class DeadlineRepository implements PanacheRepositoryBase<DeadlineRow, UUID> {
    private static final int LOCKS_ON_DEADLINES = 3;
    private static final List<State> OPEN = List.of(State.WAITING, State.PAUSED);

    void add(Deadline deadline) {
        persistAndFlush(DeadlineRow.of(deadline));
    }

    /** Flushed, so that a new deadline of the same kind may follow at once. */
    void keep(Deadline deadline) {
        findById(deadline.id().value()).take(deadline);
        flush();
    }

    /** The one whose clock runs or is stopped, locked for a change. */
    Optional<Deadline> lockedOpen(DeadlineKind kind, String subjectKind, String subjectId) {
        return find(
                        "kind = ?1 and subjectKind = ?2 and subjectId = ?3 and state in ?4",
                        kind,
                        subjectKind,
                        subjectId,
                        OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(DeadlineRow::toDeadline);
    }

    /** Those of a record whose clocks run or are stopped. */
    List<Deadline> open(String subjectKind, String subjectId) {
        return find("subjectKind = ?1 and subjectId = ?2 and state in ?3", subjectKind, subjectId, OPEN).stream()
                .map(DeadlineRow::toDeadline)
                .toList();
    }

    /** Those for which there is something to do, longest waiting first. */
    List<DeadlineId> due(Instant now, int most) {
        return find("state = ?1 and nextAt <= ?2 order by nextAt, id", State.WAITING, now).page(0, most).stream()
                .map(row -> new DeadlineId(row.id))
                .toList();
    }

    /**
     * Lets no other process act on a deadline until this transaction ends; false if one does. No lock on its row: that
     * one comes after the lock on the record, as where a person settles it.
     */
    boolean claim(DeadlineId id) {
        return getSession()
                .createNativeQuery("select pg_try_advisory_xact_lock(:family, hashtext(:id))", Boolean.class)
                .setParameter("family", LOCKS_ON_DEADLINES)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    /** For a change, as it stands now and not as it was read before. */
    DeadlineRow locked(DeadlineId id) {
        var row = findById(id.value());
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** Kinds of which a clock runs or is stopped. */
    List<DeadlineKind> kindsInUse() {
        return getEntityManager()
                .createQuery("select distinct kind from DeadlineRow where state in ?1", DeadlineKind.class)
                .setParameter(1, OPEN)
                .getResultList();
    }

    /** Open ones of the cases that the operator may know, after a place, the next due first. */
    List<Deadline> openAfter(Operator by, DeadlinePlace after, int most) {
        var parameters = new HashMap<>(VisibleCases.listed(by).parameters());
        parameters.putAll(Map.of("due", after.due(), "id", after.id(), "open", OPEN));
        return find(
                        "state in :open and (due > :due or due = :due and id > :id) and " + VisibleCases.of("caseId")
                                + " order by due, id",
                        parameters)
                .page(0, most)
                .stream()
                .map(DeadlineRow::toDeadline)
                .toList();
    }

    /** Those of a case after a place, settled ones too, the first due first. */
    List<Deadline> ofCaseAfter(CaseId caseId, DeadlinePlace after, int most) {
        return find(
                        "caseId = ?3 and (due > ?1 or due = ?1 and id > ?2) order by due, id",
                        after.due(),
                        after.id(),
                        caseId.toString())
                .page(0, most)
                .stream()
                .map(DeadlineRow::toDeadline)
                .toList();
    }
}
