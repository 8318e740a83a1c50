package org.headstamp.node.console.entry;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ConsoleLogIns;
import org.headstamp.node.identity.IdentityConfig;
import org.headstamp.node.identity.ProviderPerson;
import org.headstamp.node.identity.SessionCookie;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Where the State's identity provider sends people back to; Quarkus has verified the ID token then. */
@Path(ProviderPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ProviderPages {
    static final String PATH = "/console/sso";

    private final ConsoleLogIns logIns;
    private final IdentityConfig config;
    private final OidcSession atProvider;
    private final Visit visit;
    private final Faults faults;

    ProviderPages(ConsoleLogIns logIns, IdentityConfig config, OidcSession atProvider, Visit visit, Faults faults) {
        this.logIns = logIns;
        this.config = config;
        this.atProvider = atProvider;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * Begins a session and forgets what Quarkus keeps of the log-in. The page leads on by itself: a redirect would be
     * part of a navigation that another site began, and browsers keep back cookies that are SameSite=Strict.
     */
    @GET
    public Response enter(@Context HttpServerRequest request) {
        var token = logIns.withProvider(person(atProvider.getIdToken()), Origins.of(request));
        atProvider.logout().await().indefinitely();
        return token.map(
                        begun -> Response.ok(LogInTemplates.entered(visit.say()).render())
                                .header(HttpHeaders.SET_COOKIE, SessionCookie.with(begun, request))
                                .build())
                .orElseGet(() -> faults.refusal(403, "log-in.not-linked", "log-in.not-linked-detail"));
    }

    private ProviderPerson person(JsonWebToken token) {
        var claim = config.oidc().claim().flatMap(name -> Optional.ofNullable(token.<Object>getClaim(name)));
        return new ProviderPerson(token.getIssuer(), token.getSubject(), claim.map(Object::toString));
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
