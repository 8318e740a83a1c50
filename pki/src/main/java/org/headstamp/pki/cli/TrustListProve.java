package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.trustlist.PossessionProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "prove",
        description = "Run by a State: its root proves that it stands for the State in a federation.",
        mixinStandardHelpOptions = true)
final class TrustListProve implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--federation", required = true, paramLabel = "NAME", description = "Name of the federation.")
    private String federation;

    @Option(names = "--root", required = true, paramLabel = "FILE", description = "The root certificate in PEM.")
    private Path root;

    @Option(names = "--root-key", required = true, paramLabel = "FILE", description = "Its key.")
    private Path rootKey;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the proof is written.")
    private Path out;

    @Mixin
    private PassphraseOptions passphrase;

    @Mixin
    private OutputOptions output;

    TrustListProve(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var certificate = Pem.certificate(SafeFile.read(root, Pem.MAXIMUM_SIZE));
        var state = Certificates.memberOf(certificate);
        try (var secret = passphrase.read(terminal)) {
            var key = KeyFile.read(rootKey, secret);
            var proof = PossessionProof.make(
                    federation, state, certificate, key, terminal.clock().instant());
            PossessionProof.verify(federation, state, certificate, proof);
            SafeFile.write(out, proof, output.existing());
        }
        terminal.out().println("the root of " + state + " stands for it in " + federation + ": " + out);
        return ExitStatus.OK;
    }
}
