package org.headstamp.node.console.account;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Duty;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Passwords;
import org.headstamp.node.identity.SecondFactors;
import org.headstamp.node.identity.SessionId;
import org.headstamp.node.identity.code.TotpSecret;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Sets up the own second factor. Who must have one and has none comes to no other page. */
@Path("/console/second-factor")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class FactorPages {
    private final SecondFactors factors;
    private final Passwords passwords;
    private final SecurityIdentity identity;
    private final Visit visit;
    private final Faults faults;

    FactorPages(SecondFactors factors, Passwords passwords, SecurityIdentity identity, Visit visit, Faults faults) {
        this.factors = factors;
        this.passwords = passwords;
        this.identity = identity;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String show() {
        return page(Entered.nothing());
    }

    /** A session that somebody left open is not enough: a second factor would lock its owner out. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@FormParam("current") @Nullable String current) {
        try {
            passwords.require(visit.operator(), current == null ? "" : current);
        } catch (NotPermittedException e) {
            var wrong =
                    Entered.nothing().wrong("current", Refusal.of("is wrong, or the account is locked for a while"));
            return Response.status(400).entity(page(wrong)).build();
        }
        var unused = factors.begin(visit.operator());
        return Response.seeOther(URI.create("/console/second-factor")).build();
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@FormParam("code") @Nullable String code) {
        try {
            var recovery = factors.confirm(visit.operator(), code == null ? "" : code, SessionId.of(identity));
            return Response.ok(AccountTemplates.recovery(visit.say(), visit.visitor(), recovery)
                            .render())
                    .build();
        } catch (InvalidValueException e) {
            var wrong = Entered.nothing().wrong(e);
            return Response.status(400).entity(page(wrong)).build();
        }
    }

    /** The address for apps as a picture; not found once the secret counts. */
    @GET
    @Path("/code.svg")
    @Produces("image/svg+xml")
    public Response picture() {
        return factors.standing(visit.operator())
                .pending()
                .map(secret -> Response.ok(QrPicture.of(address(secret))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }

    private String page(Entered form) {
        var standing = factors.standing(visit.operator());
        var view = new FactorView(
                standing,
                Duty.of(identity).equals(Optional.of(Duty.SET_UP_SECOND_FACTOR)),
                standing.pending().map(TotpSecret::grouped).orElse(""),
                standing.pending().map(this::address).orElse(""),
                form);
        return AccountTemplates.factor(visit.say(), visit.visitor(), view).render();
    }

    private String address(TotpSecret secret) {
        var visitor = visit.visitor();
        return secret.uri("Headstamp " + visitor.state(), visitor.operator().account());
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
