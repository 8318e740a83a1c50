package org.headstamp.pki.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** What a command may touch besides files: where it prints, the time, randomness and the environment variables. */
public record Terminal(
        PrintWriter out, PrintWriter err, InstantSource clock, SecureRandom random, Map<String, String> environment) {

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** Standard output and error, the machine's clock and environment. */
    public static Terminal system() {
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                InstantSource.system(),
                new SecureRandom(),
                System.getenv());
    }
}
