package org.headstamp.node.console.frame;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.SessionId;
import org.headstamp.node.language.Language;
import org.headstamp.node.language.Languages;
import org.jspecify.annotations.Nullable;

/** Who asks for the page that is being made, and in which language. */
@RequestScoped
public class Visit {
    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final RoutingContext call;
    private final Federation federation;
    private final Languages languages;

    Visit(
            SecurityIdentity identity,
            HttpHeaders headers,
            RoutingContext call,
            Federation federation,
            Languages languages) {
        this.identity = identity;
        this.headers = headers;
        this.call = call;
        this.federation = federation;
        this.languages = languages;
    }

    public Operator operator() {
        return Operator.of(identity);
    }

    /**
     * What the visitor is logged in by.
     *
     * @throws IllegalStateException if nobody is logged in
     */
    public SessionId session() {
        return SessionId.of(identity).orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    /** Only after a log-in. */
    public Visitor visitor() {
        return new Visitor(operator(), federation.self(), federation.training());
    }

    public Say say() {
        boolean leadsBack = call.request().method().equals(HttpMethod.GET);
        return new Say(language(), languages, federation, call.request().uri(), leadsBack);
    }

    /** The same answer, and all later ones in another language, if there is one of this tag. */
    public ResponseBuilder speaking(ResponseBuilder answer, @Nullable String tag) {
        return Optional.ofNullable(tag)
                .flatMap(languages::find)
                .map(chosen -> answer.header(HttpHeaders.SET_COOKIE, LanguageCookie.with(chosen, call.request())))
                .orElse(answer);
    }

    /** Whether the node takes part in an exercise. */
    public boolean exercise() {
        return federation.training();
    }

    private Language language() {
        return Optional.ofNullable(headers.getCookies().get(LanguageCookie.NAME))
                .flatMap(cookie -> languages.find(cookie.getValue()))
                .orElseGet(() -> languages.wished(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
