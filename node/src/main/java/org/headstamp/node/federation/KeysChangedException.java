package org.headstamp.node.federation;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;
import org.headstamp.pki.MemberState;

/** A member has other keys by now than those that were compared with it. */
public final class KeysChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    KeysChangedException(MemberState member) {
        super(Refusal.of("the keys of {0} are not those that were shown", member));
    }
}
