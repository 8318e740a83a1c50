package org.headstamp.node.policy.onward;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.onward.OnwardLead;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Further States that wait to be looked at, and what became of those that were. */
@Singleton
class OnwardTriageRepository implements PanacheRepositoryBase<OnwardTriageRow, OnwardTriageRow.Key> {
    private static final String FIRST = "";

    private final StoredJson json;

    OnwardTriageRepository(StoredJson json) {
        this.json = json;
    }

    /** Repeating changes nothing. */
    void add(OnwardTriage triage) {
        if (findByIdOptional(OnwardTriageRow.Key.of(triage.lead())).isEmpty()) {
            persist(OnwardTriageRow.of(triage));
        }
    }

    /** Takes the one that waits longest, or the given one, for a while; those that others look at are skipped. */
    Optional<OnwardLead> claim(@Nullable OnwardLead only, Instant now, Duration lease) {
        return getSession()
                .createNativeQuery("""
                        select t.* from onward_triage t
                        where not decided and next_attempt_at <= :now
                            and (:any or answer = :answer and next_state = :state)
                        order by next_attempt_at limit 1 for update skip locked""", OnwardTriageRow.class)
                .setParameter("now", now)
                .setParameter("any", only == null)
                .setParameter(
                        "answer", only == null ? new UUID(0, 0) : only.answer().value())
                .setParameter("state", only == null ? "" : only.to().toString())
                .getResultStream()
                .findFirst()
                .map(row -> {
                    row.attempts++;
                    row.nextAttemptAt = now.plus(lease);
                    return row.lead();
                });
    }

    /** For a change: nobody else changes it until the transaction ends. */
    OnwardTriage locked(OnwardLead lead) {
        return lockedRow(lead).toTriage(json);
    }

    void keep(OnwardTriage triage) {
        findById(OnwardTriageRow.Key.of(triage.lead())).take(triage, json);
    }

    /**
     * It waits, visibly; returns how often it was tried.
     *
     * @param next when it is tried again after so many attempts
     */
    int park(OnwardLead lead, String error, IntFunction<Instant> next) {
        var row = lockedRow(lead);
        row.lastError = error;
        row.nextAttemptAt = next.apply(row.attempts);
        return row.attempts;
    }

    /**
     * Those of these questions that waited for leave to ask these States wait for a decision again. One that is being
     * decided is waited for, since whoever decides does not see the leave yet.
     */
    void free(Collection<TraceId> traces, Collection<MemberState> to, Instant now) {
        find(
                        "traceId in ?1 and nextState in ?2 order by answer, nextState",
                        traces.stream().map(TraceId::value).toList(),
                        to.stream().map(MemberState::toString).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .filter(row -> row.toTriage(json).isFreed())
                .forEach(row -> {
                    row.take(row.toTriage(json).anew(), json);
                    row.attempts = 0;
                    row.nextAttemptAt = now;
                });
    }

    /** What the answers to a question name, in the order of answers and States, after the given one. */
    List<OnwardTriage> of(TraceId trace, @Nullable OnwardPlace after, int most) {
        var answer = after == null ? new UUID(0, 0) : after.answer().value();
        var state = after == null ? FIRST : after.next().toString();
        return find("""
                traceId = ?1 and (answer > ?2 or answer = ?2 and nextState > ?3)
                order by answer, nextState""", trace.value(), answer, state).page(0, most).stream()
                .map(row -> row.toTriage(json))
                .toList();
    }

    /** What was decided on answers of a period, the oldest first, after the given one. */
    List<OnwardTriage> decided(Instant from, Instant to, @Nullable OnwardTriage after, int most) {
        var since = after == null ? from : after.answeredAt();
        var answer = after == null ? new UUID(0, 0) : after.lead().answer().value();
        var state = after == null ? FIRST : after.lead().to().toString();
        return find("""
                decided and answeredAt < ?2 and (answeredAt > ?1 or answeredAt = ?1
                    and (answer > ?3 or answer = ?3 and nextState > ?4))
                order by answeredAt, answer, nextState""", since, to, answer, state).page(0, most).stream()
                .map(row -> row.toTriage(json))
                .toList();
    }

    private OnwardTriageRow lockedRow(OnwardLead lead) {
        return findById(OnwardTriageRow.Key.of(lead), LockModeType.PESSIMISTIC_WRITE);
    }
}
