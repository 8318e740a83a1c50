package org.headstamp.node.exchange;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;

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

    /** Those of some messages that belong to a case; at most {@link #MOST} are looked for. */
    @Transactional
    public List<StoredMessage> ofCase(CaseId caseId, Collection<MessageId> some) {
        var ids = some.stream().limit(MOST).map(MessageId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : Stream.concat(
                                sent.ofCase(caseId, ids).stream().map(StoredMessage::of),
                                received.ofCase(caseId, ids).stream().map(StoredMessage::of))
                        .toList();
    }

    /** The ids of what was sealed or came in a span of time in a case, the newest first of each direction. */
    @Transactional
    public List<MessageId> idsWithin(CaseId caseId, Instant from, Instant to, int most) {
        int size = Math.clamp(most, 1, MOST);
        return Stream.concat(
                        sent.idsWithin(caseId, from, to, size).stream(),
                        received.idsWithin(caseId, from, to, size).stream())
                .map(MessageId::new)
                .toList();
    }

    /**
     * The translations that travelled with a message.
     *
     * @throws java.util.NoSuchElementException if there is no such message
     */
    @Transactional
    public List<Translation> translations(MessageId id) {
        return HeaderWire.translations(content(id));
    }

    /**
     * The free texts of a message, in their order.
     *
     * @throws java.util.NoSuchElementException if there is no such message
     */
    @Transactional
    public List<MessageText> texts(MessageId id) {
        return FreeTexts.in(content(id));
    }

    /**
     * Language of the free texts of a message, BCP 47.
     *
     * @throws java.util.NoSuchElementException if there is no such message
     */
    @Transactional
    public String language(MessageId id) {
        return content(id).getLanguage();
    }

    /**
     * Makes sure that a translation of a text of this message makes sense.
     *
     * @param name by which the failure calls it
     * @throws org.headstamp.node.InvalidValueException if it does not
     * @throws java.util.NoSuchElementException if there is no such message
     */
    @Transactional
    public void requireTranslates(MessageId id, String name, Translation translation) {
        var message = content(id);
        TranslationRules.require(message, message.getLanguage(), name, translation);
    }

    private Message content(MessageId id) {
        var envelope = find(id).orElseThrow().envelope();
        try {
            return Message.parseFrom(Envelope.parseFrom(envelope).getContent());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored message " + id + " no longer parses", e);
        }
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
