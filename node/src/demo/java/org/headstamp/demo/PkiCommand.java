package org.headstamp.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.headstamp.pki.cli.HeadstampPki;
import org.headstamp.pki.cli.Terminal;

/** Runs the real command line {@code headstamp-pki}, only without a new process. */
final class PkiCommand {
    private PkiCommand() {}

    /**
     * What the command printed.
     *
     * @throws StepFailedException unless it ends with status 0
     */
    static String run(String... arguments) {
        var out = new StringWriter();
        var result = status(out, arguments);
        StepFailedException.unless(
                result == 0, "headstamp-pki " + String.join(" ", arguments) + " ended with " + result + ": " + out);
        return out.toString().strip();
    }

    /** The exit status of a command whose refusal is what the story shows; what it says goes to {@code out}. */
    static int status(StringWriter out, String... arguments) {
        var printer = new PrintWriter(out, true);
        var terminal = new Terminal(printer, printer, InstantSource.system(), new SecureRandom(), Map.of());
        return HeadstampPki.run(terminal, arguments);
    }
}
