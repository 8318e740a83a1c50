package org.headstamp.node.federation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.regex.Pattern;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberRoot;
import org.headstamp.pki.trustlist.TrustList;

/**
 * What this node knows of its own State without any trust list. A list that says something else means that this node is
 * set up wrongly or that somebody speaks for the State: either way it must not go on.
 *
 * @param logKey signs the checkpoints of the log that it keeps
 * @param training whether this node takes part in an exercise
 */
record OwnEntry(MemberState state, X509Certificate root, NoteKey logKey, boolean training) {
    /** User-assigned codes (ISO 3166-1), which no exercise shares with a real State. */
    private static final Pattern OF_EXERCISES = Pattern.compile("X[A-Z]");

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
        requireMode(list);
    }

    /** A federation is an exercise if and only if it has no real State in it. */
    private void requireMode(TrustList list) {
        var real = list.members().stream()
                .map(Member::state)
                .filter(member -> !OF_EXERCISES.matcher(member.alpha2()).matches())
                .sorted()
                .toList();
        if (training && !real.isEmpty()) {
            throw new OwnEntryException(differs(list) + "it lists " + real
                    + ", but the node runs with headstamp.training=true: an exercise has members XA to XZ only");
        }
        if (!training && real.isEmpty()) {
            throw new OwnEntryException(differs(list)
                    + "all its members are States of exercises, but the node runs without headstamp.training=true");
        }
    }

    private String differs(TrustList list) {
        return "version " + list.version() + " of the trust list differs from the configuration of this node of "
                + state + ": ";
    }
}
