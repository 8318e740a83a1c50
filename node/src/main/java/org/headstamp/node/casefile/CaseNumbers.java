package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeConfig;
import org.headstamp.pki.MemberState;

/** Names the cases that this State opens, and says when. */
@Singleton
class CaseNumbers {
    private final MemberState self;
    private final SecureRandom random;
    private final NodeClock clock;

    CaseNumbers(NodeConfig node, SecureRandom random, NodeClock clock) {
        this.self = new MemberState(node.state());
        this.random = random;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    CaseId next(Instant now) {
        return CaseId.at(self, now, random);
    }
}
