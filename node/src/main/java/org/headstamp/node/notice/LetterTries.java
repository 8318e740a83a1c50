package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How often and when a letter is tried. One that is given up is logged. */
@Singleton
class LetterTries {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 20;

    private final NoticeConfig config;
    private final NoticeJournal journal;
    private final LookTimes times;

    LetterTries(NoticeConfig config, NoticeJournal journal, LookTimes times) {
        this.config = config;
        this.journal = journal;
        this.times = times;
    }

    Instant claimedUntil(Instant now) {
        return now.plus(config.claim());
    }

    /** @param attempts that were made, at least 1 */
    boolean areOver(int attempts) {
        return attempts >= config.attempts();
    }

    /** @param attempts that were made, at least 1 */
    Instant next(int attempts, Instant now) {
        return now.plus(pause(attempts, config.longestPause()));
    }

    static Duration pause(int attempts, Duration longest) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** After a notice that left: when it is looked for the next one. */
    void keepDistance(ChoiceRow choice, Instant now) {
        choice.nextLook = times.afterNotice(choice, now);
    }

    void giveUp(String account) {
        journal.noteByNode(account, "NOTICE_NOT_SENT");
    }
}
