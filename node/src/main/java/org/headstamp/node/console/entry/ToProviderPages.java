package org.headstamp.node.console.entry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.console.frame.OwnPath;
import org.jspecify.annotations.Nullable;

/** The way from the log-in page to the State's identity provider; the browser holds where it goes on afterwards. */
@Path("/console/log-in/provider")
@RunOnVirtualThread
@PermitAll
class ToProviderPages {
    @GET
    public Response leave(
            @QueryParam("return") @Nullable String back,
            @QueryParam(Kept.MARK) @Nullable String mark,
            @QueryParam(Kept.RESUMED) @Nullable String resumed,
            @Context HttpServerRequest request) {
        var response = Response.status(Response.Status.FOUND).header(HttpHeaders.LOCATION, ProviderPages.PATH);
        return resumed == null
                ? response.header(
                                HttpHeaders.SET_COOKIE,
                                new WayOn(Kept.parsed(mark).orElse(null), OwnPath.of(back)).cookie(request))
                        .build()
                : response.build();
    }
}
