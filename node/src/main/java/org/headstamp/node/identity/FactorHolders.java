package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import java.util.Optional;

/** What a second factor changes for its account; always in the transaction of the change. */
@Singleton
class FactorHolders {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final AccountJournal journal;

    FactorHolders(AccountRepository accounts, SessionRepository sessions, AccountJournal journal) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** @throws UnknownAccountException if it is not there */
    void lock(String account) {
        accounts.locked(account);
    }

    void enrolled(String account, Optional<SessionId> present) {
        accounts.locked(account).secondFactor = true;
        sessions.endOthers(account, present);
        present.ifPresent(session -> sessions.upgrade(session, Beginning.TOTP));
        journal.administered(account, account, "SECOND_FACTOR_SET_UP");
    }

    void reset(Operator by, String account) {
        accounts.locked(account).secondFactor = false;
        sessions.endOthers(account, Optional.empty());
        journal.administered(by.account(), account, "SECOND_FACTOR_RESET");
    }
}
