package org.headstamp.node.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.Ground;
import org.headstamp.proto.trace.v1.RefusalNotice;

/** A fresh case of the node with XC, and the steps of sending and handling, one at a time. */
@Singleton
class ExchangeFixture {
    static final Duration AFTER_EVERY_CLAIM = Duration.ofMinutes(30);

    final FakePeers peers;
    final RoutedHandlers handlers;
    final TestClock clock;
    final LoggedCase logged;
    private final Outbox outbox;
    private final OutboxRepository sent;
    private final InboxRepository received;
    private final Departures departures;
    private final InboxWorker worker;

    ExchangeFixture(
            FakePeers peers,
            RoutedHandlers handlers,
            TestClock clock,
            LoggedCase logged,
            Outbox outbox,
            OutboxRepository sent,
            InboxRepository received,
            Departures departures,
            InboxWorker worker) {
        this.peers = peers;
        this.handlers = handlers;
        this.clock = clock;
        this.logged = logged;
        this.outbox = outbox;
        this.sent = sent;
        this.received = received;
        this.departures = departures;
        this.worker = worker;
    }

    static TestState partner() {
        return TestFederation.running().state("XC");
    }

    /** What other tests left on its way waits for a day that never comes. */
    void alone() {
        var never = Instant.now().plus(Duration.ofDays(10_000));
        QuarkusTransaction.requiringNew().run(() -> {
            sent.update("nextAttemptAt = ?1, lastFailure = null where nextAttemptAt is not null", never);
            received.update("nextAttemptAt = ?1 where state = ?2", never, InboxState.RECEIVED);
        });
    }

    CaseId freshCase(RecordingHandler feature) {
        var caseId = CaseId.at(partner().state(), Instant.now(), new SecureRandom());
        handlers.route(caseId, feature);
        return caseId;
    }

    MessageId send(CaseId caseId) {
        return send(caseId, partner().state(), header -> header);
    }

    MessageId send(CaseId caseId, MemberState to, UnaryOperator<Header> change) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.enqueue(outgoing(caseId, to, change)));
    }

    static OutgoingMessage outgoing(CaseId caseId, MemberState to, UnaryOperator<Header> change) {
        var payload = Message.newBuilder()
                .setRefusalNotice(RefusalNotice.newBuilder().setGround(Ground.GROUND_NATIONAL_SECURITY))
                .build();
        return new OutgoingMessage(caseId, to, null, change.apply(header()), payload);
    }

    static Header header() {
        return new Header(
                Priority.NORMAL,
                null,
                null,
                "en",
                List.of(LegalBasis.of(LegalBasis.Code.ITI_TRACE)),
                Purpose.INVESTIGATION,
                new Handling(Handling.Code.H0, null, null, 0, Handling.OnwardRelease.PROHIBITED, true),
                true);
    }

    /** Everything that is due to the partner, now. */
    void sendAll() {
        sendDue(departures, partner().state());
    }

    /** Sends on after a failure, until nothing is due. */
    static void sendDue(Departures departures, MemberState peer) {
        try {
            var end = departures.sendDue(peer);
            while (end == Departures.End.BROKEN) {
                end = departures.sendDue(peer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is due once every claim and pause has passed. */
    void sendAllLater() {
        clock.later(AFTER_EVERY_CLAIM, this::sendAll);
    }

    void handleAll() {
        while (worker.handleNext()) {
            // one step each
        }
    }

    void handleAllLater(Duration by) {
        clock.later(by, this::handleAll);
    }
}
