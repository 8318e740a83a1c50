package org.headstamp.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a program of the machine and takes what it prints. */
record Command(int status, String output) {
    private static final int PATIENCE_SECONDS = 60;

    static Command run(Path directory, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new StepFailedException(String.join(" ", command) + " did not end in time");
        }
        return new Command(process.exitValue(), output);
    }
}
