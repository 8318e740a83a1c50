package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads and keeps resets that wait. */
@Singleton
class PasswordResetRepository implements PanacheRepositoryBase<PasswordResetRow, String> {
    List<PasswordResetRow> oldest(int most) {
        return find("order by askedAt, account").page(0, most).list();
    }
}
