package org.headstamp.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Measures and ends with status 0 if all figures reach what they must. {@code -Dbench=exchange} or {@code -Dbench=console}
 * chooses one of the two benches. The first argument is the folder with the program of the node, the second where the
 * figures go.
 */
public final class Bench {
    private static final Set<String> CHOICES = Set.of("both", "exchange", "console");
    private static final int CORES = 2;

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var choice = System.getProperty("bench", "both");
        StepFailedException.unless(CHOICES.contains(choice), "-Dbench is one of " + CHOICES + ", not " + choice);
        StepFailedException.unless(
                Runtime.getRuntime().availableProcessors() <= CORES,
                "the figures are for " + CORES + " cores; run it with: taskset -c 0,1");
        var target = Path.of(arguments[0]).toAbsolutePath();
        var results = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        var holds = true;
        if (!choice.equals("console")) {
            holds = new ExchangeBench(target, results, BenchSettings.given()).run();
        }
        if (!choice.equals("exchange")) {
            holds &= ConsoleBench.run(target, results);
        }
        System.exit(holds ? 0 : 1);
    }
}
