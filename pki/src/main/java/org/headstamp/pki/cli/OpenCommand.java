package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.certificate.MemberRoots;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        description = "Verifies a file against its seal and says which member sealed it, and when.",
        mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The sealed file.")
    private Path file;

    @Option(names = "--seal", paramLabel = "FILE", description = "Its seal (default: FILE.p7s).")
    private @Nullable Path sealFile;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "FILE",
            description = "The member's root certificate in PEM, from a source that you trust.")
    private Path root;

    @Option(
            names = "--revocation-list",
            required = true,
            paramLabel = "FILE",
            description = "The member's revocation lists in PEM; repeat for more.")
    private List<Path> revocationLists;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Judge as of this time, besides the time of sealing (default: now).")
    private @Nullable Instant at;

    OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var rootCertificate = Pem.certificate(SafeFile.read(root, Pem.MAXIMUM_SIZE));
        var roots = new MemberRoots(Certificates.memberOf(rootCertificate), List.of(rootCertificate));
        var content = SafeFile.read(file, SealCommand.MAXIMUM_FILE);
        var bytes = SafeFile.read(sealFile == null ? SealCommand.sealOf(file) : sealFile, SealVerifier.MAXIMUM_SIZE);
        var lists = new ArrayList<RevocationList>();
        for (var list : revocationLists) {
            lists.add(Pem.revocationList(SafeFile.read(list, Pem.MAXIMUM_SIZE)));
        }
        var seal = SealVerifier.verify(SealKind.FILE, content, bytes);
        for (var instant :
                List.of(seal.signingTime(), at == null ? terminal.clock().instant() : at)) {
            var unused = seal.path().validate(roots, lists, Usage.SEAL, instant);
        }
        terminal.out().println("sealed by " + roots.member() + " at " + seal.signingTime());
        terminal.out().println("SHA-256 " + seal.content());
        return ExitStatus.OK;
    }
}
