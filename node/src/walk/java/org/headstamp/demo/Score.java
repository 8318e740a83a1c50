package org.headstamp.demo;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was done so far in all walks on the same nodes. */
final class Score {
    private final Map<String, Integer> done = new TreeMap<>();
    private final Set<String> killed = new HashSet<>();

    void add(String what) {
        done.merge(what, 1, Integer::sum);
    }

    boolean has(String what) {
        return done.containsKey(what);
    }

    /** A restart takes its time: each node is killed once. */
    boolean mayBeKilled(String state) {
        return !killed.contains(state);
    }

    void killed(String state) {
        killed.add(state);
    }

    /** How often each thing was done. */
    Map<String, Integer> done() {
        return new TreeMap<>(done);
    }
}
