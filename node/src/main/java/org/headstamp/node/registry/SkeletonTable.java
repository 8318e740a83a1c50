package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.headstamp.node.registry.RecordTables.RowMapping;

/** Finds records by the skeletons of their numbers, in the order in which they are sought. */
record SkeletonTable<T>(RecordTables records, SkeletonQueries sql, RowMapping<T> mapping) {
    private static final int MOST_RANGES = 256;

    /** Within owners, all ranges together go through so many times the reach. */
    private static final int REACHES_WITHIN_OWNERS = 4;

    static SkeletonTable<Lot> lots(RecordTables records, int most, int reach) {
        return new SkeletonTable<>(
                records,
                new SkeletonQueries(RecordColumns.LOT, "l", "lot", "number_skeleton", "mark_key", most, reach),
                RecordColumns::toLot);
    }

    static SkeletonTable<FirearmRecord> firearms(RecordTables records, int most, int reach) {
        return new SkeletonTable<>(
                records,
                new SkeletonQueries(
                        RecordColumns.FIREARM, "f", "registered_firearm", "serial_skeleton", "make_key", most, reach),
                RecordColumns::toFirearm);
    }

    List<T> with(List<String> skeletons) {
        return skeletons.isEmpty() ? List.of() : records.query(sql.with(), mapping, skeletons);
    }

    List<T> with(List<String> skeletons, Collection<String> owners) {
        return skeletons.isEmpty() || owners.isEmpty()
                ? List.of()
                : records.query(sql.withOwner(), mapping, skeletons, owners);
    }

    List<T> like(List<SkeletonPattern> patterns) {
        var found = new ArrayList<T>();
        for (boolean fromEnd : new boolean[] {false, true}) {
            var ranges = patterns.stream()
                    .filter(pattern -> pattern.isFromEnd() == fromEnd)
                    .toList();
            if (!ranges.isEmpty()) {
                var known = ranges.stream().map(SkeletonPattern::known).toList();
                var ends = known.stream().map(SkeletonPattern::after).toList();
                var likes = ranges.stream().map(SkeletonPattern::like).toList();
                found.addAll(records.query(sql.like(fromEnd), mapping, known, ends, likes));
            }
        }
        return found;
    }

    List<T> like(List<SkeletonPattern> patterns, Collection<String> owners) {
        var ranges = ranges(patterns, owners);
        return ranges.isEmpty()
                ? List.of()
                : records.query(
                        sql.likeWithOwner(share(ranges)),
                        mapping,
                        owners(ranges),
                        lows(ranges),
                        highs(ranges),
                        patterns.stream().map(SkeletonPattern::like).toList());
    }

    /** Whether some of these patterns would have to go through more records than they do. */
    boolean hasBeyondReach(List<SkeletonPattern> patterns) {
        for (boolean fromEnd : new boolean[] {false, true}) {
            var ranges = patterns.stream()
                    .filter(pattern -> pattern.isFromEnd() == fromEnd)
                    .map(SkeletonPattern::known)
                    .toList();
            var ends = ranges.stream().map(SkeletonPattern::after).toList();
            if (!ranges.isEmpty() && exists(sql.beyond(fromEnd), ranges, ends)) {
                return true;
            }
        }
        return false;
    }

    /** The same within these owners. */
    boolean hasBeyondReach(List<SkeletonPattern> patterns, Collection<String> owners) {
        var ranges = ranges(patterns, owners);
        return ranges.size() == MOST_RANGES
                || (!ranges.isEmpty()
                        && exists(sql.beyondWithOwner(share(ranges)), owners(ranges), lows(ranges), highs(ranges)));
    }

    private int share(List<OwnedRange> ranges) {
        return Math.max(1, sql.reach() * REACHES_WITHIN_OWNERS / Math.max(REACHES_WITHIN_OWNERS, ranges.size()));
    }

    private boolean exists(String query, Object... parameters) {
        return records.query(query, row -> row.getBoolean(1), parameters).getFirst();
    }

    private static List<OwnedRange> ranges(List<SkeletonPattern> patterns, Collection<String> owners) {
        return patterns.stream()
                .flatMap(pattern -> owners.stream().map(owner -> new OwnedRange(owner, pattern.head())))
                .distinct()
                .limit(MOST_RANGES)
                .toList();
    }

    private static List<String> owners(List<OwnedRange> ranges) {
        return ranges.stream().map(OwnedRange::owner).toList();
    }

    private static List<String> lows(List<OwnedRange> ranges) {
        return ranges.stream().map(OwnedRange::low).toList();
    }

    private static List<String> highs(List<OwnedRange> ranges) {
        return lows(ranges).stream().map(SkeletonPattern::after).toList();
    }

    private record OwnedRange(String owner, String low) {}
}
