package org.headstamp.demo;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * How the exchange is measured; each is a system property {@code bench.} with its name.
 *
 * @param seconds of a run that counts; those of single messages and of many peers take a third of it
 * @param warmUp seconds of load before the first run, which count for nothing; a tenth of it before each other run
 * @param callers who decide at once
 * @param outstanding messages that are decided and not settled at most
 * @param cases over which messages are spread
 * @param content bytes of a message
 * @param prefill messages in the tables before the run that has many; 0 leaves that run out
 * @param peers of the run with many, of which one stalls; 0 leaves that run out
 * @param attachment bytes of each of four files; 0 leaves that run out
 * @param java more options of Java for the nodes, with blanks between them, such as those of its flight recorder
 */
record BenchSettings(
        int seconds,
        int warmUp,
        int callers,
        int outstanding,
        int cases,
        int content,
        int prefill,
        int peers,
        int attachment,
        String java) {
    static BenchSettings given() {
        return new BenchSettings(
                Integer.getInteger("bench.seconds", 180),
                Integer.getInteger("bench.warmUp", 60),
                Integer.getInteger("bench.callers", 64),
                Integer.getInteger("bench.outstanding", 2_000),
                Integer.getInteger("bench.cases", 2_000),
                Integer.getInteger("bench.content", 2_048),
                Integer.getInteger("bench.prefill", 1_000_000),
                Integer.getInteger("bench.peers", 20),
                Integer.getInteger("bench.attachment", 256 << 20),
                System.getProperty("bench.java", ""));
    }

    NodeProgram program(Path jar) {
        return NodeProgram.lasting(jar)
                .with(Arrays.stream(java.split(" ", -1))
                        .filter(option -> !option.isEmpty())
                        .toList());
    }

    int third() {
        return Math.max(1, seconds / 3);
    }

    int again() {
        return Math.max(1, warmUp / 10);
    }
}
