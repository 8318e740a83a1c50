package org.headstamp.demo;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Some values in order. */
final class Percentiles {
    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    static Percentiles of(DoubleStream values) {
        var sorted = values.toArray();
        StepFailedException.unless(sorted.length > 0, "nothing was measured");
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** The least value that so many hundredths of all do not exceed (nearest rank). */
    double at(int hundredths) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * hundredths / 100.0) - 1)];
    }

    int count() {
        return sorted.length;
    }
}
