package org.headstamp.node.audit;

import org.headstamp.pki.MemberState;

/** Which log this is. A node restored from a backup starts a new epoch, which is a new log. */
public record LogOrigin(String federation, MemberState state, int epoch) {
    /** The first line of every checkpoint (C2SP tlog-checkpoint) and the name of the key that signs it. */
    public String name() {
        return federation + "/" + state + "/" + epoch;
    }
}
