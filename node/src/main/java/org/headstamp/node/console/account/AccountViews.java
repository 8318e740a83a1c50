package org.headstamp.node.console.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.Operator;
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

    AccountViews(Accounts accounts, Sessions sessions, SecondFactors factors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
    }

    AccountView of(Operator operator, Optional<SessionId> present, Entered form, boolean changed) {
        return new AccountView(
                accounts.own(operator),
                factors.standing(operator),
                sessions.of(operator, operator.account()),
                present.map(SessionId::toString).orElse(""),
                form,
                changed,
                operator.is(Role.FOCAL_POINT));
    }
}
