package org.headstamp.node.console.frame;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;

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
