package org.headstamp.node.console.frame;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps forms that are not finished. */
@Singleton
class KeptFormRepository implements PanacheRepositoryBase<KeptFormRow, KeptFormRow.Key> {
    /** The one kept last counts. */
    void keep(String account, String place, String filledIn, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into console_draft (account, place, filled_in, kept_at) values (?1, ?2, ?3, ?4)
                        on conflict (account, place) do update set filled_in = ?3, kept_at = ?4""")
                .setParameter(1, account)
                .setParameter(2, place)
                .setParameter(3, filledIn)
                .setParameter(4, now)
                .executeUpdate();
    }

    /** The same of one filling-in; false, and nothing changed, if another one is kept and must not give way. */
    boolean keep(String account, String place, UUID mark, boolean instead, String filledIn, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into console_draft (account, place, mark, filled_in, kept_at)
                                values (?1, ?2, ?3, ?4, ?5)
                                on conflict (account, place) do update set mark = ?3, filled_in = ?4, kept_at = ?5,
                                again = case when console_draft.mark = ?3 then console_draft.again end
                                where console_draft.mark = ?3 or ?6""")
                        .setParameter(1, account)
                        .setParameter(2, place)
                        .setParameter(3, mark)
                        .setParameter(4, filledIn)
                        .setParameter(5, now)
                        .setParameter(6, instead)
                        .executeUpdate()
                == 1;
    }

    /**
     * Begins a form of an account again from a sent one.
     *
     * @param mark null for a form of several steps
     */
    void again(String account, SentFormRow sent, @Nullable UUID mark, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into console_draft (account, place, mark, again, filled_in, kept_at)
                        values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6)
                        on conflict (account, place) do update set mark = cast(?3 as uuid), again = ?4,
                        filled_in = ?5, kept_at = ?6""")
                .setParameter(1, account)
                .setParameter(2, sent.place)
                .setParameter(3, mark == null ? null : mark.toString())
                .setParameter(4, sent.id)
                .setParameter(5, sent.filledIn)
                .setParameter(6, now)
                .executeUpdate();
    }

    /** What is begun at a place, which stays so until the transaction ends. */
    Optional<KeptFormRow> locked(String account, String place) {
        return findByIdOptional(new KeptFormRow.Key(account, place), LockModeType.PESSIMISTIC_WRITE);
    }

    KeptFormRow at(String account, String place) {
        return findByIdOptional(new KeptFormRow.Key(account, place))
                .orElseThrow(() -> new IllegalStateException("the kept form is gone"));
    }

    /** Of an account, those that carry a mark which no posted form has. */
    List<KeptFormRow> unsent(String account) {
        return list(
                "from KeptFormRow k where k.account = ?1 and k.mark is not null and not exists"
                        + " (select 1 from PostedFormRow p where p.account = k.account and p.mark = k.mark)",
                account);
    }

    /** Forgets all but the newest of an account. */
    void keepNewest(String account, int most) {
        getEntityManager()
                .createNativeQuery("""
                        delete from console_draft where account = ?1 and place in (
                        select place from console_draft where account = ?1 order by kept_at desc, place offset ?2)""")
                .setParameter(1, account)
                .setParameter(2, most)
                .executeUpdate();
    }

    long forget(Instant before) {
        return delete("keptAt < ?1", before);
    }
}
