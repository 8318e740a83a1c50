package org.headstamp.node.console.audit;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.evidence.KnownLogs;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.jspecify.annotations.Nullable;

/**
 * The logs of the federation.
 *
 * @param checkpoint of our log, a signed note; empty until the first one is signed
 * @param size entries in our tree
 * @param keys of our log, as verifiers take them
 * @param proof that was asked for; null if none was, or it is not there
 */
record LogsView(
        String checkpoint,
        long size,
        List<String> keys,
        List<KnownLogs.PeerLogs> peers,
        Entered form,
        @Nullable ConsistencyProof proof) {
    LogsView {
        keys = List.copyOf(keys);
        peers = List.copyOf(peers);
    }

    public List<String> hashes() {
        return proof == null
                ? List.of()
                : proof.hashes().stream().map(Sha256::hex).toList();
    }
}
