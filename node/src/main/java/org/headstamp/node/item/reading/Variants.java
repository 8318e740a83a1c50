package org.headstamp.node.item.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under which skeletons a mark may stand of which something was read. A skeleton makes up for characters that are nearly
 * the same wherever they stand; of the others two are tried at a time.
 */
public final class Variants {
    /** Of longer marks, only the likeliest other characters are tried two at a time. */
    private static final int MOST_PAIRED = 120;

    private final int[] key;
    private final List<Edit> edits;

    private Variants(String key) {
        this.key = key.codePoints().toArray();
        this.edits = edits();
    }

    /** Other characters instead of those from one place up to another, in skeleton form. */
    private record Edit(int from, int to, String text, double weight) {
        boolean isBefore(Edit other) {
            return to <= other.from;
        }
    }

    private record Pair(Edit one, Edit other) {
        double weight() {
            return one.weight * other.weight;
        }
    }

    /**
     * The likeliest first, beginning with the skeleton of what was read. Signs for what was not readable stay.
     *
     * @param key in look-up form
     * @param most how many are given at most, from 1
     */
    public static List<String> of(String key, int most) {
        return new Variants(key).likeliest(most);
    }

    private List<String> likeliest(int most) {
        var found = new LinkedHashSet<String>();
        found.add(with(List.of()));
        for (int i = 0; i < edits.size() && found.size() < most; i++) {
            found.add(with(List.of(edits.get(i))));
        }
        if (found.size() < most) {
            pairs().map(pair -> with(List.of(pair.one, pair.other)))
                    .takeWhile(pair -> found.size() < most)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private Stream<Pair> pairs() {
        var paired = edits.stream().limit(MOST_PAIRED).toList();
        return paired.stream()
                .flatMap(one -> paired.stream().filter(one::isBefore).map(other -> new Pair(one, other)))
                .sorted(Comparator.comparingDouble(Pair::weight).reversed());
    }

    /** @param chosen in the order of the text */
    private String with(List<Edit> chosen) {
        var text = new StringBuilder();
        int at = 0;
        for (var edit :
                chosen.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            append(text, at, edit.from);
            text.append(edit.text);
            at = edit.to;
        }
        append(text, at, key.length);
        return text.toString();
    }

    private void append(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.appendCodePoint(Skeleton.of(key[i]));
        }
    }

    private List<Edit> edits() {
        var found = new ArrayList<Edit>();
        for (int i = 0; i < key.length; i++) {
            characters(i).forEach(found::add);
            runs(i).forEach(found::add);
        }
        found.sort(Comparator.comparingDouble(Edit::weight).reversed());
        return List.copyOf(found);
    }

    private Stream<Edit> characters(int i) {
        var best = new HashMap<Integer, Edit>();
        for (int other : Confusables.others(key[i])) {
            int skeleton = Skeleton.of(other);
            if (skeleton != Skeleton.of(key[i])) {
                var weight = Confusables.likeness(key[i], other).weight();
                best.putIfAbsent(skeleton, new Edit(i, i + 1, Character.toString(skeleton), weight));
            }
        }
        return best.values().stream();
    }

    private Stream<Edit> runs(int i) {
        return RunTogether.ALL.stream()
                .flatMap(run -> Stream.of(edit(i, run.several(), run.one()), edit(i, run.one(), run.several()))
                        .flatMap(List::stream));
    }

    private List<Edit> edit(int i, String read, String stamped) {
        int end = i + read.length();
        return end <= key.length && new String(key, i, read.length()).equals(read)
                ? List.of(new Edit(i, end, Skeleton.of(stamped), RunTogether.WEIGHT))
                : List.of();
    }
}
