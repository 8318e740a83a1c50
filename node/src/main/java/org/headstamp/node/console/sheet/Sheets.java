package org.headstamp.node.console.sheet;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.headstamp.node.console.frame.Say;

/**
 * Shares out the room of one page among its lists, in the order in which they stand. A list that is looked at has room of
 * its own; whatever has none left tells how much it is, and leads to it.
 */
@Named("sheets")
@RequestScoped
@Unremovable
class Sheets {
    /** Bytes of all lists of a page together. */
    static final long ROOM = 150_000;

    /** Bytes of one list, so that what follows it has room too. */
    static final long ROOM_OF_ONE = 100_000;

    /** Cards of a list that begins with its end. */
    static final int CARDS = 20;

    /** Rows of the last page of a list, and of one that is reached backwards. */
    private static final int LAST = 100;

    /** Bytes of a row that does not tell its weight. */
    private static final long PLAIN = 700;

    private long left = ROOM;
    private int unnamed;

    /** A list that is known by its place among those of its page. */
    public <T> Sheet<T> of(Say say, List<T> rows) {
        return named(say, nextName(), rows);
    }

    /**
     * A list that is known by a name.
     *
     * @param name which nothing else on the page has, and which stays when something is added to the page
     */
    public <T> Sheet<T> named(Say say, Object name, List<T> rows) {
        var looked = Looked.at(say.here());
        boolean chosen = looked.name().equals(name.toString());
        int from = chosen ? Math.clamp(looked.row(), 0, Math.max(0, rows.size() - 1)) : 0;
        return sheet(say, name.toString(), rows, from, from + fitting(rows, from, chosen), LAST);
    }

    /** The last cards of a list that grows at its end. */
    public <T> Sheet<T> latest(Say say, Object name, List<T> rows) {
        var looked = Looked.at(say.here());
        boolean chosen = looked.name().equals(name.toString());
        if (chosen) {
            int from = Math.clamp(looked.row(), 0, Math.max(0, rows.size() - 1));
            var some = rows.subList(from, Math.min(rows.size(), from + CARDS));
            return sheet(say, name.toString(), rows, from, from + fitting(some, 0, true), CARDS);
        }
        var some = rows.subList(Math.max(0, rows.size() - CARDS), rows.size()).reversed();
        return sheet(say, name.toString(), rows, rows.size() - fitting(some, 0, false), rows.size(), CARDS);
    }

    /** The last cards of a list of which a part was read, or those that are looked at. */
    public <T> Sheet<T> part(Say say, Object name, Part<T> part) {
        var looked = Looked.at(say.here());
        boolean chosen = looked.name().equals(name.toString());
        boolean forward = chosen && looked.row() < part.all();
        int fitting = fitting(forward ? part.rows() : part.rows().reversed(), 0, chosen);
        int skipped = forward ? 0 : part.rows().size() - fitting;
        return new Sheet<>(
                name.toString(),
                part.rows().subList(skipped, skipped + fitting),
                part.from() + skipped,
                part.all(),
                Math.max(0, part.from() + skipped - CARDS),
                Looked.END,
                Looked.without(say.here()));
    }

    private String nextName() {
        unnamed++;
        return Integer.toString(unnamed);
    }

    /** @param most rows of the last page, and of one that is reached from the one after it */
    private static <T> Sheet<T> sheet(Say say, String name, List<T> rows, int from, int to, int most) {
        return new Sheet<>(
                name,
                rows.subList(from, to),
                from,
                rows.size(),
                beginning(rows, from, most),
                beginning(rows, rows.size(), most),
                Looked.without(say.here()));
    }

    /** Where a page begins that ends before a row. */
    private static int beginning(List<?> rows, int end, int most) {
        return end - ending(rows.subList(Math.max(0, end - most), end));
    }

    /** How many of the last rows have room together, 1 at the least if there is one. */
    private static int ending(List<?> last) {
        long taken = 0;
        int fitting = 0;
        for (var row : last.reversed()) {
            taken += weight(row);
            if (taken > ROOM_OF_ONE && fitting > 0) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    private static long weight(Object row) {
        return row instanceof Weighed told ? told.weight() : PLAIN;
    }

    /** How many rows have room; of a list that is looked at one at the least, so that the next page gets further. */
    private int fitting(List<?> rows, int from, boolean chosen) {
        long room = chosen ? ROOM_OF_ONE : Math.min(left, ROOM_OF_ONE);
        long taken = 0;
        int fitting = 0;
        for (var row : rows.subList(from, rows.size())) {
            long weight = weight(row);
            boolean needed = chosen && fitting == 0;
            if (taken + weight > room && !needed) {
                break;
            }
            taken += weight;
            fitting++;
        }
        left -= taken;
        return fitting;
    }
}
