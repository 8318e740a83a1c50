package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows in words what a list says. It verifies no signature.",
        mixinStandardHelpOptions = true)
final class TrustListShow implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "LIST", description = "The list.")
    private Path list;

    TrustListShow(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var signed = new TrustListFile(list).read();
        TrustListWords.of(signed.content()).forEach(terminal.out()::println);
        terminal.out().println("SHA-256 " + Sha256.of(signed.list()));
        signed.signatures()
                .forEach(
                        signature -> terminal.out().println("signature under " + signature.keyId() + ", not verified"));
        return ExitStatus.OK;
    }
}
