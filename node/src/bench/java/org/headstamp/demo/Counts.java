package org.headstamp.demo;

import java.sql.SQLException;
import java.time.Duration;

/**
 * How many messages stand where.
 *
 * @param settled delivered at the sender, with a receipt
 * @param handled in custody at the receiver, handled
 * @param sealedEntries of them with an entry in the tree of the sender's log
 * @param receivedEntries the same at the receiver
 */
record Counts(long settled, long handled, long sealedEntries, long receivedEntries) {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String LOGGED = " row join audit_leaf leaf on leaf.leaf_hash = row.leaf_hash";

    static Counts of(NodeDatabase sending, NodeDatabase receiving) throws SQLException {
        return new Counts(
                sending.count("select count(*) from outbox where state = 'DELIVERED'"),
                receiving.count("select count(*) from inbox where state = 'HANDLED'"),
                sending.count("select count(*) from outbox" + LOGGED),
                receiving.count("select count(*) from inbox" + LOGGED));
    }

    /**
     * Waits until nothing is under way any more, which may take longer than the load did.
     *
     * @throws StepFailedException unless so many messages more then stand everywhere
     */
    static void requireAll(Counts before, long more, NodeDatabase sending, NodeDatabase receiving) throws SQLException {
        awaitNone(sending, "outbox where state = 'QUEUED' and next_attempt_at is not null");
        awaitNone(receiving, "inbox where state = 'RECEIVED'");
        awaitNone(sending, "audit_waiting");
        awaitNone(receiving, "audit_waiting");
        var all = new Counts(
                before.settled + more,
                before.handled + more,
                before.sealedEntries + more,
                before.receivedEntries + more);
        var found = of(sending, receiving);
        StepFailedException.unless(found.equals(all), "there should be " + all + ", not " + found);
    }

    /** Waits until a table has no row of that kind; the condition is one of an index. */
    static void awaitNone(NodeDatabase database, String waiting) {
        Await.until("no " + waiting, PATIENCE, () -> {
            try {
                return database.count("select count(*) from (select 1 from " + waiting + " limit 1) one") == 0;
            } catch (SQLException e) {
                throw new StepFailedException("the database does not answer", e);
            }
        });
    }
}
