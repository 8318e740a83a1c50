package org.headstamp.node.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.ManyRows;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Counts what waits and what went, for each peer. */
@Singleton
class TrafficRepository implements PanacheRepositoryBase<OutboxRow, UUID> {
    private static final Duration LATELY = Duration.ofHours(1);

    /** In the order of the peers; for those with which nothing was exchanged there are zeros. */
    List<PeerTraffic> of(List<MemberState> peers, Instant now) {
        return getSession()
                .doReturningWork(connection -> new ManyRows("""
                        select p.peer, q.queued, q.oldest, q.next, f.last_failure, f.last_failure_code, f.last_error,
                          s.settled, r.received, h.unhandled, h.parked, h.oldest
                        from unnest(?, ?) with ordinality p (peer, since, place)
                        cross join lateral (select count(*) queued, min(sealed_at) oldest, min(next_attempt_at) next
                          from outbox where peer = p.peer and state = 'QUEUED') q
                        left join lateral (select last_failure, last_failure_code, last_error
                          from outbox where peer = p.peer and state = 'QUEUED' and last_error is not null
                          order by next_attempt_at desc limit 1) f on true
                        cross join lateral (select count(*) settled
                          from outbox where peer = p.peer and settled_at > p.since) s
                        cross join lateral (select count(*) received
                          from inbox where sender = p.peer and received_at > p.since) r
                        cross join lateral (select count(*) unhandled, count(last_error) parked, min(received_at) oldest
                          from inbox where sender = p.peer and state = 'RECEIVED') h
                        order by p.place""")
                        .column("text", peers, MemberState::alpha2)
                        .column("timestamptz", peers, peer -> now.minus(LATELY))
                        .query(connection, TrafficRepository::read));
    }

    private static PeerTraffic read(ResultSet row) throws SQLException {
        return new PeerTraffic(
                new MemberState(row.getString(1)),
                row.getLong(2),
                instant(row, 3),
                instant(row, 4),
                failure(row),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                instant(row, 12));
    }

    private static @Nullable FailedAttempt failure(ResultSet row) throws SQLException {
        var cause = row.getString(5);
        var detail = row.getString(7);
        return detail == null
                ? null
                : new FailedAttempt(cause == null ? null : FailureCause.valueOf(cause), row.getString(6), detail);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
