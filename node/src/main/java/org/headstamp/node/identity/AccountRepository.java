package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and keeps accounts. */
@Singleton
class AccountRepository implements PanacheRepositoryBase<AccountRow, String> {
    private static final int FOCAL_POINTS = 42;

    /** What cannot be a name is not looked for: the database takes not every text. */
    Optional<AccountRow> named(String name) {
        return Account.isName(name) ? findByIdOptional(name) : Optional.empty();
    }

    AccountRow present(String name) {
        return named(name).orElseThrow(() -> new UnknownAccountException(name));
    }

    AccountRow locked(String name) {
        return Account.isName(name)
                ? findByIdOptional(name, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> new UnknownAccountException(name))
                : present(name);
    }

    /**
     * The same of an account that can be changed.
     *
     * @throws AccountConflictException if it is not active
     */
    AccountRow lockedActive(String name) {
        var row = locked(name);
        if (row.status != Account.Status.ACTIVE) {
            throw new AccountConflictException("account {0} is not active", name);
        }
        return row;
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

    /** Until the transaction ends, nobody else makes fewer focal points of them. */
    void lockFocalPoints() {
        var unused = getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, 0)", Integer.class)
                .setParameter(1, FOCAL_POINTS)
                .getSingleResult();
    }

    /** How many active focal points there are without this account. */
    long focalPointsBeside(String name) {
        var counted = (Number)
                getEntityManager().createNativeQuery("""
                        select count(*) from operator_account
                        where status = 'ACTIVE' and 'FOCAL_POINT' = any (roles) and name <> ?1""").setParameter(1, name).getSingleResult();
        return counted.longValue();
    }

    void forgetChange(String name) {
        getEntityManager()
                .createQuery("delete from AccountChangeRow where account = ?1")
                .setParameter(1, name)
                .executeUpdate();
    }

    void forgetReset(String name) {
        getEntityManager()
                .createQuery("delete from PasswordResetRow where account = ?1")
                .setParameter(1, name)
                .executeUpdate();
    }

    void endSessions(String name) {
        getEntityManager()
                .createQuery("delete from SessionRow where account = ?1")
                .setParameter(1, name)
                .executeUpdate();
    }
}
