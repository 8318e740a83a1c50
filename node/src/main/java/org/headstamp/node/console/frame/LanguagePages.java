package org.headstamp.node.console.frame;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.headstamp.node.language.Language;
import org.headstamp.node.language.Languages;
import org.jspecify.annotations.Nullable;

/** The choice of the language. */
@Path("/console/language")
@RunOnVirtualThread
class LanguagePages {
    private final Languages languages;

    LanguagePages(Languages languages) {
        this.languages = languages;
    }

    /**
     * Keeps the choice in a cookie.
     *
     * @param here page of the console to come back to
     */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("language") @Nullable String tag,
            @FormParam("return") @Nullable String here,
            @Context HttpServerRequest request) {
        var back = Response.seeOther(OwnPath.of(here).uri());
        return chosen(tag)
                .map(language -> back.header(HttpHeaders.SET_COOKIE, LanguageCookie.with(language, request)))
                .orElse(back)
                .build();
    }

    private Optional<Language> chosen(@Nullable String tag) {
        return Optional.ofNullable(tag).flatMap(languages::find);
    }
}
