package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;

/** Lets people into the console. Whoever is refused learns nothing of why. */
@Singleton
public class ConsoleLogIns {
    private final LogIns logIns;
    private final LinkedLogIns linked;
    private final Sessions sessions;
    private final SecureRandom random;

    ConsoleLogIns(LogIns logIns, LinkedLogIns linked, Sessions sessions, SecureRandom random) {
        this.logIns = logIns;
        this.linked = linked;
        this.sessions = sessions;
        this.random = random;
    }

    /**
     * With the password of a local account.
     *
     * @param code one-time or recovery code; empty for none
     * @return empty if it was refused
     */
    public Optional<SessionToken> withPassword(String account, String password, String code, SessionOrigin origin) {
        return begun(logIns.withPassword(account, password, code), origin);
    }

    /**
     * After a log-in at the identity provider.
     *
     * @return empty if the person is linked to no active account
     */
    public Optional<SessionToken> withProvider(ProviderPerson person, SessionOrigin origin) {
        return begun(linked.of(person), origin);
    }

    private Optional<SessionToken> begun(LogIn result, SessionOrigin origin) {
        return switch (result) {
            case LogIn.Refused refused -> Optional.empty();
            case LogIn.Accepted accepted -> {
                var token = SessionToken.fresh(random);
                sessions.begin(accepted, token, origin);
                yield Optional.of(token);
            }
        };
    }
}
