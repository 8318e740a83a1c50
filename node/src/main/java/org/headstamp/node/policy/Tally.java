package org.headstamp.node.policy;

import org.headstamp.pki.MemberState;

/** How much left without a person on the day of what is in question. */
public interface Tally {
    /** Under any version of this policy, to this State. */
    long toPeer(PolicyId policy, MemberState peer);

    /** Under any policy of any kind, to anybody. */
    long total();
}
