package org.headstamp.node.operate;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Keeps jumps of the exercise clock. */
@Singleton
class ExerciseJumpRepository {
    private final EntityManager database;

    ExerciseJumpRepository(EntityManager database) {
        this.database = database;
    }

    Duration furthest() {
        var millis = (Long)
                database.createNativeQuery("select coalesce(max(ahead_millis), 0) from exercise_jump", Long.class)
                        .getSingleResult();
        return Duration.ofMillis(millis);
    }

    /** False if it was recorded before. */
    boolean add(Duration ahead, Instant at) {
        return !ahead.isZero()
                && database.createNativeQuery("""
                        insert into exercise_jump (ahead_millis, jumped_at) values (?1, ?2)
                        on conflict (ahead_millis) do nothing""")
                                .setParameter(1, ahead.toMillis())
                                .setParameter(2, at)
                                .executeUpdate()
                        == 1;
    }
}
