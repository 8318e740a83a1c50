package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** Finds out whether an address is that of the person who names it. */
@Singleton
class AddressConfirming {
    /** Wrong codes after which the right one counts no more. */
    static final int TRIES = 5;
    /** Codes that one account may have sent within {@link #DAY}, so that nobody can be pestered with them. */
    static final int CODES = 5;

    static final Duration DAY = Duration.ofDays(1);

    private final LetterTray tray;
    private final NoticeJournal journal;
    private final NoticeConfig config;

    AddressConfirming(LetterTray tray, NoticeJournal journal, NoticeConfig config) {
        this.tray = tray;
        this.journal = journal;
        this.config = config;
    }

    boolean sends() {
        return config.enabled();
    }

    /** Takes a wish over; what waited to be sent to another address, or is not wanted any more, is not sent. */
    void change(ChoiceRow row, NoticeWish wish, Instant now) {
        var before = row.address;
        row.take(wish);
        boolean other = row.address != null && !row.address.equals(before);
        if (other || wish.pace() == Pace.OFF) {
            tray.withdraw(row.account);
        }
        if (other && sends()) {
            sendCode(row, now);
        }
        journal.note(row.account, row.account, "NOTICES_" + wish.pace());
    }

    /** @throws NoticesRefusedException if too many were sent or wait */
    void sendCode(ChoiceRow row, Instant now) {
        if (!sends()) {
            throw new NoticesRefusedException("this node sends no e-mail");
        }
        if (!row.codesSince.plus(DAY).isAfter(now)) {
            row.codesSince = now;
            row.codesAsked = 0;
        }
        if (row.codesAsked >= CODES) {
            throw new NoticesRefusedException("too many codes were asked for within a day");
        }
        row.codesAsked++;
        row.forgetCode();
        tray.putConfirmation(row.account);
    }

    /** Counts a wrong code; the transaction must be kept whatever comes of it. */
    Confirmation check(ChoiceRow row, ConfirmationCode code, Instant now) {
        if (row.confirmed) {
            return Confirmation.CONFIRMED;
        }
        if (row.codeHash == null || row.codeUntil == null || !now.isBefore(row.codeUntil)) {
            return Confirmation.EXPIRED;
        }
        if (!MessageDigest.isEqual(row.codeHash, code.hash(row.account).bytes().toByteArray())) {
            row.codeTries++;
            if (row.codeTries >= TRIES) {
                row.forgetCode();
            }
            journal.note(row.account, row.account, "NOTICE_CODE_REFUSED");
            return Confirmation.WRONG;
        }
        row.confirmed = true;
        row.forgetCode();
        journal.note(row.account, row.account, "NOTICE_ADDRESS_CONFIRMED");
        return Confirmation.CONFIRMED;
    }
}
