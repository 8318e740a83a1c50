package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;

/** What became here of a message that another State believes to have been taken. */
@Singleton
public class ContestedMessages {
    private final InboxRepository inbox;
    private final OutboxRepository sent;
    private final Outbox outbox;

    ContestedMessages(InboxRepository inbox, OutboxRepository sent, Outbox outbox) {
        this.inbox = inbox;
        this.sent = sent;
        this.outbox = outbox;
    }

    /** What was made of a message. */
    public enum Fate {
        /** It was handled, or waits to be. */
        TAKEN,
        /** It did not fit, and its sender was told so. */
        CONTESTED,
        /** It never came into our custody. */
        NEVER_RECEIVED
    }

    /** The fate of a message that a State sent in a case. */
    @Transactional(TxType.MANDATORY)
    public Fate fate(MessageId message, CaseId caseId, MemberState from) {
        return inbox.findByIdOptional(message.value())
                .filter(row -> row.sender.equals(from.alpha2()) && row.caseId.equals(caseId.toString()))
                .map(row -> row.state == InboxState.CONFLICTED ? Fate.CONTESTED : Fate.TAKEN)
                .orElse(Fate.NEVER_RECEIVED);
    }

    /** Sends the notice about a message that was contested once more: the first seems to be lost. */
    @Transactional(TxType.MANDATORY)
    public void contestAgain(MessageId message) {
        sent.noticeAbout(message)
                .map(StoredMessage::of)
                .ifPresent(notice -> outbox.enqueue(new OutgoingMessage(
                        notice.caseId(),
                        notice.peer(),
                        message,
                        notice.header(),
                        Message.newBuilder()
                                .setConflictNotice(notice.message().getConflictNotice())
                                .build())));
    }
}
