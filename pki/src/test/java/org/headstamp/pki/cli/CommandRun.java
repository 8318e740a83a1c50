package org.headstamp.pki.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** A command that was run in this process: its exit status and what it printed. */
public record CommandRun(int status, String out, String err) {
    public static final String PASSPHRASE = "correct horse battery staple";

    /** Runs at the given instant, with {@link #PASSPHRASE} in the environment. */
    public static CommandRun at(Instant now, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                InstantSource.fixed(now),
                new SecureRandom(),
                Map.of("HEADSTAMP_PASSPHRASE", PASSPHRASE));
        return new CommandRun(HeadstampPki.run(terminal, arguments), out.toString(), err.toString());
    }
}
