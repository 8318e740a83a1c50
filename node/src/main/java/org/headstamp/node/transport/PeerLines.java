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
    private final Federation federation;
    private final TlsIdentity identity;
    private final Doorkeeper doorkeeper;
    private final Map<MemberState, PeerLine> lines = new HashMap<>();

    PeerLines(Federation federation, TlsIdentity identity, Doorkeeper doorkeeper) {
        this.federation = federation;
        this.identity = identity;
        this.doorkeeper = doorkeeper;
    }

    /** The line to a member; empty if the trust list gives no endpoint for it. Nothing is connected by asking. */
    synchronized Optional<PeerLine> to(MemberState peer) {
        var line = lines.get(peer);
        if (line != null) {
            return Optional.of(line);
        }
        var opened = federation.endpoints(peer).stream().findFirst().map(endpoint -> open(peer, endpoint));
        opened.ifPresent(fresh -> lines.put(peer, fresh));
        return opened;
    }

    /** After a failure: the next call goes to the member's next endpoint. */
    synchronized void leave(MemberState peer, PeerLine failed) {
        if (lines.get(peer) != failed) {
            return;
        }
        var endpoints = federation.endpoints(peer);
        if (endpoints.size() > 1) {
            failed.close();
            var next = endpoints.get((endpoints.indexOf(failed.endpoint()) + 1) % endpoints.size());
            lines.put(peer, open(peer, next));
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
