package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and keeps accounts. */
@Singleton
class AccountRepository implements PanacheRepositoryBase<AccountRow, String> {
    AccountRow present(String name) {
        return findByIdOptional(name).orElseThrow(() -> new UnknownAccountException(name));
    }

    AccountRow locked(String name) {
        return findByIdOptional(name, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new UnknownAccountException(name));
    }

    List<AccountRow> after(String name, int most) {
        return find("name > ?1 order by name", name).page(0, most).list();
    }

    long active(Collection<String> units) {
        return count("status = ?1 and unit in ?2 and party is null", Account.Status.ACTIVE, units);
    }

    long active(Role role, Collection<String> units) {
        var counted = (Number) getEntityManager()
                .createNativeQuery("""
                        select count(*) from operator_account
                        where status = 'ACTIVE' and :role = any (roles) and unit in (:units)""")
                .setParameter("role", role.name())
                .setParameter("units", units)
                .getSingleResult();
        return counted.longValue();
    }

    /** Counts one more failure; the account is locked when they reach the bound. */
    void countFailure(String name, int bound, Instant lockedUntil) {
        update("""
                failures = case when failures + 1 >= ?2 then 0 else failures + 1 end,
                lockedUntil = case when failures + 1 >= ?2 then ?3 else lockedUntil end
                where name = ?1""", name, bound, lockedUntil);
    }

    void forgetFailures(String name) {
        @Nullable Instant open = null;
        update("failures = 0, lockedUntil = ?2 where name = ?1 and failures > 0", name, open);
    }
}
