package org.headstamp.node.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.CaseId;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.audit.LoggedEntry;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundleWriter;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.SignedCheckpoint;

/** The log entries that name a case, with their proofs under one checkpoint. */
@Singleton
class CaseLog {
    private final LogProofs log;
    private final Federation federation;

    CaseLog(LogProofs log, Federation federation) {
        this.log = log;
        this.federation = federation;
    }

    /** Adds them to a bundle. What happens in the case meanwhile is younger than the checkpoint, and left out. */
    void write(CaseId id, BundleWriter bundle) throws IOException, VerificationException {
        log.catchUp();
        var checkpoint = checkpoint();
        bundle.checkpoint(checkpoint);
        long next = 0;
        for (var page = log.ofCase(id, next); !page.isEmpty(); page = log.ofCase(id, next)) {
            for (var entry : page) {
                long index = Objects.requireNonNull(entry.index());
                if (index >= checkpoint.checkpoint().size()) {
                    return;
                }
                bundle.logged(entry.entry(), prove(entry, checkpoint));
                next = index + 1;
            }
        }
    }

    /** How many entries there are. */
    long count(CaseId id) {
        return log.countOf(id);
    }

    private SignedCheckpoint checkpoint() throws VerificationException {
        var keys = federation.trust().logKeys(federation.self());
        return SignedCheckpoint.open(log.checkpoint().orElseThrow(), List.copyOf(keys));
    }

    private LogProof prove(LoggedEntry entry, SignedCheckpoint checkpoint) {
        var proof = log.inclusion(entry.leafHash(), checkpoint.checkpoint().size())
                .orElseThrow(() ->
                        new IllegalStateException("entry " + entry.leafHash() + " is not in the tree of its log"));
        return LogProof.of(proof, checkpoint);
    }
}
