package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.NodeClock;
import org.headstamp.node.notice.LetterRow.Purpose;

/** Where letters are put down in the transaction of what makes them necessary. It holds so many and no more. */
@Singleton
class LetterTray {
    private final LetterRepository letters;
    private final NoticeConfig config;
    private final NodeClock clock;

    LetterTray(LetterRepository letters, NoticeConfig config, NodeClock clock) {
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    /** Whether a notice can be put down: none waits for the person, and there is room. */
    boolean takesNotice(String account) {
        return !letters.isWaiting(account, Purpose.NOTICE) && hasRoom();
    }

    void putNotice(String account, Instant after, Instant until) {
        put(account, Purpose.NOTICE, after, until);
    }

    /**
     * A letter with a new code, in place of one that waits.
     *
     * @throws NoticesRefusedException if there is no room
     */
    void putConfirmation(String account) {
        letters.drop(account, Purpose.CONFIRMATION);
        if (!hasRoom()) {
            throw new NoticesRefusedException("too many letters wait to be sent");
        }
        var now = clock.now();
        put(account, Purpose.CONFIRMATION, now, now);
    }

    /** What waits for a person is not wanted any more. */
    void withdraw(String account) {
        for (var purpose : Purpose.values()) {
            letters.drop(account, purpose);
        }
    }

    private boolean hasRoom() {
        return letters.count() < config.waiting();
    }

    private void put(String account, Purpose purpose, Instant after, Instant until) {
        var row = new LetterRow();
        row.id = clock.newUuid();
        row.account = account;
        row.purpose = purpose;
        row.newsAfter = after;
        row.newsUntil = until;
        row.nextAttemptAt = clock.now();
        letters.persistAndFlush(row);
    }
}
