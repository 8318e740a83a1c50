package org.headstamp.node.console.sheet;

import java.util.List;
import org.headstamp.node.console.frame.Say;

/**
 * What is read of a list that grows at its end: of each row of a long one only as much as tells which they are.
 *
 * @param rows at most {@link #MOST}, the oldest first
 * @param from place of the first of them in the whole list
 * @param all how many rows there are in the whole list
 */
public record Part<T>(List<T> rows, int from, int all) {
    /** Rows of a part. */
    public static final int MOST = Sheets.CARDS;

    public Part {
        rows = List.copyOf(rows);
    }

    /**
     * The rows of a whole list that are looked at.
     *
     * @param from counted from 0; beyond the last for the last ones
     */
    public static <T> Part<T> of(List<T> all, int from) {
        int first = from < all.size() ? from : Math.max(0, all.size() - MOST);
        return new Part<>(all.subList(first, Math.min(all.size(), first + MOST)), first, all.size());
    }

    /** From which row on a page looks at the list of this name; {@link Integer#MAX_VALUE} where it looks at the last ones. */
    public static int wanted(Say say, String name) {
        var looked = Looked.at(say.here());
        return looked.name().equals(name) ? looked.row() : Integer.MAX_VALUE;
    }
}
