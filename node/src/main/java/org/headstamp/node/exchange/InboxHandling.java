package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.headstamp.node.federation.Federation;

/** Passes messages in custody to their features, in one transaction with the change of their rows. */
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

    /** Handles messages, one of a case; repeating it after a crash changes nothing that was committed. */
    @Transactional
    void handle(List<InboxRepository.Head> messages, Instant now) {
        finish(messages, received -> receive(received, now), now);
    }

    /** Settles a message that its feature could not even read as a conflict. */
    @Transactional
    void contest(InboxRepository.Head message, Reception.Conflicts conflict, Instant now) {
        finish(List.of(message), received -> conflict, now);
    }

    private void finish(List<InboxRepository.Head> messages, Function<Received, Reception> reception, Instant now) {
        rows.lockCases(messages.stream().map(InboxRepository.Head::caseId).toList());
        var handled = new ArrayList<InboxRepository.Handled>();
        for (var turn : rows.turns(messages)) {
            handled.add(new InboxRepository.Handled(turn, end(turn.received(), reception)));
        }
        rows.handled(handled, now);
    }

    private InboxState end(Received received, Function<Received, Reception> reception) {
        return switch (reception.apply(received)) {
            case Reception.Handled() -> {
                attachments.receives(received);
                yield InboxState.HANDLED;
            }
            case Reception.Conflicts conflict -> {
                contests.contest(received, conflict);
                yield InboxState.CONFLICTED;
            }
        };
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
