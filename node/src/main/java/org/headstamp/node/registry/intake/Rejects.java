package org.headstamp.node.registry.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the rejects of the first lines, up to a bound, and counts all rejected rows. */
final class Rejects {
    private static final Comparator<Reject> BY_LINE = Comparator.comparingLong(Reject::line);

    private final int limit;
    private final List<Reject> first = new ArrayList<>();
    private long rows;

    Rejects(int limit) {
        this.limit = limit;
    }

    /** Notes all that is wrong with one row; rows come in order of lines. */
    void row(List<Reject> reasons) {
        rows++;
        reasons.stream().limit((long) limit - first.size()).forEach(first::add);
    }

    /** Notes what was found in the database: the first of it by line, and how many rows it concerns. */
    void found(List<Reject> inDatabase, long rowsInDatabase) {
        rows += rowsInDatabase;
        first.addAll(inDatabase);
        first.sort(BY_LINE);
        if (first.size() > limit) {
            first.subList(limit, first.size()).clear();
        }
    }

    long rows() {
        return rows;
    }

    List<Reject> listed() {
        return List.copyOf(first);
    }
}
