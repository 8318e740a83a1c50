package org.headstamp.node.audit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.OwnKeys;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.checkpoint.NoteSigner;

/** Which log this node keeps and the key that signs its checkpoints. */
final class OwnLog {
    private OwnLog() {}

    @Produces
    @Singleton
    static LogOrigin origin(NodeConfig node, AuditConfig log) {
        return new LogOrigin(node.federation(), new MemberState(node.state()), log.epoch());
    }

    @Produces
    @Singleton
    static NoteSigner signer(LogOrigin origin, AuditConfig log, OwnKeys keys) {
        return NoteSigner.log(origin.name(), keys.read(log.keyFile()));
    }
}
