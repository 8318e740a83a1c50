package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestState;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** Brings the node messages of other States as if they had come over the wire, and lets it handle them. */
@Singleton
public class Mailbox {
    private final Inbox inbox;
    private final InboxWorker worker;
    private final EntityManager database;
    private final FakePeers peers;
    private final Departures departures;

    Mailbox(Inbox inbox, InboxWorker worker, EntityManager database, FakePeers peers, Departures departures) {
        this.inbox = inbox;
        this.worker = worker;
        this.database = database;
        this.peers = peers;
        this.departures = departures;
    }

    /** The node of another State receipts what waits for it in a case; what other cases left waits for ever. */
    public void receipts(TestState by, CaseId caseId) {
        carry(by, caseId, new ReceivingState(by));
    }

    /** The node of another State says something else to what waits for it in a case. */
    public void says(TestState by, CaseId caseId, EnvelopeReply reply) {
        carry(by, caseId, new SpeakingState(reply));
    }

    /** The node of another State is away while something waits for it in a case. */
    public void isAway(TestState state, CaseId caseId) {
        carry(state, caseId, null);
    }

    private void carry(TestState by, CaseId caseId, @Nullable PeerBehaviour node) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update outbox set next_attempt_at = ?1"
                                + " where next_attempt_at is not null and case_id <> ?2")
                        .setParameter(1, Instant.now().plus(Duration.ofDays(10_000)))
                        .setParameter(2, caseId.toString())
                        .executeUpdate());
        if (node == null) {
            peers.leave(by.state());
        } else {
            peers.behave(by.state(), node);
        }
        ExchangeFixture.sendDue(departures, by.state());
        peers.leave(by.state());
    }

    /**
     * Brings one message and returns its id.
     *
     * @param sequence of the sender inside the case, from 1
     * @param payload sets what the message says
     */
    public MessageId bring(
            TestState from,
            CaseId caseId,
            int sequence,
            @Nullable MessageId inReplyTo,
            UnaryOperator<Message.Builder> payload) {
        var message = payload.apply(Letters.message(from, Instant.now())
                        .clearRefusalNotice()
                        .setCaseId(caseId.toString())
                        .setCaseSequence(sequence)
                        .setInReplyTo(inReplyTo == null ? "" : inReplyTo.toString()))
                .build();
        assertThat(inbox.accept(Letters.seal(from, message), from.state())
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Receipted");
        while (worker.handleNext()) {
            // one message each
        }
        return MessageId.parse(message.getId());
    }

    /** HANDLED, CONFLICTED, or RECEIVED while it waits. */
    public String fate(MessageId message) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String)
                        database.createNativeQuery("select state from inbox where message_id = ?1", String.class)
                                .setParameter(1, message.value())
                                .getSingleResult());
    }

    /** The last notice in which the node contested a message; empty if it did not. */
    public Optional<ConflictNotice> contested(MessageId message) {
        List<?> notices = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select envelope from outbox where in_reply_to = ?1 and kind = 'CONFLICT_NOTICE'"
                                        + " order by case_sequence desc",
                                byte[].class)
                        .setParameter(1, message.value())
                        .getResultList());
        return notices.stream().findFirst().map(envelope -> noticeIn((byte[]) envelope));
    }

    private static ConflictNotice noticeIn(byte[] envelope) {
        try {
            return Message.parseFrom(Envelope.parseFrom(envelope).getContent()).getConflictNotice();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("the node sealed what does not parse", e);
        }
    }

    /** Kind and addressee of every message that the node sealed in a case, in order. */
    public List<String> sentIn(CaseId caseId) {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select kind || ' ' || peer from outbox where case_id = ?1 order by sealed_at, case_sequence",
                                String.class)
                        .setParameter(1, caseId.toString())
                        .getResultList());
        return rows.stream().map(String.class::cast).toList();
    }
}
