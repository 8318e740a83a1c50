package org.headstamp.node.exchange;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares the clock of this node with those of others. Times under seals are evidence: while this clock is likely to be the
 * one that is wrong, nothing is sealed. It is so if the database disagrees, or more of the members that were heard
 * disagree than agree; one member alone, whose own clock may be wrong, stops nobody who hears others.
 */
@Singleton
public class ClockComparison {
    private static final Logger LOG = Logger.getLogger(ClockComparison.class);
    private static final Duration WORTH_A_WARNING = Duration.ofMinutes(2);

    private final Federation federation;
    private final DatabaseClockRepository database;
    private final Duration tolerated;
    private final boolean moved;
    private final Map<MemberState, Duration> members = new ConcurrentHashMap<>();
    private volatile Duration fromDatabase = Duration.ZERO;
    private volatile @Nullable String doubt;

    ClockComparison(Federation federation, DatabaseClockRepository database, ExchangeConfig config, NodeConfig node) {
        this.federation = federation;
        this.database = database;
        this.tolerated = config.clockSkew();
        this.moved = node.trainingClockFile().isPresent();
    }

    /**
     * A member said what time it is. The clock of an exercise is put forward on one node after another, so differences with
     * other members are no more than warned of there.
     */
    public void heard(MemberState member, Instant theirs, Instant ours) {
        var difference = Duration.between(ours, theirs);
        if (difference.abs().compareTo(WORTH_A_WARNING) > 0) {
            LOG.warnf("The clock of %s is %s ahead of that of this node", member, difference);
        }
        if (!moved) {
            members.put(member, difference);
            judge();
        }
    }

    /** Why nothing is sealed; empty while the clock is not in doubt. */
    public Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** Members whose clocks differ by more than is tolerated. */
    public List<MemberState> disputed() {
        return members.entrySet().stream()
                .filter(each -> isBeyond(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The database is asked again, by the clock of the machine, which no exercise moves; former members are forgotten. */
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        var machine = InstantSource.system();
        var before = machine.instant();
        var said = database.now();
        members.keySet().retainAll(federation.activePeers());
        databaseSaid(said, before, machine.instant());
    }

    /** The database said what time it is, at some instant between two of ours. */
    void databaseSaid(Instant said, Instant before, Instant after) {
        var early = Duration.between(said, before);
        var late = Duration.between(after, said);
        fromDatabase = Collections.max(List.of(early, late, Duration.ZERO));
        judge();
    }

    private synchronized void judge() {
        var disputed = disputed();
        var now = reason(disputed, members.size() - disputed.size());
        if (now != null && doubt == null) {
            LOG.errorf("ALARM: %s", now);
        } else if (now == null && doubt != null) {
            LOG.info("The clock of this node agrees with others again; messages are sealed");
        }
        doubt = now;
    }

    private @Nullable String reason(List<MemberState> disputed, int agreeing) {
        var whose = isBeyond(fromDatabase) ? "that of its database" : "those of " + disputed;
        return isBeyond(fromDatabase) || disputed.size() > agreeing
                ? "the clock of this node differs from " + whose + " by more than the tolerated " + tolerated
                        + "; nothing is sealed until they agree"
                : null;
    }

    private boolean isBeyond(Duration difference) {
        return difference.abs().compareTo(tolerated) > 0;
    }
}
