package org.headstamp.node.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and keeps choices. */
@Singleton
class ChoiceRepository implements PanacheRepositoryBase<ChoiceRow, String> {
    /** The choice for a change, made if it is not there. */
    ChoiceRow lockedOrNew(String account, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into notice_choice (account, version, confirmed, kinds, pace, hour, language, looked_at,
                            code_tries, codes_asked, codes_since)
                        values (?1, 0, false, '{}', 'OFF', 0, 'en', ?2, 0, 0, ?2) on conflict do nothing""")
                .setParameter(1, account)
                .setParameter(2, now)
                .executeUpdate();
        return locked(account).orElseThrow(() -> new IllegalStateException("the choice of " + account + " went away"));
    }

    Optional<ChoiceRow> locked(String account) {
        return findByIdOptional(account, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Accounts for which it is time to look, the longest waiting first. */
    List<String> due(Instant now, int most) {
        return find("nextLook <= ?1 order by nextLook, account", now).page(0, most).stream()
                .map(row -> row.account)
                .toList();
    }

    /** The choice, locked, if it is (still) time to look and no other process does. */
    Optional<ChoiceRow> claim(String account, Instant now) {
        return getSession()
                .createNativeQuery(
                        "select * from notice_choice where account = :account and next_look <= :now"
                                + " for update skip locked",
                        ChoiceRow.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
