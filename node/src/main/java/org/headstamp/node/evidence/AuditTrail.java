package org.headstamp.node.evidence;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.audit.LogQuery;
import org.headstamp.node.audit.LogSearch;
import org.headstamp.node.audit.LoggedEvent;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/** What auditors see of our own log: who did what, about what, with what result, and the proof that it stands there. */
@Singleton
public class AuditTrail {
    private final LogSearch search;
    private final LogProofs log;
    private final Federation federation;

    AuditTrail(LogSearch search, LogProofs log, Federation federation) {
        this.search = search;
        this.log = log;
        this.federation = federation;
    }

    /**
     * A page of entries, the newest first.
     *
     * @param after leaf hash of the last entry seen; null for the first page
     */
    public List<LoggedEvent> find(Operator by, LogQuery query, @Nullable Sha256 after, int most) {
        mayRead(by);
        return search.find(query, after, most);
    }

    /** One entry; empty if the log has none of this hash. */
    public Optional<LoggedEvent> entry(Operator by, Sha256 leafHash) {
        mayRead(by);
        return search.entry(leafHash);
    }

    /** That an entry stands under our latest checkpoint; empty until one covers it. */
    public Optional<LogProof> proof(Operator by, Sha256 leafHash) {
        mayRead(by);
        return log.checkpoint()
                .map(this::open)
                .flatMap(checkpoint -> log.inclusion(
                                leafHash, checkpoint.checkpoint().size())
                        .map(proof -> LogProof.of(proof, checkpoint)));
    }

    private SignedCheckpoint open(ByteString note) {
        try {
            return SignedCheckpoint.open(note, federation.trust().logKeys(federation.self()));
        } catch (VerificationException e) {
            throw new IllegalStateException("our own checkpoint is not signed by a key of our log", e);
        }
    }

    /** Lets auditors alone pass. */
    public void mayRead(Operator by) {
        by.require("read the log", Role.AUDITOR);
    }
}
