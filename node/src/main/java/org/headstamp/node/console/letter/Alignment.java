package org.headstamp.node.console.letter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where each field of an earlier statement stands in a later one. Of lists that became longer or shorter, those elements
 * are paired that say most of the same in the same order, so that one that is gone does not seem to change all after it.
 */
final class Alignment {
    /** Longer lists are compared place by place. */
    private static final int LONGEST = 500;

    private static final int GONE = -1;

    private static final Pattern ELEMENT = Pattern.compile("(.*?)\\[([0-9]{1,6})](.*)");

    private final Map<String, Integer> placed = new HashMap<>();

    private Alignment(List<Fact> before, List<Fact> after) {
        var later = lists(after);
        lists(before).forEach((list, elements) -> pair(list, elements, later.getOrDefault(list, new TreeMap<>())));
    }

    static Alignment of(List<Fact> before, List<Fact> after) {
        return new Alignment(before, after);
    }

    /** The path of a field of the earlier statement in the later one; of one that is gone, no path of that. */
    String place(String path) {
        var element = ELEMENT.matcher(path);
        if (!element.matches()) {
            return path;
        }
        var place = placed.get(element.group(1) + "[" + element.group(2) + "]");
        if (place == null) {
            return path;
        }
        return place == GONE ? GONE + path : element.group(1) + "[" + place + "]" + element.group(3);
    }

    private void pair(String list, SortedMap<Integer, Set<String>> before, SortedMap<Integer, Set<String>> after) {
        if (before.size() == after.size() || Math.max(before.size(), after.size()) > LONGEST) {
            return;
        }
        int[][] same = mostInCommon(List.copyOf(before.values()), List.copyOf(after.values()));
        var places = List.copyOf(after.keySet());
        int row = 0;
        int column = 0;
        for (int index : before.keySet()) {
            while (column < places.size() && same[row][column] == same[row][column + 1]) {
                column++;
            }
            boolean paired = column < places.size() && same[row][column] > same[row + 1][column];
            placed.put(list + "[" + index + "]", paired ? places.get(column++) : GONE);
            row++;
        }
    }

    /** How much the elements from each place on can have in common. */
    private static int[][] mostInCommon(List<Set<String>> before, List<Set<String>> after) {
        var most = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                int paired = most[i + 1][j + 1] + inCommon(before.get(i), after.get(j));
                most[i][j] = Math.max(paired, Math.max(most[i + 1][j], most[i][j + 1]));
            }
        }
        return most;
    }

    private static int inCommon(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** What the elements of each list say, by the path of the list. */
    private static Map<String, SortedMap<Integer, Set<String>>> lists(List<Fact> facts) {
        var lists = new HashMap<String, SortedMap<Integer, Set<String>>>();
        for (var fact : facts) {
            var element = ELEMENT.matcher(fact.path());
            if (element.matches()) {
                lists.computeIfAbsent(element.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(element.group(2)), index -> new HashSet<>())
                        .add(element.group(3) + "=" + fact.value());
            }
        }
        return lists;
    }
}
