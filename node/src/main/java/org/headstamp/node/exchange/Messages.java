package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;

/** Reads messages of both directions with their proofs. */
@Singleton
public class Messages {
    /** Of a case with more messages than this, one direction may be cut. */
    public static final int MOST = 1000;

    private final OutboxRepository sent;
    private final InboxRepository received;

    Messages(OutboxRepository sent, InboxRepository received) {
        this.sent = sent;
        this.received = received;
    }

    /** The messages of a case in order of sealing; more than {@link #MOST} of them may not be all. */
    @Transactional
    public List<StoredMessage> ofCase(CaseId caseId) {
        return Stream.concat(
                        sent.ofCase(caseId, MOST + 1).stream().map(StoredMessage::of),
                        received.ofCase(caseId, MOST + 1).stream().map(StoredMessage::of))
                .sorted(Comparator.comparing(StoredMessage::sealedAt)
                        .thenComparing(message -> message.id().value()))
                .toList();
    }

    /** One message, whichever way it went. */
    @Transactional
    public Optional<StoredMessage> find(MessageId id) {
        return sent.findByIdOptional(id.value())
                .map(StoredMessage::of)
                .or(() -> received.findByIdOptional(id.value()).map(StoredMessage::of));
    }

    /** One message of another State to us. */
    @Transactional
    public Optional<StoredMessage> received(MessageId id) {
        return received.findByIdOptional(id.value()).map(StoredMessage::of);
    }

    /** The message of ours that a message answers, if we sent it to the same State in the same case. */
    @Transactional
    public Optional<StoredMessage> answered(Received reply) {
        var id = reply.inReplyTo();
        return id == null
                ? Optional.empty()
                : sent.findByIdOptional(id.value())
                        .map(StoredMessage::of)
                        .filter(message -> message.peer().equals(reply.from()))
                        .filter(message -> message.caseId().equals(reply.caseId()));
    }
}
