package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.deadline.calendar.Allowance;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * When things are due: by what was agreed with a State, else by what this State set for all, else as usual. Where the
 * addressee's profile does not tell its office hours in a form that can be read, the same time runs day and night.
 */
@Singleton
public class Timetable {
    private static final AgreedTimes USUAL = UsualTimes.all();

    private final TimetableRepository agreed;
    private final Offices offices;
    private final Federation federation;

    Timetable(TimetableRepository agreed, Offices offices, Federation federation) {
        this.agreed = agreed;
        this.offices = offices;
        this.federation = federation;
    }

    /** When another State must have done something, or this one, as far as it concerns no other. */
    public Instant due(DeadlineKind kind, Priority priority, MemberState addressee, Instant from) {
        return term(kind, priority, addressee, from).due();
    }

    /** The same with how the clock runs, for one that may be stopped. */
    @Transactional
    public Term term(DeadlineKind kind, Priority priority, MemberState addressee, Instant from) {
        var peer = addressee.equals(federation.self()) ? null : addressee;
        return term(allowance(kind, priority, peer), addressee, from);
    }

    /** When this State must have done something for another, by our office hours. */
    @Transactional
    public Term ownTerm(DeadlineKind kind, Priority priority, MemberState peer, Instant from) {
        return term(allowance(kind, priority, peer), federation.self(), from);
    }

    /** Whether this node asks a State by itself how far an answer has come when a time passes in silence. */
    @Transactional
    public boolean enquiresWhenLate(MemberState peer) {
        return enquires(peer)
                .or(() -> enquires(null))
                .or(() -> Optional.ofNullable(USUAL.enquiresWhenLate()))
                .orElse(false);
    }

    private Optional<Boolean> enquires(@Nullable MemberState peer) {
        return agreed.latest(peer).flatMap(times -> Optional.ofNullable(times.enquiresWhenLate()));
    }

    private Term term(Allowance allowance, MemberState addressee, Instant from) {
        if (allowance.reckoning() == Reckoning.DAY_AND_NIGHT || offices.wrong(addressee) != null) {
            return Term.dayAndNight(from.plus(allowance.duration()));
        }
        return new Term(allowance.end(from, offices.of(addressee)), allowance.reckoning(), addressee);
    }

    private Allowance allowance(DeadlineKind kind, Priority priority, @Nullable MemberState peer) {
        return ruled(peer, kind, priority)
                .or(() -> peer == null ? Optional.empty() : ruled(null, kind, priority))
                .or(() -> USUAL.allowance(kind, priority))
                .orElseThrow();
    }

    private Optional<Allowance> ruled(@Nullable MemberState peer, DeadlineKind kind, Priority priority) {
        return agreed.latest(peer).flatMap(times -> times.allowance(kind, priority));
    }
}
