package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** What time it is for the database. */
@Singleton
class DatabaseClockRepository {
    private final EntityManager database;

    DatabaseClockRepository(EntityManager database) {
        this.database = database;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Instant now() {
        return (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }
}
