package org.headstamp.node.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The cookie that follows a log-in by form. */
@Singleton
class SessionIdentityProvider implements IdentityProvider<TrustedAuthenticationRequest> {
    private final LogIns logIns;

    SessionIdentityProvider(LogIns logIns) {
        this.logIns = logIns;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> LogInIdentity.of(logIns.bySession(request.getPrincipal())));
    }
}
