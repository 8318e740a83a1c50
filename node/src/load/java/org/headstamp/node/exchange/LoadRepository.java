package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.headstamp.pki.MemberState;
import org.hibernate.Session;

/** How much waits in the outbox. */
@Singleton
class LoadRepository {
    private final Session session;

    LoadRepository(Session session) {
        this.session = session;
    }

    /** Messages not settled, by peer, from an index of few rows: the load must not be what makes the database work. */
    @Transactional
    Map<MemberState, Long> waiting() {
        session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
        return session.createNativeQuery(
                        "select peer, count(*) from outbox where state = 'QUEUED' and next_attempt_at is not null"
                                + " group by peer",
                        Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new MemberState(row.get(0, String.class)), row -> row.get(1, Long.class)));
    }
}
