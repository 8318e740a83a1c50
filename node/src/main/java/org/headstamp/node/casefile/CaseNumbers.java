package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeConfig;
import org.headstamp.pki.MemberState;

/** Names the cases that this State opens. */
@Singleton
class CaseNumbers {
    private final MemberState self;
    private final SecureRandom random;

    CaseNumbers(NodeConfig node, SecureRandom random) {
        this.self = new MemberState(node.state());
        this.random = random;
    }

    CaseId next(Instant now) {
        return CaseId.at(self, now, random);
    }
}
