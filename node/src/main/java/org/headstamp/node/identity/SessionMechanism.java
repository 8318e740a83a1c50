package org.headstamp.node.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** Knows people of the console by the cookie of their session; {@link WayIn} says where all others go. */
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "session";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        var token = SessionCookie.in(call.request());
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var request = new SessionRequest(token.get(), WayIn.isByItself(call.request()));
        return identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, call))
                .map(identity -> WayIn.isOpen(call, identity) ? identity : null)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().item(WayIn.of(call));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.PLAIN, SCHEME));
    }
}
