package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.Member;

/** How the exchange with the other members goes. */
@Singleton
public class Traffic {
    private final TrafficRepository rows;
    private final Federation federation;
    private final NodeClock clock;

    Traffic(TrafficRepository rows, Federation federation, NodeClock clock) {
        this.rows = rows;
        this.federation = federation;
        this.clock = clock;
    }

    /** With every other member, in the order of the trust list. */
    @Transactional
    public List<PeerTraffic> all() {
        return rows.of(
                federation.trust().content().members().stream()
                        .map(Member::state)
                        .filter(state -> !state.equals(federation.self()))
                        .toList(),
                clock.now());
    }

    /** With one peer. */
    @Transactional
    public PeerTraffic with(MemberState peer) {
        return rows.of(List.of(peer), clock.now()).getFirst();
    }
}
