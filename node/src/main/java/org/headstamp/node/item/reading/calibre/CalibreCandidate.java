package org.headstamp.node.item.reading.calibre;

import java.util.List;

/**
 * A cartridge that a designation may name.
 *
 * @param id canonical name in the style of the C.I.P.
 * @param score from 0 to 1
 * @param detail what the designation was taken for, such as the synonym that it agrees with
 * @param related cartridges that are often taken for it but are others: .223 Rem. and 5.56 NATO
 * @param note what the table adds, or empty
 */
public record CalibreCandidate(
        String id, double score, Agreement reason, String detail, List<String> related, String note) {
    public CalibreCandidate {
        related = List.copyOf(related);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }

    /** Why it may be the one. */
    public enum Agreement {
        /** The designation is its name. */
        NAME,
        /** The designation is one of its other names. */
        OTHER_NAME,
        /** The designation gives no more than a diameter or gauge, which several cartridges have. */
        DIAMETER_ONLY,
        /** It agrees in the characters that were readable. */
        READ_IN_PART
    }
}
