package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestState;
import org.headstamp.pki.MemberState;

/** Messages with files, to and from the node under test, in cases whose messages no feature takes in. */
@Singleton
public class FileLetters {
    private final Inbox inbox;
    private final InboxHandling handling;
    private final RoutedHandlers handlers;
    private final Outbox outbox;

    FileLetters(Inbox inbox, InboxHandling handling, RoutedHandlers handlers, Outbox outbox) {
        this.inbox = inbox;
        this.handling = handling;
        this.handlers = handlers;
        this.outbox = outbox;
    }

    /** Brings a message, which is handled at once. */
    public MessageId bring(TestState from, CaseId caseId, int sequence, List<AttachmentReference> files) {
        return bring(from, caseId, sequence, files, new Reception.Handled());
    }

    /** Brings a message that does not fit its case. */
    public MessageId bringWrongly(TestState from, CaseId caseId, List<AttachmentReference> files) {
        return bring(from, caseId, 1, files, new Reception.Conflicts(ConflictReason.MEANINGLESS_VALUE, "no"));
    }

    private MessageId bring(
            TestState from, CaseId caseId, int sequence, List<AttachmentReference> files, Reception reception) {
        var feature = new RecordingHandler();
        feature.answer = reception;
        handlers.route(caseId, feature);
        var message = Letters.message(from, Instant.now())
                .setCaseId(caseId.toString())
                .setCaseSequence(sequence)
                .addAllAttachments(files.stream().map(HeaderWire::toWire).toList())
                .build();
        assertThat(inbox.accept(Letters.seal(from, message), from.state())).isInstanceOf(EnvelopeReply.Receipted.class);
        var id = MessageId.parse(message.getId());
        handling.handle(List.of(new InboxRepository.Head(id.value(), caseId.toString())), Instant.now());
        return id;
    }

    /** Puts a message of the node into its outbox. */
    public MessageId send(MemberState to, CaseId caseId, List<AttachmentReference> files) {
        var plain = ExchangeFixture.outgoing(caseId, to, header -> header);
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        outbox.enqueue(new OutgoingMessage(caseId, to, null, plain.header(), plain.payload(), files)));
    }
}
