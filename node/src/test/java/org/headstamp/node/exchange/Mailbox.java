package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestState;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** Brings the node messages of other States as if they had come over the wire, and lets it handle them. */
@Singleton
public class Mailbox {
    private final Inbox inbox;
    private final InboxWorker worker;
    private final EntityManager database;

    Mailbox(Inbox inbox, InboxWorker worker, EntityManager database) {
        this.inbox = inbox;
        this.worker = worker;
        this.database = database;
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
