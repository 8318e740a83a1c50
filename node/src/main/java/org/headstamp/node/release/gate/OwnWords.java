package org.headstamp.node.release.gate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReceivedMessages;
import org.headstamp.node.release.ReleaseJournal;
import org.headstamp.node.release.Use;

/** What a sender asks in its own words (handling code H3), no rule can judge: a person does, for each use. */
@Singleton
public class OwnWords {
    private final OwnWordsRepository kept;
    private final ReceivedMessages messages;
    private final ReleaseJournal journal;
    private final NodeClock clock;

    OwnWords(OwnWordsRepository kept, ReceivedMessages messages, ReleaseJournal journal, NodeClock clock) {
        this.kept = kept;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Confirms that one use of a message keeps to its sender's own words; repeating changes nothing.
     *
     * @throws InvalidValueException if we received no such message, or its sender used no own words
     */
    @Transactional
    public void confirm(Operator by, MessageId id, Use use) {
        by.require("confirm that own words are kept", Role.FOCAL_POINT);
        var message = messages.find(by, id)
                .filter(found -> found.header().handling().code() == Handling.Code.H3)
                .orElseThrow(() -> new InvalidValueException("message", "names none that we received under H3"));
        if (!kept.isKept(id, use)) {
            var now = clock.now();
            kept.add(clock.newUuid(), id, use, by.account(), now);
            journal.changed(
                    new ReleaseJournal.Subject("message", id, message.caseId(), message.peer()),
                    by.account(),
                    id,
                    "OWN_WORDS_KEPT_" + use.code(),
                    now);
        }
    }

    boolean areKept(MessageId id, Use use) {
        return kept.isKept(id, use);
    }
}
