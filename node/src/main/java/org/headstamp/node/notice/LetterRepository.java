package org.headstamp.node.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.notice.LetterRow.Purpose;

/** The letters that wait. Whoever changes one that is not claimed holds the lock on the choice of its account. */
@Singleton
class LetterRepository implements PanacheRepositoryBase<LetterRow, UUID> {
    boolean isWaiting(String account, Purpose purpose) {
        return count("account = ?1 and purpose = ?2", account, purpose) > 0;
    }

    void drop(String account, Purpose purpose) {
        delete("account = ?1 and purpose = ?2", account, purpose);
        flush();
    }

    /** Nothing happens if it went with its choice. */
    void drop(UUID id) {
        delete("id = ?1", id);
    }

    /** Claims the letter that is due longest. Other workers skip it until the claim lapses. */
    Optional<LetterRow> claim(Instant now, Instant claimedUntil) {
        return getSession()
                .createNativeQuery("""
                        update notice_letter set claimed_until = :until, attempts = attempts + 1 where id = (
                          select id from notice_letter
                          where next_attempt_at <= :now and (claimed_until is null or claimed_until <= :now)
                          order by next_attempt_at, id
                          limit 1 for update skip locked)
                        returning *""", LetterRow.class)
                .setParameter("until", claimedUntil)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    Optional<LetterRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
