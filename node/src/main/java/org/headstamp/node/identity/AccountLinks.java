package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;

/**
 * Links accounts to people of the State's identity provider. A link lets somebody in, so it takes two focal points, as a
 * new account does; roles stay those of the account.
 */
@Singleton
public class AccountLinks {
    private static final String ACTION = "link accounts to the identity provider";

    private final AccountLinkRepository links;
    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final InstantSource clock;
    private final ProviderConfig provider;

    AccountLinks(
            AccountLinkRepository links,
            AccountRepository accounts,
            AccountJournal journal,
            InstantSource clock,
            IdentityConfig config) {
        this.links = links;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
        this.provider = config.oidc();
    }

    /**
     * The link of an account, confirmed or not.
     *
     * @throws UnknownAccountException if there is no such account
     */
    @Transactional
    public Optional<AccountLink> of(Operator by, String account) {
        by.require(ACTION, Role.FOCAL_POINT);
        accounts.present(account);
        return links.findByIdOptional(account).map(AccountLinkRow::toLink);
    }

    /**
     * A link, which waits for {@link #confirm}, instead of one that the account had.
     *
     * @throws InvalidValueException if the claim is neither {@code sub} nor the configured one
     * @throws AccountConflictException if no provider is configured or the person is linked to another account
     */
    @Transactional
    public AccountLink link(Operator by, String account, String claim, String value) {
        by.require(ACTION, Role.FOCAL_POINT);
        accounts.locked(account);
        if (!claim.equals(AccountLink.SUBJECT) && !provider.claim().equals(Optional.of(claim))) {
            throw new InvalidValueException("claim", "is not looked at by this node");
        }
        var issuer = provider.issuer()
                .orElseThrow(() -> new AccountConflictException("no identity provider is configured"))
                .toString();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var link = new AccountLink(account, issuer, claim, value, by.account(), now, null);
        if (links.of(issuer, claim, value)
                .filter(other -> !other.account.equals(account))
                .isPresent()) {
            throw new AccountConflictException("this person is linked to another account");
        }
        remove(account);
        links.persistAndFlush(AccountLinkRow.of(link));
        journal.administered(by.account(), account, "LINKED");
        return link;
    }

    /**
     * Makes a link count.
     *
     * @param claim of the link that the operator looked at
     * @param value of the same
     * @throws NotPermittedException if the operator made it
     * @throws AccountConflictException if no link of the account waits, or another one does
     */
    @Transactional
    public AccountLink confirm(Operator by, String account, String claim, String value) {
        by.require(ACTION, Role.FOCAL_POINT);
        accounts.locked(account);
        var row = links.findByIdOptional(account)
                .filter(found -> found.confirmedBy == null)
                .orElseThrow(() -> new AccountConflictException("no link of account {0} waits", account));
        if (!row.claim.equals(claim) || !row.value.equals(value)) {
            throw new AccountConflictException("the link of account {0} that waits is another one", account);
        }
        if (row.linkedBy.equals(by.account())) {
            throw new NotPermittedException(by, "confirm a link that it made");
        }
        row.confirmedBy = by.account();
        journal.administered(by.account(), account, "LINK_CONFIRMED");
        return row.toLink();
    }

    /**
     * Ends a link, and all sessions of the account.
     *
     * @throws AccountConflictException if the account has none
     */
    @Transactional
    public void unlink(Operator by, String account) {
        by.require(ACTION, Role.FOCAL_POINT);
        accounts.locked(account);
        if (!remove(account)) {
            throw new AccountConflictException("account {0} is not linked", account);
        }
        journal.administered(by.account(), account, "UNLINKED");
    }

    private boolean remove(String account) {
        boolean removed = links.deleteById(account);
        if (removed) {
            accounts.endSessions(account);
        }
        return removed;
    }
}
