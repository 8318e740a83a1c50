package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Changes unit, roles and party of accounts. Roles decide who may be the second person, so a change takes two focal points
 * as a new account does, and neither is the one whose account it is.
 */
@Singleton
public class AccountChanges {
    /** The most that are listed. */
    public static final int MOST = 100;
    /** So many focal points must be left, or nobody could ever be the second person again. */
    static final int FEWEST_FOCAL_POINTS = 2;

    private static final String ACTION = "change accounts";

    private final AccountChangeRepository changes;
    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final InstantSource clock;
    private final TradeRegister trade;

    AccountChanges(
            AccountChangeRepository changes,
            AccountRepository accounts,
            AccountJournal journal,
            InstantSource clock,
            TradeRegister trade) {
        this.changes = changes;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
        this.trade = trade;
    }

    /**
     * The change of an account that waits.
     *
     * @throws UnknownAccountException if there is no such account
     */
    @Transactional
    public Optional<AccountChange> of(Operator by, String account) {
        by.require("see changes of accounts", Role.FOCAL_POINT, Role.AUDITOR);
        accounts.present(account);
        return changes.findByIdOptional(account).map(AccountChangeRow::toChange);
    }

    /** What waits for a second focal point, the oldest first. */
    @Transactional
    public List<AccountChange> waiting(Operator by, int most) {
        by.require("see changes of accounts", Role.FOCAL_POINT, Role.AUDITOR);
        return changes.oldest(Math.clamp(most, 1, MOST)).stream()
                .map(AccountChangeRow::toChange)
                .toList();
    }

    /**
     * A change, which waits for {@link #confirm}, instead of one that waited.
     *
     * @throws NotPermittedException if it is the operator's own account
     * @throws InvalidValueException if the account could not be so, or is so already
     * @throws AccountConflictException if the account is not active or too few focal points would be left
     */
    @Transactional
    public AccountChange ask(Operator by, String account, String unit, Set<Role> roles, @Nullable PartyKey party) {
        requireOther(by, account);
        var present = accounts.lockedActive(account).toAccount();
        var wanted = present.with(unit, roles, party);
        if (wanted.equals(present)) {
            throw new InvalidValueException("roles", "unit and party are those of the account already");
        }
        requirePossible(present, wanted);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var change = new AccountChange(
                new AccountChangeId(UUID.randomUUID()), account, wanted.unit(), roles, party, by.account(), now);
        accounts.forgetChange(account);
        changes.persist(AccountChangeRow.of(change));
        journal.administered(by.account(), account, change.outcome("CHANGE_ASKED"));
        return change;
    }

    /**
     * Makes a change count, and ends all sessions of the account.
     *
     * @throws NotPermittedException if it is the operator's own account or the operator asked for it
     * @throws InvalidValueException if the party is none of the trade any more
     * @throws AccountConflictException as {@link #ask}, or if this change does not wait any more
     */
    @Transactional
    public Account confirm(Operator by, String account, AccountChangeId id) {
        requireOther(by, account);
        // Two changes at once must not each count on the focal point that the other one takes away.
        accounts.lockFocalPoints();
        var row = accounts.lockedActive(account);
        var change = waiting(account, id);
        if (change.askedBy().equals(by.account())) {
            throw new NotPermittedException(by, "confirm a change that it asked for");
        }
        var present = row.toAccount();
        var wanted = present.with(change.unit(), change.roles(), change.party());
        requirePossible(present, wanted);
        row.take(wanted);
        accounts.forgetChange(account);
        accounts.endSessions(account);
        journal.administered(by.account(), account, change.outcome("CHANGED"));
        return wanted;
    }

    /**
     * Gives up a change.
     *
     * @throws NotPermittedException if it is the operator's own account
     * @throws AccountConflictException if this change does not wait any more
     */
    @Transactional
    public void withdraw(Operator by, String account, AccountChangeId id) {
        requireOther(by, account);
        accounts.locked(account);
        var change = waiting(account, id);
        accounts.forgetChange(account);
        journal.administered(by.account(), account, change.outcome("CHANGE_WITHDRAWN"));
    }

    private AccountChange waiting(String account, AccountChangeId id) {
        return changes.findByIdOptional(account)
                .map(AccountChangeRow::toChange)
                .filter(change -> change.id().equals(id))
                .orElseThrow(() -> new AccountConflictException("this change of account {0} does not wait", account));
    }

    private void requirePossible(Account present, Account wanted) {
        trade.requireInTrade(wanted.party());
        boolean fewer =
                present.roles().contains(Role.FOCAL_POINT) && !wanted.roles().contains(Role.FOCAL_POINT);
        if (fewer && accounts.focalPointsBeside(present.name()) < FEWEST_FOCAL_POINTS) {
            throw new AccountConflictException("fewer than {0} focal points would be left", FEWEST_FOCAL_POINTS);
        }
    }

    private static void requireOther(Operator by, String account) {
        by.require(ACTION, Role.FOCAL_POINT);
        if (by.account().equals(account)) {
            throw new NotPermittedException(by, "change itself");
        }
    }
}
