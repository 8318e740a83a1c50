package org.headstamp.demo;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** CPU of one thread that does the same again and again, without what Java does beside it. */
final class ThreadCpu {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private ThreadCpu() {}

    /** Seconds that it takes, after a time that counts for nothing. */
    static double seconds(Callable<?> work) throws Exception {
        repeat(work, WARM_UP);
        var before = now();
        var times = repeat(work, MEASURED);
        return (now() - before) / times;
    }

    /** Of this thread so far. */
    static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static long repeat(Callable<?> work, Duration duration) throws Exception {
        var end = System.nanoTime() + duration.toNanos();
        var times = 0L;
        while (System.nanoTime() < end) {
            var unused = work.call();
            times++;
        }
        return times;
    }
}
