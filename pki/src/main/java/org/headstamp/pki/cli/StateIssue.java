package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Profile;
import org.headstamp.pki.certificate.Validity;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.Passphrase;
import org.headstamp.pki.key.SoftwareKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "issue",
        description = "Makes a key for the node and has the root issue its certificate.",
        mixinStandardHelpOptions = true)
final class StateIssue implements Callable<Integer> {

    /** What the key is for; also the name of the files unless another is given. */
    enum Kind {
        TLS,
        SEAL;

        String fileName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Terminal terminal;

    @Option(
            names = "--directory",
            required = true,
            paramLabel = "DIR",
            description = "Where the root is, and where the key and certificate are written.")
    private Path directory;

    @Option(names = "--kind", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Option(
            names = "--dns",
            paramLabel = "NAME",
            description = "A DNS name of the node's endpoint; for tls at least one.")
    private List<String> dnsNames = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "Writes NAME.key and NAME.pem (default: the kind).")
    private @Nullable String name;

    @Option(
            names = "--days",
            defaultValue = "730",
            description = "Life of the certificate (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "The passphrase of the new key (default: the root's).")
    private @Nullable Path newPassphrase;

    @Mixin
    private PassphraseOptions passphrase;

    @Mixin
    private OutputOptions output;

    StateIssue(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var files = new StateDirectory(directory);
        var fileName = name == null ? kind.fileName() : name;
        var keyFile = files.key(fileName);
        var certificateFile = files.certificate(fileName);
        output.requireAbsent(keyFile, certificateFile);
        var now = terminal.clock().instant();
        var validity = new Validity(StateDirectory.startOfValidity(now), now.plus(Duration.ofDays(days)));
        var key = SoftwareKey.generate(KeyAlgorithm.P256, terminal.random());
        try (var rootSecret = passphrase.read(terminal);
                var keySecret = newPassphrase == null ? passphrase.read(terminal) : Passphrase.ofFile(newPassphrase)) {
            var root = files.openRoot(rootSecret, terminal);
            var certificate = root.issue(profile(), key.verifyingKey(), validity);
            KeyFile.write(keyFile, key, keySecret, terminal.random(), output.existing());
            StateDirectory.write(certificateFile, certificate, output.existing());
            terminal.out().println(kind.fileName() + " certificate of " + root.member() + ": " + certificateFile);
            terminal.out().println("serial " + certificate.getSerialNumber().toString(16));
            terminal.out().println("key " + key.verifyingKey().id());
        }
        return ExitStatus.OK;
    }

    private Profile profile() {
        return switch (kind) {
            case TLS -> new Profile.Tls(dnsNames);
            case SEAL -> new Profile.Seal();
        };
    }
}
