package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * Local accounts. A new account counts only when a second focal point has confirmed it: otherwise anybody who can make
 * accounts could be the second person of his own approvals.
 */
@Singleton
public class Accounts {
    /** The longest page. */
    public static final int MOST = 100;

    private final AccountRepository accounts;
    private final Bcrypt bcrypt;
    private final AccountJournal journal;
    private final InstantSource clock;
    private final TradeRegister trade;

    Accounts(
            AccountRepository accounts,
            Bcrypt bcrypt,
            AccountJournal journal,
            InstantSource clock,
            TradeRegister trade) {
        this.accounts = accounts;
        this.bcrypt = bcrypt;
        this.journal = journal;
        this.clock = clock;
        this.trade = trade;
    }

    /** A page of accounts by name, after the given name or from the first one (empty). */
    @Transactional
    public List<Account> list(Operator by, String afterName, int most) {
        by.require("list accounts", Role.FOCAL_POINT, Role.AUDITOR);
        return accounts.after(afterName, Math.clamp(most, 1, MOST)).stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    /**
     * One account.
     *
     * @throws UnknownAccountException if there is none of this name
     */
    @Transactional
    public Account get(Operator by, String name) {
        by.require("see accounts", Role.FOCAL_POINT, Role.AUDITOR);
        return accounts.present(name).toAccount();
    }

    /**
     * The account that takes over the work of another one, which may have ended; the hand-over is logged here.
     *
     * @throws UnknownAccountException if one of them is not there
     * @throws AccountConflictException if it is the same account, not active, of another unit or party, or lacks a role
     */
    @Transactional
    public Operator successor(Operator by, String from, String to) {
        by.require("hand over the work of an account", Role.FOCAL_POINT);
        var before = accounts.present(from).toAccount();
        var after = accounts.present(to).toAccount();
        var objection = after.objectionToSucceed(before);
        if (objection.isPresent()) {
            throw new AccountConflictException("{0} cannot take over from {1}: {2}", to, from, objection.get());
        }
        journal.administered(by.account(), from, "HANDED_OVER");
        journal.administered(by.account(), to, "TOOK_OVER");
        return after.toOperator();
    }

    /** How many active accounts of the State's own people belong to one of these units. */
    @Transactional
    public long active(Collection<String> units) {
        return units.isEmpty() ? 0 : accounts.active(units);
    }

    /** How many active accounts of one of these units have a role. */
    @Transactional
    public long active(Role role, Collection<String> units) {
        return units.isEmpty() ? 0 : accounts.active(role, units);
    }

    /** The own account. */
    @Transactional
    public Account own(Operator by) {
        return accounts.findByIdOptional(by.account())
                .orElseThrow(() -> new UnknownAccountException(by.account()))
                .toAccount();
    }

    /** The operator behind an account, with the roles that it has now; empty unless the account is active. */
    @Transactional
    public Optional<Operator> acting(String name) {
        return accounts.findByIdOptional(name)
                .map(AccountRow::toAccount)
                .filter(account -> account.status() == Account.Status.ACTIVE)
                .map(Account::toOperator);
    }

    /**
     * A new account, which waits for {@link #confirm}.
     *
     * @param first password with which its holder, given the start word, does nothing but choose another one
     * @param party that it acts for, if it is of the trade and only then
     * @throws InvalidValueException if the party is no manufacturer, importer or dealer of the register
     * @throws AccountConflictException if the name is taken, even by an account that is no longer active
     */
    @Transactional
    public Account create(
            Operator by, String name, String unit, Set<Role> roles, @Nullable PartyKey party, Password first) {
        by.require("create accounts", Role.FOCAL_POINT);
        var account = new Account(name, unit, roles, party, Account.Status.PENDING, by.account(), now());
        trade.requireInTrade(party);
        first.requireSuits(name);
        return keep(AccountRow.of(account, bcrypt.hash(first), true), by.account());
    }

    /**
     * Whether the holder of an account has not chosen a password yet since somebody else set one.
     *
     * @throws UnknownAccountException if there is none of this name
     */
    @Transactional
    public boolean hasFirstPassword(Operator by, String name) {
        by.require("see accounts", Role.FOCAL_POINT, Role.AUDITOR);
        return accounts.present(name).firstPassword;
    }

    /**
     * Makes an account usable.
     *
     * @param start word that the holder needs beside the first password, so that neither who made the account nor who
     *     confirms it comes in alone
     * @throws NotPermittedException if the account confirms itself or was made by the one who confirms it
     * @throws InvalidValueException if the start word does not suit the account
     */
    @Transactional
    public Account confirm(Operator by, String name, Password start) {
        by.require("confirm accounts", Role.FOCAL_POINT);
        start.requireSuits("start", name);
        // bcrypt is slow: nobody waits for the row meanwhile.
        var startHash = bcrypt.hash(start);
        var row = accounts.locked(name);
        if (row.createdBy.equals(by.account())) {
            throw new NotPermittedException(by, "confirm an account that it made");
        }
        if (row.status != Account.Status.PENDING) {
            throw new AccountConflictException("account {0} does not wait to be confirmed", name);
        }
        row.status = Account.Status.ACTIVE;
        row.startHash = startHash;
        journal.administered(by.account(), name, "CONFIRMED");
        return row.toAccount();
    }

    /**
     * Ends the use of an account and its sessions for good; its name stays taken, since the log names it.
     *
     * @throws NotPermittedException if it is the operator's own account, so that somebody can always log in
     */
    @Transactional
    public Account deactivate(Operator by, String name) {
        by.require("deactivate accounts", Role.FOCAL_POINT);
        if (by.account().equals(name)) {
            throw new NotPermittedException(by, "deactivate itself");
        }
        var row = accounts.locked(name);
        if (row.status == Account.Status.DEACTIVATED) {
            return row.toAccount();
        }
        row.status = Account.Status.DEACTIVATED;
        accounts.endSessions(name);
        accounts.forgetChange(name);
        accounts.forgetReset(name);
        journal.administered(by.account(), name, "DEACTIVATED");
        return row.toAccount();
    }

    /** An account of the bootstrap file, unless its name exists. */
    @Transactional
    void bootstrap(BootstrapAccount entry, String hash) {
        if (accounts.findByIdOptional(entry.name()).isEmpty()) {
            keep(AccountRow.of(entry.toAccount(now()), hash, entry.firstPassword()), AuditEvent.NODE);
        }
    }

    private Account keep(AccountRow row, String actor) {
        if (accounts.findByIdOptional(row.name).isPresent()) {
            throw new AccountConflictException("the name {0} is taken", row.name);
        }
        accounts.persistAndFlush(row);
        journal.administered(actor, row.name, "CREATED");
        return row.toAccount();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
