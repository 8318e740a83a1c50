package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.federation.Federation;

/** Passes one message in custody to its feature, in one transaction with the change of its row. */
@Singleton
class InboxHandling {
    private final InboxRepository rows;
    private final PayloadHandlers handlers;
    private final Federation federation;
    private final Contests contests;
    private final AttachmentKeeper attachments;

    InboxHandling(
            InboxRepository rows,
            PayloadHandlers handlers,
            Federation federation,
            Contests contests,
            AttachmentKeeper attachments) {
        this.rows = rows;
        this.handlers = handlers;
        this.federation = federation;
        this.contests = contests;
        this.attachments = attachments;
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
            case Reception.Handled() -> {
                attachments.receives(received);
                yield InboxState.HANDLED;
            }
            case Reception.Conflicts conflict -> {
                contests.contest(received, conflict);
                yield InboxState.CONFLICTED;
            }
        };
        row.handledAt = now;
        row.succeeded();
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
            CodeTexts.require(received.message());
            TranslationRules.require(
                    received.message(), received.message().getLanguage(), HeaderWire.translations(received.message()));
            return handlers.of(received.kind()).receive(received);
        }
        contests.heard(received, now)
                .ifPresent(conflict -> handlers.of(conflict.kind()).conflicted(conflict));
        return new Reception.Handled();
    }
}
