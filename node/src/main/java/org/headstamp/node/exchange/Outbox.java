package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Message;

/** Where features put messages to other States. */
@Singleton
public class Outbox {
    /** Largest content of an envelope. */
    public static final int MAXIMUM_CONTENT = 1 << 20;

    private final OutboxRepository rows;
    private final Backlog backlog;
    private final Composer composer;
    private final AuditLog log;
    private final OutboxBell bell;

    Outbox(OutboxRepository rows, Backlog backlog, Composer composer, AuditLog log, OutboxBell bell) {
        this.rows = rows;
        this.backlog = backlog;
        this.composer = composer;
        this.log = log;
        this.bell = bell;
    }

    /**
     * Seals a message in the transaction that decides to send it. It leaves when that transaction commits, and not at all
     * if it does not.
     *
     * @throws CannotSendException if the addressee is no active member, too much waits for it, it refers to files that cannot
     *     be sent, or the message is too large or breaks the rules of the schema
     */
    @Transactional(TxType.MANDATORY)
    public MessageId enqueue(OutgoingMessage outgoing) {
        var now = composer.now();
        composer.requireAddressee(outgoing.to(), backlog.beforeOneMore(outgoing.to()), now);
        int priority = HeaderWire.urgency(outgoing.header().priority());
        var place = rows.place(outgoing.to(), outgoing.caseId(), priority, Composer.MOST_NOT_DELIVERED);
        var message = composer.compose(outgoing, place, now);
        var sealed = composer.seal(message, now);
        var id = MessageId.parse(message.getId());
        var leafHash = log.append(AuditEvent.of(AuditKind.MESSAGE_SEALED, AuditEvent.NODE)
                .peer(outgoing.to())
                .message(id)
                .inCase(outgoing.caseId())
                .content(sealed.digests().content())
                .seal(sealed.digests().seal())
                .legalBasis(outgoing.header().legalBasis().stream()
                        .map(LegalBasis::toString)
                        .toList())
                .outcome(outgoing.kind().name()));
        rows.add(row(outgoing, message, sealed, leafHash, now));
        bell.ringAfterCommit();
        return id;
    }

    /** Whether anything can be sent to a State now. */
    @Transactional(TxType.MANDATORY)
    public boolean reaches(MemberState to) {
        try {
            composer.requireAddressee(to, backlog.of(to), composer.now());
            return true;
        } catch (CannotSendException e) {
            return false;
        }
    }

    /** A message of ours. */
    Optional<OutboxRow> sent(MessageId id) {
        return rows.findByIdOptional(id.value());
    }

    private static OutboxRow row(
            OutgoingMessage outgoing, Message message, Sealed sealed, Sha256 leafHash, Instant now) {
        var row = new OutboxRow();
        row.messageId = MessageId.parse(message.getId()).value();
        row.peer = outgoing.to().alpha2();
        row.caseId = outgoing.caseId().toString();
        row.inReplyTo =
                outgoing.inReplyTo() == null ? null : outgoing.inReplyTo().value();
        row.kind = outgoing.kind();
        row.priority = message.getPriorityValue();
        row.caseSequence = message.getCaseSequence();
        row.pairSequence = message.getPairSequence();
        row.envelope = sealed.envelope().toByteArray();
        row.contentSha256 = sealed.digests().content().bytes().toByteArray();
        row.sealSha256 = sealed.digests().seal().bytes().toByteArray();
        row.leafHash = leafHash.bytes().toByteArray();
        row.sealedAt = now;
        row.expiresAt = HeaderWire.fromWire(message.getExpiresAt());
        row.nextAttemptAt = now;
        return row;
    }
}
