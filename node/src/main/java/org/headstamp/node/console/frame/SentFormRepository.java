package org.headstamp.node.console.frame;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.identity.ApprovalSubject;

/** Keeps what was filled into the forms of drafts. */
@Singleton
class SentFormRepository implements PanacheRepositoryBase<SentFormRow, UUID> {
    /** The latest form of an account for a draft counts. */
    void keep(String account, ApprovalSubject subject, String place, String filledIn, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into console_sent_form
                        (id, account, subject_kind, subject_id, case_id, place, filled_in, sent_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (account, subject_kind, subject_id) do update
                        set case_id = ?5, place = ?6, filled_in = ?7, sent_at = ?8, given_up_at = null""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, account)
                .setParameter(3, subject.kind())
                .setParameter(4, subject.id())
                .setParameter(5, subject.caseId().toString())
                .setParameter(6, place)
                .setParameter(7, filledIn)
                .setParameter(8, now)
                .executeUpdate();
    }

    /** Forgets all but the newest of an account. */
    void keepNewest(String account, int most) {
        getEntityManager()
                .createNativeQuery("""
                        delete from console_sent_form where id in (
                        select id from console_sent_form where account = ?1 order by sent_at desc, id offset ?2)""")
                .setParameter(1, account)
                .setParameter(2, most)
                .executeUpdate();
    }

    void givenUp(ApprovalSubject subject, Instant at) {
        update(
                "givenUpAt = ?1 where subjectKind = ?2 and subjectId = ?3 and givenUpAt is null",
                at,
                subject.kind(),
                subject.id());
    }

    void drop(ApprovalSubject subject) {
        delete("subjectKind = ?1 and subjectId = ?2", subject.kind(), subject.id());
    }

    void drop(UUID id) {
        delete("id = ?1", id);
    }

    /** Those of an account whose drafts were sent back or given up, the newest first. */
    List<SentFormRow> givenUp(String account) {
        return list("account = ?1 and givenUpAt is not null order by sentAt desc, id", account);
    }

    Optional<SentFormRow> givenUp(String account, ApprovalSubject subject) {
        return find(
                        "account = ?1 and subjectKind = ?2 and subjectId = ?3 and caseId = ?4 and givenUpAt is not null",
                        account,
                        subject.kind(),
                        subject.id(),
                        subject.caseId().toString())
                .firstResultOptional();
    }

    /** The one from which a form that stands at a place was filled in again. */
    Optional<SentFormRow> begunAgain(String account, String place) {
        return find(
                        "from SentFormRow s where s.account = ?1 and s.id ="
                                + " (select k.again from KeptFormRow k where k.account = ?1 and k.place = ?2)",
                        account,
                        place)
                .firstResultOptional();
    }

    long forget(Instant before) {
        return delete("sentAt < ?1", before);
    }
}
