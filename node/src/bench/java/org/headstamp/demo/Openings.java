package org.headstamp.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All pages that people opened in one run. */
record Openings(List<Opening> all) {
    /** Fewer say nothing of a twentieth of them. */
    private static final int ENOUGH = 20;

    double p95Millis() {
        var sorted = all.stream().mapToLong(Opening::nanos).sorted().toArray();
        return sorted[(int) (sorted.length * 0.95)] / 1e6;
    }

    /** The same of each kind of page that was opened often enough, by kind. */
    Map<String, Double> p95MillisByKind() {
        return all.stream()
                .collect(Collectors.groupingBy(opening -> opening.sight().kind()))
                .entrySet()
                .stream()
                .filter(kind -> kind.getValue().size() >= ENOUGH)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> new Openings(kind.getValue()).p95Millis(), Math::max, TreeMap::new));
    }

    /** The heaviest page of each kind. */
    List<Opening> heaviest() {
        return all.stream()
                .collect(Collectors.toMap(
                        opening -> opening.sight().kind(),
                        opening -> opening,
                        (one, other) -> one.bytes() >= other.bytes() ? one : other))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Opening::bytes).reversed())
                .toList();
    }
}
