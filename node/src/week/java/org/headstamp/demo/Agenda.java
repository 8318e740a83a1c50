package org.headstamp.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What is to be done in the exercise and when, in its own time. */
final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long number;

    /** One thing to do in one matter. */
    record Entry(Instant at, long number, Matter matter, Deed deed) {}

    /** What is done. */
    @FunctionalInterface
    interface Deed {
        void doIt() throws Exception;
    }

    void add(Instant at, Matter matter, Deed deed) {
        entries.add(new Entry(at, number++, matter, deed));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** When the next thing is due. */
    Instant next() {
        return entries.element().at();
    }

    /** Takes what is due until an instant, in order. */
    List<Entry> due(Instant until) {
        var due = new ArrayList<Entry>();
        while (!entries.isEmpty() && !entries.element().at().isAfter(until)) {
            due.add(entries.remove());
        }
        return due;
    }
}
