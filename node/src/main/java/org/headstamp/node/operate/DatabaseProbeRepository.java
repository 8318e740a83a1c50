package org.headstamp.node.operate;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tries what work needs of the database, and leaves nothing in it. */
@Singleton
class DatabaseProbeRepository {
    private final EntityManager database;

    DatabaseProbeRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * Takes some hundred kilobytes of the disk for a moment: more rows than the memory that it is given holds.
     *
     * @throws IllegalStateException if the database is read-only
     */
    @Transactional(TxType.REQUIRES_NEW)
    void demandChanges() {
        if (text("select current_setting('transaction_read_only')").equals("on")) {
            throw new IllegalStateException("the database is read-only");
        }
        var unusedSetting = text("select set_config('work_mem', '64kB', true)");
        var unusedCount = text("select cast(count(*) as text) from generate_series(1, 20000)");
    }

    private String text(String query) {
        return (String) database.createNativeQuery(query, String.class).getSingleResult();
    }
}
