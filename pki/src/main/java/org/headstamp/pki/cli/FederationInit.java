package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.SoftwareKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "init",
        description = "Makes the keys that sign trust lists, and prints what every node has to pin.",
        mixinStandardHelpOptions = true)
final class FederationInit implements Callable<Integer> {
    private static final int MAXIMUM_KEYS = 64;

    private final Terminal terminal;

    @Option(names = "--keys", required = true, paramLabel = "N", description = "How many keys, at most 64.")
    private int keys;

    @Option(
            names = "--threshold",
            required = true,
            paramLabel = "K",
            description = "How many of them have to sign a trust list.")
    private int threshold;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where federation-1.key, federation-1.pem and so on are written; made if absent.")
    private Path directory;

    @Mixin
    private PassphraseOptions passphrase;

    @Mixin
    private OutputOptions output;

    FederationInit(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (keys < 1 || keys > MAXIMUM_KEYS || threshold < 1 || threshold > keys) {
            throw new IllegalArgumentException("1 to " + MAXIMUM_KEYS + " keys, and a threshold from 1 to that number");
        }
        Files.createDirectories(directory);
        var files = new ArrayList<Path>();
        for (var number = 1; number <= keys; number++) {
            files.add(directory.resolve("federation-" + number + ".key"));
            files.add(directory.resolve("federation-" + number + ".pem"));
        }
        output.requireAbsent(files.toArray(Path[]::new));
        terminal.out().println("every node pins these keys and the threshold " + threshold + ":");
        try (var secret = passphrase.read(terminal)) {
            for (var at = 0; at < files.size(); at += 2) {
                var key = SoftwareKey.generate(KeyAlgorithm.P384, terminal.random());
                KeyFile.write(files.get(at), key, secret, terminal.random(), output.existing());
                PublicKeyFile.write(files.get(at + 1), key.verifyingKey(), output.existing());
                terminal.out().println(key.verifyingKey().id() + "  " + files.get(at + 1));
            }
        }
        return ExitStatus.OK;
    }
}
