package org.headstamp.node.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.List;

/**
 * A record that an item may be. Nobody but a person, or a policy that a person has set, picks one.
 *
 * @param score from 0 to 1
 */
public record Candidate(Match match, double score, List<MatchReason> reasons) {
    /** Best first. */
    static final Comparator<Candidate> RANKING = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.match().ref().value());

    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
        reasons = List.copyOf(reasons);
    }

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
