package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;

/** Looks for one person what came up, and puts a notice down if anything did. */
@Singleton
class NoticeLook {
    /** What a transaction that is still open has put down is not seen yet; none is open for longer (its time-out). */
    static final Duration OPEN_TRANSACTIONS = Duration.ofMinutes(1);

    private final ChoiceRepository choices;
    private final NewsDesk desk;
    private final LetterTray tray;
    private final LookTimes times;
    private final NodeClock clock;

    NoticeLook(ChoiceRepository choices, NewsDesk desk, LetterTray tray, LookTimes times, NodeClock clock) {
        this.choices = choices;
        this.desk = desk;
        this.tray = tray;
        this.times = times;
        this.clock = clock;
    }

    /** Accounts for which it is time. */
    @Transactional
    List<String> due(int most) {
        return choices.due(clock.now(), most);
    }

    /** Looks once; false if it is not time any more, or another process does. */
    @Transactional
    boolean look(String account) {
        var now = clock.now();
        var claimed = choices.claim(account, now);
        claimed.ifPresent(row -> desk.reader(row).ifPresent(reader -> look(row, reader, now)));
        return claimed.isPresent();
    }

    /** After a look that failed others go on, and this one is tried again. */
    @Transactional
    void putOff(String account) {
        choices.locked(account).ifPresent(row -> row.nextLook = row.wantsNotices() ? times.putOff(clock.now()) : null);
    }

    /** While a notice waits, and while there is no room, what comes up is collected for the next one. */
    private void look(ChoiceRow row, Operator reader, Instant now) {
        if (!tray.takesNotice(row.account)) {
            row.nextLook = times.putOff(now);
            return;
        }
        var until = now.minus(OPEN_TRANSACTIONS);
        boolean isNew = !desk.news(row, reader, row.lookedAt, until).isNone();
        if (isNew) {
            tray.putNotice(row.account, row.lookedAt, until);
        }
        row.lookedAt = until.isAfter(row.lookedAt) ? until : row.lookedAt;
        row.nextLook = isNew ? times.afterNotice(row, now) : times.next(row, now);
    }
}
