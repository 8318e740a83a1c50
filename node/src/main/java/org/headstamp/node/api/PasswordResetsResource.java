package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
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
import java.util.List;
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
import org.headstamp.node.identity.Account;
import org.headstamp.node.identity.Password;
import org.headstamp.node.identity.PasswordReset;
import org.headstamp.node.identity.PasswordResetId;
import org.headstamp.node.identity.PasswordResets;

/** Another first password for who forgot the own one. What is stored about a write holds neither it nor a start word. */
@Path("/api/v1/accounts/{name}/password-reset")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
class PasswordResetsResource {
    private final PasswordResets resets;
    private final Caller caller;
    private final Writes writes;

    PasswordResetsResource(PasswordResets resets, Caller caller, Writes writes) {
        this.resets = resets;
        this.caller = caller;
        this.writes = writes;
    }

    /** The first password, with which its holder does nothing but choose another one. */
    record FirstPassword(String password) {}

    /** The reset that is meant: none that replaced it meanwhile. */
    record MeantReset(PasswordResetId reset) {}

    /** That reset, and the start word, which the holder gets from whoever confirms and needs beside the first password. */
    record ResetConfirmation(PasswordResetId reset, String start) {}

    @GET
    @RolesAllowed({FOCAL_POINT, AUDITOR})
    @Operation(summary = "Shows the password reset of an account that waits for another focal point")
    public PasswordReset waiting(@PathParam("name") String name) {
        return resets.of(caller.operator(), name)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no reset of the account waits"));
    }

    @PUT
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Asks for another first password of an account; another focal point confirms it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PasswordReset.class)))
    public Response ask(@PathParam("name") String name, FirstPassword body) {
        var first = new Password(
                Checked.present("password", Checked.present("body", body).password()));
        return writes.once(
                List.of("password-reset", name), () -> Done.changed(resets.ask(caller.operator(), name, first)));
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(FOCAL_POINT)
    @Operation(
            summary = "Confirms a reset that another focal point asked for, sets the start word that the holder needs"
                    + " beside the first password, and ends the sessions of the account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Account.class)))
    public Response confirm(@PathParam("name") String name, ResetConfirmation body) {
        var wanted = Checked.present("body", body);
        var meant = Checked.present("reset", wanted.reset());
        var start = Password.named("start", Checked.present("start", wanted.start()));
        return writes.once(
                List.of(name, meant), () -> Done.changed(resets.confirm(caller.operator(), name, meant, start)));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Gives up a password reset")
    @APIResponse(responseCode = "204")
    public Response withdraw(@PathParam("name") String name, MeantReset body) {
        var meant = Checked.present("reset", Checked.present("body", body).reset());
        return writes.once(List.of(name, meant), () -> {
            resets.withdraw(caller.operator(), name, meant);
            return Done.silently();
        });
    }
}
