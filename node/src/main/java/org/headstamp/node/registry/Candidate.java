package org.headstamp.node.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.item.reading.Misreading;

/**
 * A record that an item may be. Nobody but a person, or a policy that a person has set, picks one.
 *
 * @param score from 0 to 1
 * @param doubts what was taken for what, for every reason that supposes so; none where everything agrees as it was read
 * @param notices why the lot is not like any other, as far as the reader may know; never kept with a search
 */
public record Candidate(
        Match match, double score, List<MatchReason> reasons, List<Doubt> doubts, List<LotNotice> notices) {
    /** Best first; of equals, what was read as it is recorded. */
    static final Comparator<Candidate> RANKING = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> !candidate.agreesAsRead())
            .thenComparing(candidate -> candidate.match().ref().value());

    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
        reasons = List.copyOf(reasons);
        doubts = Checked.list("doubts", doubts, Integer.MAX_VALUE);
        notices = Checked.list("notices", notices, LotNotice.values().length);
    }

    /** A record of which nothing is known but that it may be the one. */
    public Candidate(Match match, double score, List<MatchReason> reasons, List<Doubt> doubts) {
        this(match, score, reasons, doubts, List.of());
    }

    Candidate with(List<LotNotice> known) {
        return new Candidate(match, score, reasons, doubts, known);
    }

    /** A record for which nothing is supposed to have been misread. */
    public static Candidate asRead(Match match, double score, List<MatchReason> reasons) {
        return new Candidate(match, score, reasons, List.of());
    }

    /** Whether it rests on nothing but what was read, as it was read. */
    boolean agreesAsRead() {
        return doubts.isEmpty() && reasons.stream().noneMatch(MatchReason::supposesMisreading);
    }

    /** Whether it may be the one, if something was misread. */
    boolean isAlike() {
        return reasons.stream().anyMatch(MatchReason::supposesMisreading);
    }

    /**
     * Something that must have been misread for the record to be the one.
     *
     * @param reason that supposes it
     * @param read as the reading has it; {@code ?} one unreadable character, {@code *} several
     * @param recorded what stands in the record
     */
    public record Doubt(MatchReason reason, String read, String recorded, Misreading.Cause cause) {}

    /** What kind of record it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OfLot.class, name = "lot"),
        @JsonSubTypes.Type(value = OfFirearm.class, name = "firearm"),
        @JsonSubTypes.Type(value = OfMaker.class, name = "maker")
    })
    public sealed interface Match {
        /** Key of the record. */
        RecordKey ref();
    }

    /** A lot. */
    public record OfLot(Lot lot) implements Match {
        @Override
        public RecordKey ref() {
            return lot.ref();
        }
    }

    /** A firearm. */
    public record OfFirearm(FirearmRecord firearm) implements Match {
        @Override
        public RecordKey ref() {
            return firearm.ref();
        }
    }

    /** No more than the manufacturer. */
    public record OfMaker(Party maker) implements Match {
        @Override
        public RecordKey ref() {
            return maker.ref();
        }
    }
}
