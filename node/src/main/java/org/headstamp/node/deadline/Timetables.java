package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Shows and changes times. Clocks that run already keep theirs. */
@Singleton
public class Timetables {
    /** The longest history that is shown. */
    public static final int MOST = 100;

    private final TimetableRepository agreed;
    private final Offices offices;
    private final Federation federation;
    private final AuditLog log;
    private final NodeClock clock;

    Timetables(TimetableRepository agreed, Offices offices, Federation federation, AuditLog log, NodeClock clock) {
        this.agreed = agreed;
        this.offices = offices;
        this.federation = federation;
        this.log = log;
        this.clock = clock;
    }

    /** All times that hold now. */
    @Transactional
    public TimetableSheet sheet(Operator by) {
        by.requireOfficial("read the timetable");
        var states = Stream.concat(Stream.of(federation.self()), federation.activePeers().stream());
        return new TimetableSheet(
                UsualTimes.all().rules(),
                latest(null),
                agreed.latestOfEach(),
                states.map(offices::shown).toList());
    }

    /** The versions of the times with a State, or of those for all, newest first, at most {@link #MOST}. */
    @Transactional
    public List<AgreedTimes> versions(Operator by, @Nullable MemberState peer) {
        by.requireOfficial("read the timetable");
        return agreed.versions(peer, MOST);
    }

    /** Sets the times with a State, or those for all, and leaves it open whether this node enquires when they pass. */
    @Transactional
    public AgreedTimes set(Operator by, @Nullable MemberState peer, int version, List<DeadlineRule> rules) {
        return set(by, peer, version, rules, null);
    }

    /**
     * Sets the times with a State, or those for all. Rules that are left out hold no more.
     *
     * @param enquiresWhenLate whether this node asks by itself how far an answer has come when a time passes in silence;
     *     null to leave it as set for all, else as usual
     * @param version the version that the operator saw, 0 for none
     * @throws TimetableChangedException if the times are at another version
     * @throws InvalidValueException if the State is no other member, or two rules are for the same
     */
    @Transactional
    public AgreedTimes set(
            Operator by,
            @Nullable MemberState peer,
            int version,
            List<DeadlineRule> rules,
            @Nullable Boolean enquiresWhenLate) {
        by.require("change the timetable", Role.FOCAL_POINT);
        requireOther(peer);
        var before = latest(peer);
        var whose = TimetableRow.nameOf(peer);
        if (before.version() != version) {
            throw new TimetableChangedException(whose, version, before.version());
        }
        var after = new AgreedTimes(peer, version + 1, rules, enquiresWhenLate, by.account(), clock.now());
        agreed.add(after);
        var event = AuditEvent.of(AuditKind.ADMINISTERED, by.account())
                .subject("timetable", whose)
                .outcome("TIMETABLE_VERSION_" + after.version());
        var unused = log.append(peer == null ? event : event.peer(peer));
        return after;
    }

    private AgreedTimes latest(@Nullable MemberState peer) {
        return agreed.latest(peer).orElseGet(() -> AgreedTimes.none(peer));
    }

    private void requireOther(@Nullable MemberState peer) {
        if (peer != null
                && (peer.equals(federation.self())
                        || federation.trust().content().member(peer).isEmpty())) {
            throw new InvalidValueException("peer", "must be another member, not {0}", peer);
        }
    }
}
