package org.headstamp.node.console.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.jspecify.annotations.Nullable;

/**
 * How one field of a statement differs from what was said before.
 *
 * @param before null where nothing was said
 * @param after null where nothing is said any more
 */
public record Change(
        Kind kind,
        String label,
        @Nullable Fact before,
        @Nullable Fact after) implements Weighed {
    private static final long AROUND = 200;

    /** What became of a field. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /** Held back now on a ground. */
        WITHHELD
    }

    @Override
    public long weight() {
        return AROUND + Weight.of(label) + weight(before) + weight(after);
    }

    private static long weight(@Nullable Fact fact) {
        return fact == null ? 0 : fact.weight();
    }

    /** For those who do not see colours. */
    public String sign() {
        return switch (kind) {
            case ADDED -> "+";
            case CHANGED -> "\u2260";
            case REMOVED -> "\u2212";
            case WITHHELD -> "\u25A8";
        };
    }

    /**
     * Everything in which a statement or its translations differ from an earlier one, first what is said now and then what
     * is not any more.
     */
    public static List<Change> between(List<Fact> before, List<Fact> after) {
        var places = Alignment.of(before, after);
        var earlier = before.stream()
                .collect(Collectors.toMap(
                        fact -> places.place(fact.path()), Function.identity(), (first, same) -> first, HashMap::new));
        var changes = new ArrayList<Change>();
        for (var fact : after) {
            var old = earlier.remove(fact.path());
            if (old == null || !old.saysTheSame(fact)) {
                changes.add(new Change(kind(old, fact), fact.label(), old, fact));
            }
        }
        before.stream()
                .filter(fact -> earlier.containsKey(places.place(fact.path())))
                .forEach(fact -> changes.add(new Change(Kind.REMOVED, fact.label(), fact, null)));
        return List.copyOf(changes);
    }

    private static Kind kind(@Nullable Fact before, Fact after) {
        if (after.withheld()) {
            return Kind.WITHHELD;
        }
        return before == null ? Kind.ADDED : Kind.CHANGED;
    }
}
