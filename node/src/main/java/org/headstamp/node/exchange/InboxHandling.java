package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.federation.Federation;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.Message;

/** Passes one message in custody to its feature, in one transaction with the change of its row. */
@Singleton
class InboxHandling {
    private final InboxRepository rows;
    private final PayloadHandlers handlers;
    private final Outbox outbox;
    private final AuditLog log;
    private final Federation federation;

    InboxHandling(InboxRepository rows, PayloadHandlers handlers, Outbox outbox, AuditLog log, Federation federation) {
        this.rows = rows;
        this.handlers = handlers;
        this.outbox = outbox;
        this.log = log;
        this.federation = federation;
    }

    /** Handles the given message; repeating it after a crash changes nothing that was committed. */
    @Transactional
    void handle(UUID messageId, Instant now) {
        var row = rows.findById(messageId);
        rows.lockCase(row.caseId);
        if (row.state != InboxState.RECEIVED) {
            return;
        }
        var received = row.toReceived();
        finish(row, received, receive(received, now), now);
    }

    /** Settles a message that its feature could not even read as a conflict. */
    @Transactional
    void contest(UUID messageId, Reception.Conflicts conflict, Instant now) {
        var row = rows.findById(messageId);
        rows.lockCase(row.caseId);
        if (row.state == InboxState.RECEIVED) {
            finish(row, row.toReceived(), conflict, now);
        }
    }

    private void finish(InboxRow row, Received received, Reception reception, Instant now) {
        row.outOfOrder = rows.isOutOfOrder(row);
        row.attempts++;
        row.state = switch (reception) {
            case Reception.Handled() -> InboxState.HANDLED;
            case Reception.Conflicts conflict -> {
                answer(received, conflict);
                yield InboxState.CONFLICTED;
            }
        };
        row.handledAt = now;
        row.lastError = null;
        row.nextAttemptAt = null;
        rows.fill(row.sender, row.caseId, row.caseSequence, "HANDLED");
    }

    private Reception receive(Received received, Instant now) {
        var objection = new ExerciseMode(federation.training())
                .objectionTo(received.kind(), received.message().getTestOnly());
        if (objection.isPresent()) {
            return objection.get();
        }
        if (received.kind() != PayloadKind.CONFLICT_NOTICE) {
            TranslationRules.require(
                    received.message(), received.message().getLanguage(), HeaderWire.translations(received.message()));
            return handlers.of(received.kind()).receive(received);
        }
        var notice = received.message().getConflictNotice();
        log.append(event(received).outcome(reason(notice).name()));
        conflicting(received)
                .ifPresent(ours -> handlers.of(ours.kind)
                        .conflicted(new Conflict(
                                new MessageId(ours.messageId),
                                received.id(),
                                ours.kind,
                                received.caseId(),
                                received.from(),
                                reason(notice),
                                notice.getDetail(),
                                now)));
        return new Reception.Handled();
    }

    /** Our message that the notice is about; a conflict notice is never itself contested. */
    private Optional<OutboxRow> conflicting(Received notice) {
        return Optional.ofNullable(notice.inReplyTo())
                .flatMap(outbox::sent)
                .filter(ours -> ours.peerState().equals(notice.from()))
                .filter(ours -> ours.kind != PayloadKind.CONFLICT_NOTICE);
    }

    private void answer(Received received, Reception.Conflicts conflict) {
        log.append(event(received).outcome(conflict.reason().name()));
        var notice = ConflictNotice.newBuilder()
                .setReason(org.headstamp.proto.exchange.v1.ConflictReason.valueOf(
                        "CONFLICT_REASON_" + conflict.reason().name()))
                .setDetail(conflict.detail());
        outbox.enqueue(new OutgoingMessage(
                received.caseId(),
                received.from(),
                received.id(),
                received.header().forReply().withTestOnly(federation.training()),
                Message.newBuilder().setConflictNotice(notice).build()));
    }

    private static AuditEvent event(Received received) {
        return AuditEvent.of(AuditKind.CONFLICT, AuditEvent.NODE)
                .peer(received.from())
                .message(received.id())
                .inCase(received.caseId())
                .content(received.content());
    }

    private static ConflictReason reason(ConflictNotice notice) {
        return ConflictReason.valueOf(notice.getReason().name().substring("CONFLICT_REASON_".length()));
    }
}
