package org.headstamp.node.console.paper;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.SentReply;
import org.headstamp.node.trace.asking.ReceivedAnswer;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.translation.OwnTranslation;
import org.headstamp.node.translation.Translations;

/** Answers for printing. Whoever prints one has read it, which the log records. */
@Singleton
class PaperDesk {
    private final TraceReading asked;
    private final AnsweringReading answering;
    private final Messages messages;
    private final Translations translations;

    PaperDesk(TraceReading asked, AnsweringReading answering, Messages messages, Translations translations) {
        this.asked = asked;
        this.answering = answering;
        this.messages = messages;
        this.translations = translations;
    }

    /** An answer to a question of ours; empty if the question has no such answer. */
    Optional<PaperMessage> received(Operator by, TraceId trace, MessageId id) {
        var found = asked.answers(by, trace).stream().map(ReceivedAnswer::message);
        return found.filter(id::equals).findFirst().flatMap(messages::find).map(stored -> paper(by, stored));
    }

    /** A reply of ours; empty if the question has no such reply. */
    Optional<PaperMessage> given(Operator by, TraceId trace, MessageId id) {
        var found = answering.replies(by, trace).stream().map(SentReply::message);
        return found.filter(id::equals).findFirst().flatMap(messages::find).map(stored -> paper(by, stored));
    }

    private PaperMessage paper(Operator by, StoredMessage stored) {
        var message = PaperWire.read(stored);
        var ours = translations.beside(by, stored.id()).stream()
                .flatMap(beside -> beside.ours().stream())
                .map(OwnTranslation::translation)
                .toList();
        var proof = PaperProof.of(stored, PaperWire.receipt(stored));
        return new PaperMessage(1, message, PaperWire.said(message), proof, ours, false);
    }
}
