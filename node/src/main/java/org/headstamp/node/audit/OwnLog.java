package org.headstamp.node.audit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.headstamp.node.NodeConfig;
import org.headstamp.pki.MemberState;

/** Which log this node keeps. */
final class OwnLog {
    private OwnLog() {}

    @Produces
    @Singleton
    static LogOrigin origin(NodeConfig node, AuditConfig log) {
        return new LogOrigin(node.federation(), new MemberState(node.state()), log.epoch());
    }
}
