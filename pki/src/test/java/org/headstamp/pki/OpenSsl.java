package org.headstamp.pki;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The {@code openssl} program, as an outsider would run it. */
public final class OpenSsl {

    private OpenSsl() {}

    /** What one run printed and its exit status. */
    public record Run(int status, String output) {}

    /** Runs it in a directory; the test is skipped where the program is missing. */
    public static Run in(Path directory, String... arguments) throws IOException, InterruptedException {
        return in(directory, Map.of(), arguments);
    }

    /** The same with environment variables. */
    public static Run in(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        assumeTrue(installed(), "the openssl program is not installed");
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("openssl did not end: " + command);
        }
        return new Run(process.exitValue(), output);
    }

    private static boolean installed() {
        for (var directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Path.of(directory, "openssl").toFile().canExecute()) {
                return true;
            }
        }
        return false;
    }
}
