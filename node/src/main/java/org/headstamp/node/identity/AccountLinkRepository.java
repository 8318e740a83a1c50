package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads and keeps links. */
@Singleton
class AccountLinkRepository implements PanacheRepositoryBase<AccountLinkRow, String> {
    Optional<AccountLinkRow> of(String issuer, String claim, String value) {
        return find("issuer = ?1 and claim = ?2 and value = ?3", issuer, claim, value)
                .firstResultOptional();
    }
}
