package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.identity.AccountLink;
import org.headstamp.node.identity.AccountLinks;
import org.headstamp.node.identity.SecondFactors;

/** How another account gets in: its second factor, and who it is at the State's identity provider. */
@Path("/api/v1/accounts/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
class AccountAccessResource {
    private final SecondFactors factors;
    private final AccountLinks links;
    private final Caller caller;
    private final Writes writes;

    AccountAccessResource(SecondFactors factors, AccountLinks links, Caller caller, Writes writes) {
        this.factors = factors;
        this.links = links;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * Somebody at the identity provider.
     *
     * @param claim {@code sub}, or the claim that the node is configured to look at
     */
    record Person(String claim, String value) {}

    @POST
    @Path("/second-factor/reset")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Takes the second factor from another account whose holder lost it, and ends its sessions")
    @APIResponse(responseCode = "204")
    public Response reset(@PathParam("name") String name) {
        return writes.once(name, () -> {
            factors.reset(caller.operator(), name);
            return Done.silently();
        });
    }

    @GET
    @Path("/link")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Shows who an account is at the State's identity provider")
    public AccountLink link(@PathParam("name") String name) {
        return links.of(caller.operator(), name)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "the account is linked to nobody"));
    }

    @PUT
    @Path("/link")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Links an account to somebody at the identity provider; another focal point confirms it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountLink.class)))
    public Response link(@PathParam("name") String name, Person body) {
        var person = Checked.present("body", body);
        var claim = Checked.present("claim", person.claim());
        var value = Checked.present("value", person.value());
        return writes.once(body, () -> Done.changed(links.link(caller.operator(), name, claim, value)));
    }

    @POST
    @Path("/link/confirmation")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Confirms the link that was seen, which another focal point made")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountLink.class)))
    public Response confirm(@PathParam("name") String name, Person body) {
        var seen = Checked.present("body", body);
        var claim = Checked.present("claim", seen.claim());
        var value = Checked.present("value", seen.value());
        return writes.once(body, () -> Done.changed(links.confirm(caller.operator(), name, claim, value)));
    }

    @POST
    @Path("/link/removal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Removes the link of an account, and ends its sessions")
    @APIResponse(responseCode = "204")
    public Response unlink(@PathParam("name") String name) {
        return writes.once(name, () -> {
            links.unlink(caller.operator(), name);
            return Done.silently();
        });
    }
}
