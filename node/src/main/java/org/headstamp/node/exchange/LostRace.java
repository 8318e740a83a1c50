package org.headstamp.node.exchange;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Failures that say nothing against what was done: the database gave others precedence, and the same again may succeed. */
final class LostRace {
    /** Serialisation failure and deadlock, as PostgreSQL names them in its appendix of error codes. */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private LostRace() {}

    /** Whether the database gave this reason for the failure, or for one that it stems from. */
    static boolean isWhy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state != null && STATES.contains(state));
    }
}
