package org.headstamp.node.registry;

import java.util.List;
import org.headstamp.node.item.reading.Resemblance;

/**
 * How one mark of an item agrees with that of a record.
 *
 * @param weight from 0 to 1
 */
record Agreement(MatchReason reason, double weight, List<Candidate.Doubt> doubts) {
    Agreement {
        doubts = List.copyOf(doubts);
    }

    /** Nothing is supposed to have been misread. */
    static Agreement asRead(MatchReason reason, double weight) {
        return new Agreement(reason, weight, List.of());
    }

    /**
     * Agreement on the condition that something was misread.
     *
     * @param alike the reason if all of it was readable
     * @param inPart the reason if not
     */
    static Agreement ifMisread(Resemblance resemblance, MatchReason alike, MatchReason inPart) {
        var reason = resemblance.isInPart() ? inPart : alike;
        return new Agreement(
                reason,
                resemblance.score(),
                resemblance.misreadings().stream()
                        .map(misreading -> new Candidate.Doubt(
                                reason, misreading.read(), misreading.stamped(), misreading.cause()))
                        .toList());
    }

    Agreement times(double factor) {
        return new Agreement(reason, weight * factor, doubts);
    }
}
