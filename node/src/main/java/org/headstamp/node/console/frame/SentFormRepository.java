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
    private static final String OPEN = " givenUpAt is not null and writtenAnewAt is null ";

    /** The latest form of an account for a draft counts. */
    void keep(String account, ApprovalSubject subject, String place, String filledIn, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into console_sent_form
                        (id, account, subject_kind, subject_id, case_id, place, filled_in, sent_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (account, subject_kind, subject_id) do update
                        set case_id = ?5, place = ?6, filled_in = ?7, sent_at = ?8, given_up_at = null,
                        written_anew_at = null""")
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

    void writtenAnew(UUID id, Instant at) {
        update("writtenAnewAt = ?1, filledIn = '' where id = ?2", at, id);
    }

    /** Those of an account whose drafts were sent back or given up, the newest first. */
    List<SentFormRow> givenUp(String account) {
        return list("account = ?1 and" + OPEN + "order by sentAt desc, id", account);
    }

    /** Those whose draft was this one and was sent back or given up, whoever wrote it, the newest first. */
    List<SentFormRow> givenUp(ApprovalSubject subject) {
        return list(
                "subjectKind = ?1 and subjectId = ?2 and caseId = ?3 and" + OPEN + "order by sentAt desc, id",
                subject.kind(),
                subject.id(),
                subject.caseId().toString());
    }

    /** Those of others that were filled in at a place, and whose drafts were sent back or given up, the newest first. */
    List<SentFormRow> givenUpAt(String place, String exceptOf, int most) {
        return find("place = ?1 and account <> ?2 and" + OPEN + "order by sentAt desc, id", place, exceptOf)
                .page(0, most)
                .list();
    }

    /** Whether a form made this draft, be it that another took its place meanwhile. */
    boolean knows(ApprovalSubject subject) {
        return count("subjectKind = ?1 and subjectId = ?2", subject.kind(), subject.id()) > 0;
    }

    /** The one from which a form that stands at a place was filled in again. */
    Optional<SentFormRow> begunAgain(String account, String place) {
        return find(
                        "from SentFormRow s where s.writtenAnewAt is null and s.id ="
                                + " (select k.again from KeptFormRow k where k.account = ?1 and k.place = ?2)",
                        account,
                        place)
                .firstResultOptional();
    }

    long forget(Instant before) {
        return delete("sentAt < ?1", before);
    }
}
