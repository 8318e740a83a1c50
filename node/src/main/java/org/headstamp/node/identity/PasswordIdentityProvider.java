package org.headstamp.node.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * HTTP basic authentication, with a password that its holder chose. An account with a second factor needs a fresh code
 * with each request, in the header {@value #CODE_HEADER}.
 */
@Singleton
class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    static final String CODE_HEADER = "Headstamp-Code";

    private final LogIns logIns;
    private final LogInRefusals refusals;
    private final IdentityConfig config;

    PasswordIdentityProvider(LogIns logIns, LogInRefusals refusals, IdentityConfig config) {
        this.logIns = logIns;
        this.refusals = refusals;
        this.config = config;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var call = HttpSecurityUtils.getRoutingContextAttribute(request);
        var header = call == null ? null : call.request().getHeader(CODE_HEADER);
        return context.runBlocking(() -> LogInIdentity.of(result(request, header == null ? "" : header)));
    }

    private LogIn result(UsernamePasswordAuthenticationRequest request, String code) {
        var result = logIns.withPassword(
                request.getUsername(), new String(request.getPassword().getPassword()), code);
        return result instanceof LogIn.Accepted accepted
                ? tooLittle(accepted)
                        .<LogIn>map(reason -> refusals.refuse(request.getUsername(), reason))
                        .orElse(result)
                : result;
    }

    private Optional<LogIn.Reason> tooLittle(LogIn.Accepted accepted) {
        if (accepted.firstPassword()) {
            return Optional.of(LogIn.Reason.FIRST_PASSWORD);
        }
        boolean required = config.secondFactor() == SecondFactorRule.REQUIRED;
        return required && accepted.beginning() == Beginning.PASSWORD
                ? Optional.of(LogIn.Reason.NO_SECOND_FACTOR)
                : Optional.empty();
    }
}
