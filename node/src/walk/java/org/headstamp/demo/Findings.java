package org.headstamp.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was compared, and what did not hold. */
final class Findings {
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private int checked;

    void expect(boolean holds, String what) {
        checked++;
        if (!holds) {
            wrong.add(what);
        }
    }

    /** Something came up of which not every walk has one. */
    void saw(String what) {
        seen.add(what);
    }

    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    int checked() {
        return checked;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }
}
