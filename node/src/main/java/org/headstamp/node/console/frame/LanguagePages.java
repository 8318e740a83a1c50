package org.headstamp.node.console.frame;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The choice of the language. */
@Path("/console/language")
@RunOnVirtualThread
class LanguagePages {
    private final Visit visit;

    LanguagePages(Visit visit) {
        this.visit = visit;
    }

    /**
     * Keeps the choice in a cookie.
     *
     * @param here page of the console to come back to
     */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("language") @Nullable String tag, @FormParam("return") @Nullable String here) {
        return visit.speaking(Response.seeOther(OwnPath.of(here).uri()), tag).build();
    }
}
