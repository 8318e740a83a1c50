package org.headstamp.node.federation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.trustlist.MemberRoot;
import org.headstamp.pki.trustlist.TrustList;

/**
 * What this node knows of its own State without any trust list. A list that says something else means that this node is
 * set up wrongly or that somebody speaks for the State: either way it must not go on.
 *
 * @param logKey signs the checkpoints of the log that it keeps
 */
record OwnEntry(MemberState state, X509Certificate root, NoteKey logKey) {

    /** @throws OwnEntryException if the list differs */
    void requireIn(TrustList list, Instant at) {
        var member = list.member(state)
                .orElseThrow(() -> new OwnEntryException(differs(list) + "it does not list this State at all"));
        var roots =
                member.keys().rootsAt(at).stream().map(MemberRoot::certificate).toList();
        if (!roots.contains(root)) {
            throw new OwnEntryException(differs(list) + "this State's own root is not among the roots that it gives");
        }
        if (!member.logKeys().contains(logKey)) {
            throw new OwnEntryException(differs(list) + "it does not give the key of this node's log, " + logKey);
        }
    }

    private String differs(TrustList list) {
        return "version " + list.version() + " of the trust list differs from the configuration of this node of "
                + state + ": ";
    }
}
