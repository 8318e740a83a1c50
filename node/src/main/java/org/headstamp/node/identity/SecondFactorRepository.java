package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.identity.code.RecoveryCode;

/** Reads and keeps second factors and the digests of recovery codes. */
@Singleton
class SecondFactorRepository implements PanacheRepositoryBase<SecondFactorRow, String> {
    /** So that the same code is not taken twice at once. */
    Optional<SecondFactorRow> locked(String account) {
        return findByIdOptional(account, LockModeType.PESSIMISTIC_WRITE);
    }

    void keep(String account, List<RecoveryCode> codes) {
        for (var code : codes) {
            getEntityManager()
                    .createNativeQuery("insert into recovery_code (account, code_digest) values (:account, :digest)")
                    .setParameter("account", account)
                    .setParameter("digest", code.digest().bytes().toByteArray())
                    .executeUpdate();
        }
    }

    /** Whether the account had this code; it has it no more. */
    boolean use(String account, RecoveryCode code) {
        return getEntityManager()
                        .createNativeQuery(
                                "delete from recovery_code where account = :account and code_digest = :digest")
                        .setParameter("account", account)
                        .setParameter("digest", code.digest().bytes().toByteArray())
                        .executeUpdate()
                > 0;
    }

    int recoveryCodes(String account) {
        var counted = (Number) getEntityManager()
                .createNativeQuery("select count(*) from recovery_code where account = :account")
                .setParameter("account", account)
                .getSingleResult();
        return counted.intValue();
    }
}
