package org.headstamp.node.witness;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.merkle.ConsistencyProof;

/** Logs of peers without a network: each proves from the tree that a test gives, and is away until there is one. */
@Mock
@Singleton
public final class FakeLogs implements LogPeer {
    private final Map<MemberState, TestLog> logs = new ConcurrentHashMap<>();

    /** From now on the member proves from this log. */
    public void serve(MemberState member, TestLog log) {
        logs.put(member, log);
    }

    /** The member is away. */
    public void leave(MemberState member) {
        logs.remove(member);
    }

    @Override
    public ConsistencyProof consistency(MemberState peer, long size1, long size2) throws LogUnreachableException {
        var log = logs.get(peer);
        if (log == null || size2 > log.size()) {
            throw new LogUnreachableException(peer, "it is away", null);
        }
        return log.consistency(size1, size2);
    }
}
