package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.certificate.CertificateAuthority;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.certificate.Validity;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.SoftwareKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = "Makes a member's root key and certificate, and a first empty revocation list.",
        mixinStandardHelpOptions = true)
final class StateInit implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STATE", description = "The member's ISO 3166-1 alpha-2 code.")
    private MemberState state;

    @Option(
            names = "--directory",
            required = true,
            paramLabel = "DIR",
            description = "Where root.key, root.pem and revocation-list.pem are written; made if absent.")
    private Path directory;

    @Option(
            names = "--days",
            defaultValue = "7300",
            description = "Life of the root certificate (default: ${DEFAULT-VALUE}).")
    private int days;

    @Mixin
    private PassphraseOptions passphrase;

    @Mixin
    private OutputOptions output;

    StateInit(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var files = new StateDirectory(Files.createDirectories(directory));
        output.requireAbsent(files.rootKey(), files.rootCertificate(), files.revocationList());
        var now = terminal.clock().instant();
        var key = SoftwareKey.generate(KeyAlgorithm.P384, terminal.random());
        var validity = new Validity(StateDirectory.startOfValidity(now), now.plus(Duration.ofDays(days)));
        var root = CertificateAuthority.createRoot(state, key, validity, terminal.random());
        var list = root.revocationList(1, Map.of(), Validity.startingAt(now, RevocationList.DEFAULT_LIFE_FROM_ROOT));
        try (var secret = passphrase.read(terminal)) {
            KeyFile.write(files.rootKey(), key, secret, terminal.random(), output.existing());
        }
        StateDirectory.write(files.rootCertificate(), root.certificate(), output.existing());
        files.write(list, output.existing());
        terminal.out().println("root of " + state + ": " + files.rootCertificate());
        terminal.out().println("key " + key.verifyingKey().id());
        terminal.out().println(list);
        return ExitStatus.OK;
    }
}
