package org.headstamp.pki.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.CertificateAuthority;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.certificate.Validity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = {
            "Signs the next revocation list, with the given certificates added.",
            "Without certificates it renews the list before its next update passes."
        },
        mixinStandardHelpOptions = true)
final class StateRevoke implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "CERTIFICATE", description = "Certificates in PEM to revoke.")
    private List<Path> certificates = List.of();

    @Option(
            names = "--directory",
            required = true,
            paramLabel = "DIR",
            description = "Where the root and its revocation list are.")
    private Path directory;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Since when they are not to be trusted, such as 2026-03-02T10:00:00Z (default: now).")
    private @Nullable Instant at;

    @Option(
            names = "--days",
            defaultValue = "90",
            description = "Until the next update of the list (default: ${DEFAULT-VALUE}).")
    private int days;

    @Mixin
    private PassphraseOptions passphrase;

    StateRevoke(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var files = new StateDirectory(directory);
        var now = terminal.clock().instant();
        try (var secret = passphrase.read(terminal)) {
            var root = files.openRoot(secret, terminal);
            var last = files.readRevocationList();
            if (!last.isIssuedBy(root.certificate())) {
                throw new IllegalArgumentException(files.revocationList() + " is not a list of this root");
            }
            var revoked = new TreeMap<>(last.revoked());
            for (var file : certificates) {
                revoked.putIfAbsent(serialOf(file, root), at == null ? now : at);
            }
            var next = root.revocationList(last.number() + 1, revoked, Validity.startingAt(now, Duration.ofDays(days)));
            // Each list takes the place of the last one: replacing it is what this command is for.
            files.write(next, Existing.REPLACE);
            terminal.out().println(next + ", " + revoked.size() + " revoked");
        }
        return ExitStatus.OK;
    }

    private static BigInteger serialOf(Path file, CertificateAuthority root) throws IOException, VerificationException {
        var certificate = Pem.certificate(SafeFile.read(file, Pem.MAXIMUM_SIZE));
        if (!root.hasIssued(certificate)) {
            throw new IllegalArgumentException(file + " was not issued by this root");
        }
        return certificate.getSerialNumber();
    }
}
