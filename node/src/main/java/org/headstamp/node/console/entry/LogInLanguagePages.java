package org.headstamp.node.console.entry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.headstamp.node.console.frame.LanguageCookie;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.language.Languages;

/**
 * The choice of the language on the log-in page. It sends the form of the log-in along, so that what the page carries for
 * a form that came too late is not lost; a password that was typed already is not shown again.
 */
@Path("/console/log-in/language")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PermitAll
class LogInLanguagePages {
    private final LogInViews views;
    private final Languages languages;
    private final Visit visit;

    LogInLanguagePages(LogInViews views, Languages languages, Visit visit) {
        this.views = views;
        this.languages = languages;
        this.visit = visit;
    }

    /** For who loads the address of the page anew. */
    @GET
    public Response start() {
        return Response.seeOther(URI.create("/console/log-in")).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        var chosen = Optional.ofNullable(sent.getFirst("language")).flatMap(languages::find);
        var say = chosen.map(visit.say()::in).orElseGet(visit::say);
        var view = views.of(OwnPath.of(sent.getFirst("return")), Kept.carried(sent))
                .filledIn(Optional.ofNullable(sent.getFirst("account")).orElse(""));
        var page = Response.ok(LogInTemplates.logIn(say, view).render());
        return chosen.map(language -> page.header(HttpHeaders.SET_COOKIE, LanguageCookie.with(language, request)))
                .orElse(page)
                .build();
    }
}
