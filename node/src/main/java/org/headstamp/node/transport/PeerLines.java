package org.headstamp.node.transport;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.federation.TrustChanged;
import org.headstamp.node.federation.TrustView;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.Endpoint;

/** One connection a member, to the endpoint that answered last. */
@Singleton
class PeerLines {
    /** A multiple of every number of endpoints that the schema of the trust list allows, 1 to 8. */
    private static final int TURNS = 840;

    private final Federation federation;
    private final TlsIdentity identity;
    private final Doorkeeper doorkeeper;
    private final Map<MemberState, PeerLine> lines = new HashMap<>();
    private final Map<MemberState, Integer> turns = new HashMap<>();

    PeerLines(Federation federation, TlsIdentity identity, Doorkeeper doorkeeper) {
        this.federation = federation;
        this.identity = identity;
        this.doorkeeper = doorkeeper;
    }

    /** The line to a member; empty if the trust list gives no endpoint for it. Nothing is connected by asking. */
    synchronized Optional<PeerLine> to(MemberState peer) {
        var endpoints = federation.endpoints(peer);
        if (endpoints.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(lines.computeIfAbsent(
                peer, member -> open(member, endpoints.get(turns.getOrDefault(member, 0) % endpoints.size()))));
    }

    /**
     * Gives a line up after a failure; the next call goes to the member's next endpoint over a new one. gRPC would make
     * callers wait for its own pauses, but they have theirs.
     */
    synchronized void leave(MemberState peer, PeerLine failed) {
        if (lines.remove(peer, failed)) {
            failed.close();
            turns.merge(peer, 1, (before, one) -> (before + one) % TURNS);
        }
    }

    private PeerLine open(MemberState peer, Endpoint endpoint) {
        try {
            return new PeerLine(peer, endpoint, identity, doorkeeper);
        } catch (SSLException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }

    synchronized void onTrustChanged(@Observes TrustChanged change) {
        closeUnless(change.trust());
    }

    private void closeUnless(TrustView trust) {
        lines.values().removeIf(line -> {
            var closes = !line.mayStay(trust);
            if (closes) {
                line.close();
            }
            return closes;
        });
    }

    synchronized void onStop(@Observes ShutdownEvent stop) {
        lines.values().forEach(PeerLine::close);
        lines.clear();
    }
}
