package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.language.Languages;

/** What each person wants to be told by e-mail. Only those have a choice for whom there can be tasks. */
@Singleton
public class NoticeChoices {
    private static final Role[] READERS = {Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR};

    private final ChoiceRepository choices;
    private final AddressConfirming confirming;
    private final LookTimes times;
    private final Languages languages;
    private final NodeClock clock;

    NoticeChoices(
            ChoiceRepository choices,
            AddressConfirming confirming,
            LookTimes times,
            Languages languages,
            NodeClock clock) {
        this.choices = choices;
        this.confirming = confirming;
        this.times = times;
        this.languages = languages;
        this.clock = clock;
    }

    /** The own choice. */
    @Transactional
    public NoticeChoice own(Operator by) {
        by.require("choose notices", READERS);
        return choices.findByIdOptional(by.account())
                .map(ChoiceRow::toChoice)
                .orElseGet(() -> new NoticeChoice(
                        0, false, NoticeWish.none(languages.best(List.of()).tag())));
    }

    /**
     * Changes the own choice. A code is sent to an address that was not confirmed before.
     *
     * @param version the version that the operator saw
     * @throws NoticesChangedException if the choice is at another version
     * @throws NoticesRefusedException if the node sends no e-mail, or cannot send one more code
     */
    @Transactional
    public NoticeChoice choose(Operator by, long version, NoticeWish wish) {
        by.require("choose notices", READERS);
        if (languages.find(wish.language()).isEmpty()) {
            throw new InvalidValueException("language", "is none of this node");
        }
        if (wish.pace() != Pace.OFF && !sends()) {
            throw new NoticesRefusedException("this node sends no e-mail");
        }
        var now = clock.now();
        var row = choices.lockedOrNew(by.account(), now);
        if (row.version != version) {
            throw new NoticesChangedException(version, row.version);
        }
        boolean toldBefore = row.wantsNotices();
        confirming.change(row, wish, now);
        row.lookedAt = toldBefore && row.wantsNotices() ? row.lookedAt : now;
        row.nextLook = times.next(row, now);
        row.version++;
        return row.toChoice();
    }

    /** Confirms the own address with the code that was sent to it. */
    @Transactional
    public Confirmation confirm(Operator by, String code) {
        by.require("choose notices", READERS);
        var row = choices.locked(by.account()).orElse(null);
        if (row == null) {
            return Confirmation.EXPIRED;
        }
        var now = clock.now();
        boolean confirmedBefore = row.confirmed;
        var outcome = confirming.check(row, ConfirmationCode.entered(code), now);
        if (outcome == Confirmation.CONFIRMED && !confirmedBefore) {
            row.lookedAt = now;
            row.nextLook = times.next(row, now);
            row.version++;
        }
        return outcome;
    }

    /**
     * Sends another code to the own address; the one before counts no more.
     *
     * @throws NoticesRefusedException if no address waits to be confirmed, or no further code can be sent
     */
    @Transactional
    public void sendCode(Operator by) {
        by.require("choose notices", READERS);
        var row = choices.locked(by.account())
                .filter(ChoiceRow::awaitsConfirmation)
                .orElseThrow(() -> new NoticesRefusedException("no address waits to be confirmed"));
        confirming.sendCode(row, clock.now());
    }

    /** Whether this node sends e-mail at all. */
    public boolean sends() {
        return confirming.sends();
    }

    /** Whose clocks count for the daily notice. */
    public ZoneId office() {
        return times.office();
    }
}
