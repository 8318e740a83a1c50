package org.headstamp.node.console.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.headstamp.node.Checked;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.AccountLinks;
import org.headstamp.node.identity.Role;
import org.headstamp.node.identity.SecondFactors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** How another account gets in, for focal points: its sessions, its second factor, its link to the identity provider. */
@Path("/console/access")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AccessPages {
    private final AccessViews views;
    private final SecondFactors factors;
    private final AccountLinks links;
    private final PostedForms forms;
    private final Visit visit;
    private final Faults faults;

    AccessPages(
            AccessViews views,
            SecondFactors factors,
            AccountLinks links,
            PostedForms forms,
            Visit visit,
            Faults faults) {
        this.views = views;
        this.factors = factors;
        this.links = links;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    /** From the form that asks for a name. */
    @GET
    public Response open(@QueryParam("account") @Nullable String account) {
        return account == null || account.isBlank() ? to(URI.create("/console/account")) : to(place(account.strip()));
    }

    @GET
    @Path("/{name}")
    public String show(@PathParam("name") String name) {
        return page(name, Entered.nothing());
    }

    @POST
    @Path("/{name}/second-factor/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        by.require("reset second factors", Role.FOCAL_POINT);
        var form = Entered.of(sent);
        if (!form.has("sure", "yes")) {
            var again = form.wrong("sure", Refusal.of("must be ticked first: the holder asks for it in person"));
            return Response.status(400).entity(page(name, again)).build();
        }
        factors.reset(by, name);
        return to(place(name));
    }

    @POST
    @Path("/{name}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response link(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var form = Entered.of(sent);
        return forms.take(
                by,
                form,
                () -> {
                    var unused = links.link(by, name, form.value("claim"), form.value("value"));
                    return place(name);
                },
                again -> page(name, again));
    }

    /** Confirms the link that the page showed, and no other. */
    @POST
    @Path("/{name}/link/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("name") String name,
            @FormParam("claim") @Nullable String claim,
            @FormParam("value") @Nullable String value) {
        var by = visit.operator();
        var unused = links.confirm(by, name, Checked.present("claim", claim), Checked.present("value", value));
        return to(place(name));
    }

    @POST
    @Path("/{name}/link/removal")
    public Response remove(@PathParam("name") String name) {
        links.unlink(visit.operator(), name);
        return to(place(name));
    }

    private String page(String name, Entered form) {
        var view = views.of(visit.operator(), name, form);
        return AccountTemplates.access(visit.say(), visit.visitor(), view).render();
    }

    static URI place(String name) {
        return URI.create("/console/access/" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private static Response to(URI place) {
        return Response.seeOther(place).build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
