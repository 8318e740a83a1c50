package org.headstamp.node.console.sheet;

import java.util.List;

/**
 * As much of a list as a page has room for.
 *
 * @param name tells it apart from the others of its page
 * @param from place of the first row in the whole list
 * @param all how many rows there are in the whole list
 * @param before place of the first of the rows just before, as many of which have room; 0 where none are before
 * @param ending place of the first of the last rows, as many of which have room
 * @param page address at which its other rows are
 */
public record Sheet<T>(String name, List<T> rows, int from, int all, int before, int ending, String page) {
    /** Names which list of a page is looked at, and from which row on: {@code name.row}. */
    static final String PARAMETER = "sheet";

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** Whether a row of the whole list, counted from 0, is shown. */
    public boolean holds(int row) {
        return row >= from && row < last();
    }

    public boolean cut() {
        return rows.size() < all;
    }

    /** Number of the first row shown, from 1. */
    public int first() {
        return from + 1;
    }

    /** Number of the last row shown; less than that of the first where none is. */
    public int last() {
        return from + rows.size();
    }

    public boolean hasEarlier() {
        return from > 0;
    }

    public boolean hasLater() {
        return last() < all;
    }

    /** Of what stands before the first row shown, to which the addresses lead. */
    public String id() {
        return "sheet-" + name;
    }

    /** Of the links to the other rows. */
    public String placesId() {
        return "places-" + name;
    }

    /** Address of the first rows. */
    public String begin() {
        return at(0);
    }

    /** Address of the rows just before. */
    public String previous() {
        return at(before);
    }

    /** Address of the rows that follow. */
    public String next() {
        return at(last());
    }

    /** Address of the last rows. */
    public String end() {
        return at(ending);
    }

    private String at(int row) {
        return page + (page.contains("?") ? "&" : "?") + PARAMETER + "=" + name + "." + row + "#" + id();
    }
}
