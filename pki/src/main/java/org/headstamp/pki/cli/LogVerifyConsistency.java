package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.checkpoint.ProofLines;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.checkpoint.SignedNote;
import org.headstamp.pki.merkle.ConsistencyProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify-consistency",
        description = "Verifies that a log only grew from one checkpoint to another.",
        mixinStandardHelpOptions = true)
final class LogVerifyConsistency implements Callable<Integer> {
    private static final int MAXIMUM_PROOF = 1 << 16;

    private final Terminal terminal;

    @Option(names = "--old", required = true, paramLabel = "FILE", description = "The earlier checkpoint.")
    private Path earlier;

    @Option(names = "--new", required = true, paramLabel = "FILE", description = "The later checkpoint.")
    private Path later;

    @Option(
            names = "--proof",
            required = true,
            paramLabel = "FILE",
            description = "The proof, one hash in base64 a line.")
    private Path proof;

    @Mixin
    private LogKeyOptions keys;

    LogVerifyConsistency(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var known = keys.read();
        var before = open(earlier, known);
        var after = open(later, known);
        if (!before.origin().equals(after.origin())) {
            throw new VerificationException(
                    Reason.PROOF_INVALID, before.origin() + " and " + after.origin() + " are two logs");
        }
        var hashes = ProofLines.parse(SafeFile.read(proof, MAXIMUM_PROOF));
        new ConsistencyProof(before.size(), after.size(), hashes).verify(before.root(), after.root());
        terminal.out()
                .println("holds: " + after.origin() + " only grew from " + before.size() + " to " + after.size()
                        + " entries");
        return ExitStatus.OK;
    }

    private static Checkpoint open(Path file, List<NoteKey> known) throws IOException, VerificationException {
        return SignedCheckpoint.open(SafeFile.read(file, SignedNote.MAX_BYTES), known)
                .checkpoint();
    }
}
