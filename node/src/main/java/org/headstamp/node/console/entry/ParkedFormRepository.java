package org.headstamp.node.console.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps forms that wait for a log-in. */
@Singleton
class ParkedFormRepository implements PanacheRepositoryBase<ParkedFormRow, UUID> {
    /** Empty if this account has none of this mark. */
    Optional<ParkedFormRow> waiting(UUID mark, String account, Instant notBefore) {
        return find("mark = ?1 and account = ?2 and parkedAt > ?3", mark, account, notBefore)
                .firstResultOptional();
    }

    long letGo(UUID mark, String account) {
        return delete("mark = ?1 and account = ?2", mark, account);
    }

    /** Forgets all but the newest of an account. */
    void keepNewest(String account, int most) {
        getEntityManager()
                .createNativeQuery("""
                        delete from parked_form where mark in (
                        select mark from parked_form where account = ?1 order by parked_at desc, mark offset ?2)""")
                .setParameter(1, account)
                .setParameter(2, most)
                .executeUpdate();
    }

    long forget(Instant before) {
        return delete("parkedAt < ?1", before);
    }
}
