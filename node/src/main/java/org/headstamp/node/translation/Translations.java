package org.headstamp.node.translation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.exchange.StoredMessage.Direction;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** The translations of what a message says, those of its sender and those of this State kept apart. */
@Singleton
public class Translations {
    private static final Role[] READERS = {Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR};

    private final OwnTranslationRepository ours;
    private final Messages messages;
    private final CaseAccess access;
    private final TranslationJournal journal;
    private final NodeClock clock;

    Translations(
            OwnTranslationRepository ours,
            Messages messages,
            CaseAccess access,
            TranslationJournal journal,
            NodeClock clock) {
        this.ours = ours;
        this.messages = messages;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The translations of a message. Whoever reads those of a message received has read it, which is logged.
     *
     * @throws UnknownMessageException if there is no such message, or none for this operator
     */
    @Transactional
    public MessageTranslations of(Operator by, MessageId id) {
        var message = seen(by, id);
        journal.read(message, by, clock.now());
        return all(message);
    }

    /** The same for pages that show the message and log who reads it; empty where there is none for this operator. */
    @Transactional
    public Optional<MessageTranslations> beside(Operator by, MessageId id) {
        return by.isOneOf(READERS)
                ? messages.find(id)
                        .filter(message -> access.admits(by, message.caseId()))
                        .map(this::all)
                : Optional.empty();
    }

    /**
     * The free texts of a message received, with their translations. Reading them is logged.
     *
     * @throws UnknownMessageException if no such message was received, or none for this operator
     */
    @Transactional
    public ReceivedTexts texts(Operator by, MessageId id) {
        var message = seen(by, id);
        if (message.direction() == Direction.SENT) {
            throw new UnknownMessageException(id);
        }
        journal.read(message, by, clock.now());
        return new ReceivedTexts(message, messages.texts(id), all(message));
    }

    /**
     * Adds a translation that an office of this State made of a text received.
     *
     * @throws UnknownMessageException if there is no such message, or none for this operator
     * @throws InvalidValueException if it makes no sense, is there already, or names no office
     */
    @Transactional
    public OwnTranslation add(Operator by, MessageId id, Translation translation) {
        var message = seen(by, id);
        if (message.direction() == Direction.SENT) {
            throw new InvalidValueException("id", "names a message of ours, whose translations travel with it");
        }
        Checked.text("office", translation.office(), 200);
        messages.requireTranslates(message.id(), "translation", translation);
        // Two offices may say the same at the same time: the later one is told of the earlier one.
        ours.lock(message.id());
        requireNew(translation, message);
        var added = new OwnTranslation(clock.newUuid(), message.id(), translation, by.account(), clock.now());
        ours.persistAndFlush(OwnTranslationRow.of(added, message.caseId()));
        journal.added(added, message);
        return added;
    }

    private MessageTranslations all(StoredMessage message) {
        return new MessageTranslations(messages.translations(message.id()), ours.of(message.id()));
    }

    private void requireNew(Translation translation, StoredMessage message) {
        var known = ours.of(message.id());
        if (known.size() >= Translation.MOST) {
            throw new InvalidValueException(
                    "translation", "would be one more than the {0} that a message may have", Translation.MOST);
        }
        boolean repeated = known.stream()
                .map(OwnTranslation::translation)
                .anyMatch(earlier -> earlier.fieldPath().equals(translation.fieldPath())
                        && earlier.language().equalsIgnoreCase(translation.language()));
        if (repeated) {
            throw new InvalidValueException(
                    "translation", "of {0} into {1} is there already", translation.fieldPath(), translation.language());
        }
    }

    private StoredMessage seen(Operator by, MessageId id) {
        by.require("read what messages say", READERS);
        var message = messages.find(id).orElseThrow(() -> new UnknownMessageException(id));
        access.require(by, message.caseId(), () -> new UnknownMessageException(id));
        return message;
    }
}
