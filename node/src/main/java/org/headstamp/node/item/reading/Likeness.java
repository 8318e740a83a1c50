package org.headstamp.node.item.reading;

/**
 * How well a character that was read fits one that may stand there.
 *
 * @param weight from 0, another character, to 1, the same
 */
public record Likeness(Kind kind, double weight) {
    static final Likeness SAME = new Likeness(Kind.SAME, 1);
    static final Likeness DIFFERENT = new Likeness(Kind.DIFFERENT, 0);

    public Likeness {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight is from 0 to 1, not " + weight);
        }
    }

    /** Why the one may be the other. */
    public enum Kind {
        SAME,
        /** A capital and its small letter. */
        LETTER_CASE,
        /** The same digit, written in Arabic-Indic, Persian or other digits. */
        DIGIT_OF_ANOTHER_SCRIPT,
        /** Letters of Cyrillic, Greek and Latin that look the same, whatever they sound like: В and B, Р and P. */
        SCRIPT_TWIN,
        /** Characters of different scripts that look nearly the same: П and n, З and 3. */
        LOOK_ALIKE,
        /** Characters that are mistaken for each other on worn metal: 8 and B. */
        CONFUSABLE,
        /** What is left of a character that was struck weakly or worn on one side: P of B. */
        PARTIAL_LOSS,
        DIFFERENT
    }
}
