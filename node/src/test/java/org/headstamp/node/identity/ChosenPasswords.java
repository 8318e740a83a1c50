package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;

/** Accounts whose holders have, as all of an office did long ago, made the password that they got their own, or have not. */
@Singleton
public final class ChosenPasswords {
    private final AccountRepository accounts;

    ChosenPasswords(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The password stays what it is, and counts as chosen. */
    public void of(String account) {
        QuarkusTransaction.joiningExisting().run(() -> {
            var row = accounts.locked(account);
            row.choose(row.passwordHash);
        });
    }

    /** The password is a first one still, of a time when nobody handed out start words. */
    public void forgetStart(String account) {
        QuarkusTransaction.joiningExisting().run(() -> accounts.locked(account).startHash = null);
    }
}
