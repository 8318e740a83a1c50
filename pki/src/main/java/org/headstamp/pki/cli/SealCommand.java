package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "seal",
        description = "Seals a file: writes a detached CMS signature beside it.",
        mixinStandardHelpOptions = true)
final class SealCommand implements Callable<Integer> {
    static final int MAXIMUM_FILE = 256 * 1024 * 1024;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file to seal, at most 256 MiB.")
    private Path file;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The member's sealing key.")
    private Path key;

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "FILE",
            description = "Its certificate in PEM, followed by the issuing authority's if there is one.")
    private Path certificate;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the seal goes (default: FILE.p7s).")
    private @Nullable Path out;

    @Mixin
    private PassphraseOptions passphrase;

    @Mixin
    private OutputOptions output;

    SealCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var target = out == null ? sealOf(file) : out;
        output.requireAbsent(target);
        var content = SafeFile.read(file, MAXIMUM_FILE);
        var chain = Pem.certificates(SafeFile.read(certificate, Pem.MAXIMUM_SIZE));
        try (var secret = passphrase.read(terminal)) {
            var sealer = new Sealer(KeyFile.read(key, secret), chain.getFirst(), chain.subList(1, chain.size()));
            var now = terminal.clock().instant();
            SafeFile.write(target, sealer.seal(SealKind.FILE, content, now), output.existing());
            terminal.out().println("sealed " + file + ": " + target);
            terminal.out().println("anyone verifies it with");
            terminal.out().println(String.join(" ", openSsl(file, target, now.getEpochSecond())));
        }
        return ExitStatus.OK;
    }

    static Path sealOf(Path file) {
        return Path.of(file + ".p7s");
    }

    private static List<String> openSsl(Path file, Path seal, long seconds) {
        return List.of(
                "openssl cms -verify -binary -inform DER -content",
                file.toString(),
                "-in",
                seal.toString(),
                "-CAfile root.pem -purpose any -attime",
                Long.toString(seconds),
                "-out /dev/null");
    }
}
