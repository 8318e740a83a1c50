package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.trustlist.FederationKey;
import org.headstamp.pki.trustlist.Period;
import org.headstamp.pki.trustlist.SignedList;
import org.headstamp.pki.trustlist.TrustList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Drafts a trust list: version 1, or the version after a given one with the same content.",
        mixinStandardHelpOptions = true)
final class TrustListNew implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DRAFT", description = "Where the draft is written.")
    private Path draft;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** Where the content comes from: nowhere yet, or the version before. */
    static final class Source {
        @ArgGroup(exclusive = false)
        private @Nullable First first;

        @Option(names = "--after", paramLabel = "LIST", description = "The version before.")
        private @Nullable Path before;
    }

    /** What version 1 is made of. */
    static final class First {
        @Option(names = "--federation", required = true, paramLabel = "NAME", description = "Name of the federation.")
        private String federation;

        @Option(names = "--key", required = true, paramLabel = "FILE", description = "A public key in PEM; repeat.")
        private List<Path> keys;

        @Option(names = "--threshold", required = true, paramLabel = "K", description = "How many keys have to sign.")
        private int threshold;
    }

    @Option(
            names = "--days",
            defaultValue = "90",
            description = "After how many days the list expires (default: ${DEFAULT-VALUE}).")
    private int days;

    @Mixin
    private OutputOptions output;

    TrustListNew(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var issued = terminal.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var expires = issued.plus(Duration.ofDays(days));
        var list = source.before == null
                ? first(issued, expires)
                : new TrustListFile(source.before).read().content().next(issued, expires);
        new TrustListFile(draft).write(SignedList.draft(list), output.existing());
        terminal.out().println("draft of version " + list.version() + " of " + list.federation() + ": " + draft);
        return ExitStatus.OK;
    }

    private TrustList first(Instant issued, Instant expires) throws IOException, VerificationException {
        if (source.first == null) {
            throw new IllegalArgumentException("either --after, or --federation, --key and --threshold");
        }
        var keys = new ArrayList<FederationKey>();
        for (var file : source.first.keys) {
            keys.add(new FederationKey(PublicKeyFile.read(file), Period.since(issued)));
        }
        return new TrustList(source.first.federation, 1, issued, expires, source.first.threshold, keys, List.of());
    }
}
