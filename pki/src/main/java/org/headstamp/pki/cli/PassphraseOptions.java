package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.headstamp.pki.key.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passphrase of a key file comes from: a file or the environment, never an argument that others could see. */
final class PassphraseOptions {
    private static final String VARIABLE = "HEADSTAMP_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File whose first line is the passphrase; group and others cannot read it.")
    private @Nullable Path file;

    @Option(
            names = "--passphrase-env",
            paramLabel = "NAME",
            defaultValue = VARIABLE,
            description = "Environment variable that holds the passphrase (default: ${DEFAULT-VALUE}).")
    private String variable;

    Passphrase read(Terminal terminal) throws IOException {
        return file == null ? Passphrase.ofEnvironment(terminal.environment(), variable) : Passphrase.ofFile(file);
    }
}
