package org.headstamp.node.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** The operator behind the token of a session. Who has a duty first has no role until it is done. */
@Singleton
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {
    private final Sessions sessions;

    SessionIdentityProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.use(request.token(), request.isByItself())
                .map(SessionIdentityProvider::identity)
                .orElseThrow(() -> new AuthenticationFailedException("there is no such session")));
    }

    private static SecurityIdentity identity(Sessions.Live live) {
        var operator = live.operator();
        var shown = live.duty().isPresent() ? new Operator(operator.account(), operator.unit(), Set.of()) : operator;
        var identity =
                QuarkusSecurityIdentity.builder(shown.toIdentity()).addAttribute(SessionId.ATTRIBUTE, live.session());
        live.duty().ifPresent(duty -> identity.addAttribute(Duty.ATTRIBUTE, duty));
        return identity.build();
    }
}
