package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.merkle.MerkleHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify-inclusion",
        description = "Verifies that an entry stands in a log.",
        mixinStandardHelpOptions = true)
final class LogVerifyInclusion implements Callable<Integer> {
    private static final int MAXIMUM_ENTRY = 1 << 16;
    private static final int MAXIMUM_PROOF = 2 << 20;

    private final Terminal terminal;

    @Option(names = "--entry", required = true, paramLabel = "FILE", description = "The entry, byte for byte.")
    private Path entry;

    @Option(names = "--proof", required = true, paramLabel = "FILE", description = "Its .tlog-proof.")
    private Path proof;

    @Mixin
    private LogKeyOptions keys;

    LogVerifyInclusion(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var parsed = LogProof.parse(SafeFile.read(proof, MAXIMUM_PROOF));
        var leafHash = MerkleHash.leaf(SafeFile.read(entry, MAXIMUM_ENTRY));
        var checkpoint = parsed.verify(leafHash, keys.read());
        terminal.out().println("holds: entry " + parsed.index() + " of " + checkpoint);
        return ExitStatus.OK;
    }
}
