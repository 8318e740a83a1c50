package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.NodeConfig;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.trustlist.Endpoint;

/** The federation as this node knows it. */
@Singleton
public class Federation {
    private final NodeConfig node;
    private final TrustIntake intake;
    private final TrustStore store;
    private final InstantSource clock;

    Federation(NodeConfig node, TrustIntake intake, TrustStore store, InstantSource clock) {
        this.node = node;
        this.intake = intake;
        this.store = store;
        this.clock = clock;
    }

    /** The State that this node speaks for. */
    public MemberState self() {
        return new MemberState(node.state());
    }

    /** The name of the federation. */
    public String name() {
        return node.federation();
    }

    /** Whether the federation is an exercise, with States that do not exist. */
    public boolean training() {
        return node.training();
    }

    /**
     * What is trusted at this moment.
     *
     * @throws IllegalStateException before the node has started
     */
    public TrustView trust() {
        return intake.view();
    }

    /** Version of the trust list that counts at this moment. */
    public long version() {
        return trust().version();
    }

    /** Where the node of a State listens. */
    public List<Endpoint> endpoints(MemberState state) {
        return trust().endpoints(state);
    }

    /** Whether envelopes of a State carry a second, post-quantum seal. */
    public boolean requiresPostQuantumSeal(MemberState state) {
        return trust().requiresPostQuantumSeal(state);
    }

    /** The other members that may take part now. */
    public List<MemberState> activePeers() {
        var self = self();
        return trust().active(clock.instant()).stream()
                .filter(state -> !state.equals(self))
                .toList();
    }

    /** A version of the trust list as it travels, for peers and for bundles; every accepted version is kept. */
    public Optional<ByteString> signedTrustList(long version) {
        return store.signedTrustList(version);
    }

    /**
     * An operator says that a member really has the keys of a trust list that changed them without its consent.
     *
     * @param operator name of the operator's account
     * @param shown digest of the keys that the operator compared, as {@link ShownKeys} makes it
     * @throws KeysChangedException if the member has other keys by now
     */
    public void confirm(MemberState member, String operator, Sha256 shown) {
        intake.confirm(member, operator, shown);
    }
}
