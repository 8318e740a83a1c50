package org.headstamp.node.console.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Passwords;
import org.headstamp.node.identity.Role;
import org.headstamp.node.identity.SecondFactors;
import org.headstamp.node.identity.SessionId;
import org.headstamp.node.identity.Sessions;

/** Gathers what the page of the own account shows. */
@Singleton
class AccountViews {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Passwords passwords;

    AccountViews(Accounts accounts, Sessions sessions, SecondFactors factors, Passwords passwords) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.passwords = passwords;
    }

    AccountView of(Operator operator, Optional<SessionId> present, Entered form, boolean changed) {
        return new AccountView(
                accounts.own(operator),
                factors.standing(operator),
                sessions.of(operator, operator.account()),
                present.map(SessionId::toString).orElse(""),
                form,
                changed,
                passwords.needsStart(operator),
                operator.is(Role.FOCAL_POINT));
    }
}
