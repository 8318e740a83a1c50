package org.headstamp.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * How many messages stand where.
 *
 * @param settled delivered at the sender, with a receipt
 * @param handled in custody at the receiver, handled
 * @param sealedEntries of them with an entry in the tree of the sender's log
 * @param receivedEntries the same at the receiver
 */
record Counts(long settled, long handled, long sealedEntries, long receivedEntries) {
    private static final String LOGGED =
            " row join audit_entry entry on entry.leaf_hash = row.leaf_hash where entry.log_index is not null";

    static Counts of(NodeDatabase sending, NodeDatabase receiving) throws SQLException {
        return new Counts(
                sending.count("select count(*) from outbox where state = 'DELIVERED'"),
                receiving.count("select count(*) from inbox where state = 'HANDLED'"),
                sending.count("select count(*) from outbox" + LOGGED),
                receiving.count("select count(*) from inbox" + LOGGED));
    }

    /** @throws StepFailedException unless so many messages more come to stand everywhere in time */
    static void awaitAll(
            Counts before, long more, NodeDatabase sending, NodeDatabase receiving, Duration patience) {
        var all = new Counts(
                before.settled + more,
                before.handled + more,
                before.sealedEntries + more,
                before.receivedEntries + more);
        var unused = Await.value(more + " messages to be settled, handled and logged", patience, () -> {
            try {
                return Optional.of(of(sending, receiving)).filter(all::equals);
            } catch (SQLException e) {
                throw new StepFailedException("the databases do not answer", e);
            }
        });
    }
}
