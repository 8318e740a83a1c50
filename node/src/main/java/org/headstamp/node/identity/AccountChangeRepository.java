package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads and keeps changes that wait. */
@Singleton
class AccountChangeRepository implements PanacheRepositoryBase<AccountChangeRow, String> {
    List<AccountChangeRow> oldest(int most) {
        return find("order by askedAt, account").page(0, most).list();
    }
}
