package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.trustlist.TrustList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sign",
        description = "Shows in words what a list says or changes, and adds one signature to it.",
        mixinStandardHelpOptions = true)
final class TrustListSign implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "LIST", description = "The list, to which the signature is added.")
    private Path list;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "A key of the federation.")
    private Path key;

    @Option(names = "--after", paramLabel = "LIST", description = "The version before, to show what changes.")
    private @Nullable Path before;

    @Mixin
    private PassphraseOptions passphrase;

    TrustListSign(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var file = new TrustListFile(list);
        var signed = file.read();
        var content = signed.content();
        show(content);
        try (var secret = passphrase.read(terminal)) {
            var signer = KeyFile.read(key, secret);
            requireListed(content, signer.verifyingKey().id().toString());
            var more = signed.sign(signer);
            file.write(more, Existing.REPLACE);
            terminal.out()
                    .println("signed by " + signer.verifyingKey().id() + "; "
                            + more.signatures().size() + " signatures, " + content.threshold() + " are needed");
        }
        return ExitStatus.OK;
    }

    private void show(TrustList content) throws IOException, VerificationException {
        if (before == null) {
            TrustListWords.of(content).forEach(terminal.out()::println);
        } else {
            var earlier = new TrustListFile(before).read().content();
            TrustListWords.changes(earlier, content).forEach(terminal.out()::println);
        }
    }

    /** Keys of the version before may be gone from this one only in the sense that they ended; they are still listed. */
    private static void requireListed(TrustList content, String keyId) {
        if (content.keys().stream().noneMatch(listed -> listed.id().toString().equals(keyId))) {
            throw new IllegalArgumentException("the list does not know the key " + keyId);
        }
    }
}
