package org.headstamp.node.transport;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.headstamp.node.exchange.ClockComparison;
import org.headstamp.node.exchange.Inbox;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Hello;
import org.headstamp.proto.exchange.v1.RevocationListNumber;
import org.jboss.logging.Logger;

/** What nodes tell each other when a stream opens. */
@Singleton
final class Hellos {
    private static final Logger LOG = Logger.getLogger(Hellos.class);

    private final Federation federation;
    private final InstantSource clock;
    private final ClockComparison clocks;

    Hellos(Federation federation, InstantSource clock, ClockComparison clocks) {
        this.federation = federation;
        this.clock = clock;
        this.clocks = clocks;
    }

    /** What this node knows now. */
    Hello own() {
        var trust = federation.trust();
        var now = clock.instant();
        var hello = Hello.newBuilder()
                .setFederation(federation.name())
                .setMember(federation.self().alpha2())
                .setTrustListVersion(trust.version())
                .setReceiptBatch(Inbox.MOST_TOGETHER)
                .setClock(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()));
        trust.revocationListNumbers()
                .forEach((member, number) -> hello.addRevocationLists(RevocationListNumber.newBuilder()
                        .setMember(member.alpha2())
                        .setNumber(number)));
        return hello.build();
    }

    /**
     * Checks that the two belong together.
     *
     * @param peer whom the connection proves to be the speaker
     * @throws io.grpc.StatusRuntimeException if the peer is in another federation or says that it is another member
     */
    void check(Hello hello, MemberState peer) {
        if (!hello.getFederation().equals(federation.name())) {
            throw Status.FAILED_PRECONDITION
                    .withDescription("this node belongs to the federation " + federation.name())
                    .asRuntimeException();
        }
        if (!hello.getMember().equals(peer.alpha2())) {
            throw Status.FAILED_PRECONDITION
                    .withDescription("the certificate is one of " + peer + ", the hello is not")
                    .asRuntimeException();
        }
        compareClocks(hello, peer);
        if (hello.getTrustListVersion() > federation.version()) {
            LOG.warnf(
                    "%s has version %d of the trust list, this node %d",
                    peer, hello.getTrustListVersion(), federation.version());
        }
    }

    private void compareClocks(Hello hello, MemberState peer) {
        try {
            var theirs = Instant.ofEpochSecond(
                    hello.getClock().getSeconds(), hello.getClock().getNanos());
            clocks.heard(peer, theirs, clock.instant());
        } catch (DateTimeException | ArithmeticException e) {
            throw Status.INVALID_ARGUMENT
                    .withDescription("the clock of the hello is out of range")
                    .asRuntimeException();
        }
    }
}
