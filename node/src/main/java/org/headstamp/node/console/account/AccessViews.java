package org.headstamp.node.console.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.AccountLink;
import org.headstamp.node.identity.AccountLinks;
import org.headstamp.node.identity.IdentityConfig;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.ProviderConfig;
import org.headstamp.node.identity.Sessions;

/** Gathers what a focal point sees of the access of another account. */
@Singleton
class AccessViews {
    private final Sessions sessions;
    private final AccountLinks links;
    private final ProviderConfig provider;

    AccessViews(Sessions sessions, AccountLinks links, IdentityConfig config) {
        this.sessions = sessions;
        this.links = links;
        this.provider = config.oidc();
    }

    AccessView of(Operator operator, String account, Entered form) {
        return new AccessView(
                account,
                sessions.of(operator, account),
                links.of(operator, account).orElse(null),
                claims(),
                form);
    }

    private List<String> claims() {
        return provider.enabled()
                ? Stream.concat(Stream.of(AccountLink.SUBJECT), provider.claim().stream())
                        .toList()
                : List.of();
    }
}
