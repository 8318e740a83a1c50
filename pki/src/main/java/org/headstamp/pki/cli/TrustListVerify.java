package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.trustlist.TrustListVerifier;
import org.headstamp.pki.trustlist.VerifiedTrustList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Verifies a list against pinned keys, or as the version after another one.",
        mixinStandardHelpOptions = true)
final class TrustListVerify implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "LIST", description = "The list.")
    private Path list;

    @Option(
            names = "--after",
            paramLabel = "LIST",
            description = "The version before; then that one is judged by the pins, and LIST by it.")
    private @Nullable Path before;

    @Mixin
    private PinOptions pin;

    TrustListVerify(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var verified = verified();
        terminal.out().println("holds: " + verified);
        verified.requireCurrent(terminal.clock().instant(), Duration.ZERO);
        terminal.out().println("current until " + verified.content().expiresAt());
        return ExitStatus.OK;
    }

    private VerifiedTrustList verified() throws IOException, VerificationException {
        var now = terminal.clock().instant();
        if (before == null) {
            return pin.verify(new TrustListFile(list).read(), now);
        }
        var earlier = pin.verify(new TrustListFile(before).read(), now);
        var update = TrustListVerifier.next(earlier, new TrustListFile(list).read(), now);
        for (var member : update.unapproved()) {
            terminal.out()
                    .println("the keys of " + member
                            + " change without the consent of its own root: ask the State before you rely on them");
        }
        return update.list();
    }
}
