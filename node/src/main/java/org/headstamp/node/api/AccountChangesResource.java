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
import java.util.Set;
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
import org.headstamp.node.identity.AccountChange;
import org.headstamp.node.identity.AccountChangeId;
import org.headstamp.node.identity.AccountChanges;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** What an account is to become: unit, roles and party. */
@Path("/api/v1/accounts/{name}/change")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
class AccountChangesResource {
    private final AccountChanges changes;
    private final Caller caller;
    private final Writes writes;

    AccountChangesResource(AccountChanges changes, Caller caller, Writes writes) {
        this.changes = changes;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * What the account is to be, all of it.
     *
     * @param party that an account with TRADE acts for; null for all others
     */
    record Wanted(String unit, Set<Role> roles, @Nullable PartyKey party) {}

    /** The change that is meant: none that replaced it meanwhile. */
    record Meant(AccountChangeId change) {}

    @GET
    @RolesAllowed({FOCAL_POINT, AUDITOR})
    @Operation(summary = "Shows the change of an account that waits for another focal point")
    public AccountChange waiting(@PathParam("name") String name) {
        return changes.of(caller.operator(), name)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no change of the account waits"));
    }

    @PUT
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Asks for other roles, another unit or party of an account; another focal point confirms it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountChange.class)))
    public Response ask(@PathParam("name") String name, Wanted body) {
        var wanted = Checked.present("body", body);
        var unit = Checked.present("unit", wanted.unit());
        var roles = Checked.present("roles", wanted.roles());
        // In one order: two sets of the same roles are the same request.
        var request =
                List.of(name, unit, roles.stream().sorted().toList(), wanted.party() == null ? "" : wanted.party());
        return writes.once(
                request, () -> Done.changed(changes.ask(caller.operator(), name, unit, roles, wanted.party())));
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Confirms a change that another focal point asked for, and ends the sessions of the account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Account.class)))
    public Response confirm(@PathParam("name") String name, Meant body) {
        var meant = meant(body);
        return writes.once(List.of(name, meant), () -> Done.changed(changes.confirm(caller.operator(), name, meant)));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Gives up a change of an account")
    @APIResponse(responseCode = "204")
    public Response withdraw(@PathParam("name") String name, Meant body) {
        var meant = meant(body);
        return writes.once(List.of(name, meant), () -> {
            changes.withdraw(caller.operator(), name, meant);
            return Done.silently();
        });
    }

    private static AccountChangeId meant(Meant body) {
        return Checked.present("change", Checked.present("body", body).change());
    }
}
