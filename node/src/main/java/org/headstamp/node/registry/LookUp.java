package org.headstamp.node.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the look-up of one item in a register gave. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LookUp.Found.class, name = "found"),
    @JsonSubTypes.Type(value = LookUp.NotFound.class, name = "not-found"),
    @JsonSubTypes.Type(value = LookUp.Insufficient.class, name = "insufficient")
})
public sealed interface LookUp {
    /** A code without content, for the audit log. */
    @JsonIgnore
    String code();

    /**
     * One or more records that the item may be, best first.
     *
     * @param cut there are more than are shown
     */
    record Found(List<Candidate> candidates, boolean cut) implements LookUp {
        private static final double CERTAIN = 0.9;

        public Found {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("found, but no candidate");
            }
        }

        /** The one record that everything readable points to; empty when there is a choice or a doubt. */
        @JsonIgnore
        public Optional<Candidate> unambiguous() {
            var best = candidates.getFirst();
            return candidates.size() == 1 && best.score() >= CERTAIN && best.agreesAsRead()
                    ? Optional.of(best)
                    : Optional.empty();
        }

        @Override
        public String code() {
            return "FOUND_" + candidates.size() + (cut ? "_OR_MORE" : "");
        }
    }

    /** No record fits what was read. */
    record NotFound() implements LookUp {
        @Override
        public String code() {
            return "NOT_FOUND";
        }
    }

    /** Too little was read to look for it, or to say that it is not there. */
    record Insufficient(Shortage shortage) implements LookUp {
        public Insufficient {
            shortage = Objects.requireNonNullElse(shortage, Shortage.NOTHING_READ);
        }

        @Override
        public String code() {
            return "INSUFFICIENT";
        }
    }

    /** What an item lacks. */
    enum Shortage {
        /** No mark that a record could be found by. */
        NOTHING_READ,
        /**
         * Of a mark too little is readable: three characters in a row at its beginning or end, or the manufacturer and one
         * character of the number, are needed; and no more than three gaps.
         */
        TOO_LITTLE_READABLE,
        /** So many records agree with what is readable that not all could be gone through; none of the first is it. */
        TOO_MANY_RECORDS
    }
}
