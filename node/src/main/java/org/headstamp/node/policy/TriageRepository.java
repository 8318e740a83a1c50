package org.headstamp.node.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;
import org.jspecify.annotations.Nullable;

/** Questions that wait to be looked at, and what became of those that were. */
@Singleton
class TriageRepository implements PanacheRepositoryBase<TriageRow, UUID> {
    private final StoredJson json;

    TriageRepository(StoredJson json) {
        this.json = json;
    }

    void add(Triage triage) {
        persist(TriageRow.of(triage));
    }

    Optional<Triage> find(TraceId id) {
        return findByIdOptional(id.value()).map(row -> row.toTriage(json));
    }

    /** Takes the question that waits longest, or the given one, for a while; those that others look at are skipped. */
    Optional<TraceId> claim(@Nullable TraceId only, Instant now, Duration lease) {
        return getSession()
                .createNativeQuery("""
                        select t.* from question_triage t
                        where not decided and next_attempt_at <= :now and (:any or trace_id = :only)
                        order by next_attempt_at limit 1 for update skip locked""", TriageRow.class)
                .setParameter("now", now)
                .setParameter("any", only == null)
                .setParameter("only", only == null ? new UUID(0, 0) : only.value())
                .getResultStream()
                .findFirst()
                .map(row -> {
                    row.attempts++;
                    row.nextAttemptAt = now.plus(lease);
                    return new TraceId(row.traceId);
                });
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Triage locked(TraceId id) {
        return findById(id.value(), LockModeType.PESSIMISTIC_WRITE).toTriage(json);
    }

    void keep(Triage triage) {
        findById(triage.trace().value()).take(triage, json);
    }

    /**
     * It waits, visibly; returns how often it was tried.
     *
     * @param next when it is tried again after so many attempts
     */
    int park(TraceId id, String error, IntFunction<Instant> next) {
        var row = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        row.lastError = error;
        row.nextAttemptAt = next.apply(row.attempts);
        return row.attempts;
    }

    /** Decided questions of a period, the oldest first, after the given one. */
    List<Triage> decided(Instant from, Instant to, @Nullable Triage after, int most) {
        var since = after == null ? from : after.receivedAt();
        var last = after == null ? new UUID(0, 0) : after.trace().value();
        return find("""
                decided and receivedAt < ?2 and (receivedAt > ?1 or receivedAt = ?1 and traceId > ?3)
                order by receivedAt, traceId""", since, to, last).page(0, most).stream()
                .map(row -> row.toTriage(json))
                .toList();
    }
}
