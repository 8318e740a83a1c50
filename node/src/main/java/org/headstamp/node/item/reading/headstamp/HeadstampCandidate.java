package org.headstamp.node.item.reading.headstamp;

import java.util.List;

/**
 * A maker whose mark a headstamp may show. A mark does not prove the maker: brands have others make their ammunition.
 *
 * @param mark as the table of marks has it
 * @param countries ISO 3166-1 alpha-2; empty for a mark that says no country
 * @param years that the remaining digits may mean, the latest first
 * @param score from 0 to 1
 * @param basis where the table has it from
 * @param colliding others use the same mark
 * @param note what the table adds, or empty
 */
public record HeadstampCandidate(
        String mark,
        String manufacturer,
        List<String> countries,
        List<Integer> years,
        double score,
        List<Reason> reasons,
        Confidence confidence,
        String basis,
        boolean colliding,
        String note) {
    public HeadstampCandidate {
        countries = List.copyOf(countries);
        years = List.copyOf(years);
        reasons = List.copyOf(reasons);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }

    /** How sure the table is of a mark. */
    public enum Confidence {
        /** Well known. */
        A,
        /** To be verified. */
        B
    }

    /**
     * Why the headstamp may show this mark, and what speaks against it.
     *
     * @param detail characters that it is about, in no language: the two of them, or the mark as it was then stamped; may
     *     be empty
     */
    public record Reason(Kind kind, String detail) {
        /** Kinds of reasons. */
        public enum Kind {
            AS_READ,
            /** The mark runs over the point where the reading was begun. */
            ANOTHER_BEGINNING,
            /** The reading has a space inside the mark. */
            SPACING,
            /** Dots, hyphens and the like differ. */
            PUNCTUATION,
            LETTER_CASE,
            OTHER_DIGITS,
            SCRIPT_TWIN,
            LOOK_ALIKE,
            CONFUSABLE,
            PARTIAL_LOSS,
            /** Neighbours that look like one character, or one that looks like two: rn and m. */
            RUN_TOGETHER,
            UNREAD_CHARACTERS,
            /** The cartridge was held the wrong way up. */
            UPSIDE_DOWN,
            /** The die was a mirror image, or the strike was read from the wrong side. */
            MIRRORED,
            /** A letter between digits was taken for a digit, or the other way round. */
            NEIGHBOURS,
            /** Something else stands there that neither mark nor year explains. */
            UNEXPLAINED
        }
    }
}
