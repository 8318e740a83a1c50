package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the account of somebody whom the identity provider let in: by the subject, else by the configured claim. */
@Singleton
class LinkedLogIns {
    private final AccountLinkRepository links;
    private final AccountRepository accounts;
    private final LogInRefusals refusals;
    private final ProviderConfig provider;

    LinkedLogIns(
            AccountLinkRepository links, AccountRepository accounts, LogInRefusals refusals, IdentityConfig config) {
        this.links = links;
        this.accounts = accounts;
        this.refusals = refusals;
        this.provider = config.oidc();
    }

    LogIn of(ProviderPerson person) {
        var account = QuarkusTransaction.requiringNew().call(() -> account(person));
        if (account.isEmpty()) {
            return refusals.refuse(RefusalSummary.UNKNOWN, LogIn.Reason.NOT_LINKED);
        }
        return account.get().status() == Account.Status.ACTIVE
                ? new LogIn.Accepted(account.get().toOperator(), Beginning.OIDC)
                : refusals.refuse(account.get().name(), LogIn.Reason.NOT_ACTIVE);
    }

    private Optional<Account> account(ProviderPerson person) {
        return links.of(person.issuer(), AccountLink.SUBJECT, person.subject())
                .or(() -> byClaim(person))
                .filter(link -> link.confirmedBy != null)
                .map(link -> accounts.present(link.account).toAccount());
    }

    private Optional<AccountLinkRow> byClaim(ProviderPerson person) {
        return provider.claim()
                .flatMap(name -> person.claim().flatMap(value -> links.of(person.issuer(), name, value)));
    }
}
