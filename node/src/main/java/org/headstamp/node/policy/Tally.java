package org.headstamp.node.policy;

import org.headstamp.pki.MemberState;

/** How many answers left without a person on the day of the one in question. */
interface Tally {
    /** Under any version of this policy, to this State. */
    long toPeer(PolicyId policy, MemberState peer);

    /** Under any policy, to anybody. */
    long total();
}
