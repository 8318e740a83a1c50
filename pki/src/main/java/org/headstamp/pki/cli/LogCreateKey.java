package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.SoftwareKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "create-key",
        description = "Makes the key of a log or of a witness, and prints its verifier key for the trust list.",
        mixinStandardHelpOptions = true)
final class LogCreateKey implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "NAME",
            description = "FEDERATION/STATE/EPOCH of the log, such as exercise/XA/1.")
    private String origin;

    @Option(names = "--cosigner", description = "A key that cosigns the checkpoints of others.")
    private boolean cosigner;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the key is written.")
    private Path out;

    @Mixin
    private PassphraseOptions passphrase;

    @Mixin
    private OutputOptions output;

    LogCreateKey(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.requireAbsent(out);
        var key = SoftwareKey.generate(KeyAlgorithm.ED25519, terminal.random());
        var signer = cosigner ? NoteSigner.cosigner(origin, key) : NoteSigner.log(origin, key);
        try (var secret = passphrase.read(terminal)) {
            KeyFile.write(out, key, secret, terminal.random(), output.existing());
        }
        terminal.out().println(signer.key().vkey());
        return ExitStatus.OK;
    }
}
