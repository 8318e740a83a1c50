package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundleVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Verifies a bundle offline and says in words what holds and what does not.",
        mixinStandardHelpOptions = true)
final class BundleVerify implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "BUNDLE", description = "The ZIP file.")
    private Path bundle;

    @Option(
            names = "--trust-list",
            required = true,
            paramLabel = "LIST",
            description = "The federation's trust list from a source that you trust.")
    private Path trustList;

    @Mixin
    private PinOptions pin;

    BundleVerify(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        if (!Files.isRegularFile(bundle)) {
            throw new NoSuchFileException(bundle.toString());
        }
        var list =
                pin.verify(new TrustListFile(trustList).read(), terminal.clock().instant());
        var report = BundleVerifier.verify(bundle, list);
        var cover = report.cover();
        terminal.out()
                .println("case " + cover.caseId() + ", exported by " + cover.exportedBy() + " at "
                        + cover.exportedAt() + ", judged by version " + list.version() + " of the trust list of "
                        + cover.federation());
        report.findings().forEach(terminal.out()::println);
        terminal.out()
                .println(
                        report.holds()
                                ? "everything holds (" + report.findings().size() + " checks)"
                                : report.failures().size() + " of "
                                        + report.findings().size() + " checks do not hold");
        return report.holds() ? ExitStatus.OK : ExitStatus.DOES_NOT_HOLD;
    }
}
