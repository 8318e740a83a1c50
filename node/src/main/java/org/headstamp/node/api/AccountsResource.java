package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;
import static org.headstamp.node.api.Roles.TRADE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.casefile.HandOver;
import org.headstamp.node.casefile.HandOvers;
import org.headstamp.node.identity.Account;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Password;
import org.headstamp.node.identity.Passwords;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** Local accounts. What is stored about a write never holds a password. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
class AccountsResource {
    private final Accounts accounts;
    private final Passwords passwords;
    private final HandOvers handOvers;
    private final Caller caller;
    private final Writes writes;

    AccountsResource(Accounts accounts, Passwords passwords, HandOvers handOvers, Caller caller, Writes writes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.handOvers = handOvers;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * An account to create, with its first password.
     *
     * @param party that an account with TRADE acts for; null for all others
     */
    record NewAccount(
            String name,
            String unit,
            Set<Role> roles,
            @Nullable PartyKey party,
            String password) {}

    /** The start word, which the holder gets from whoever confirms and needs beside the first password. */
    record AccountConfirmation(String start) {}

    /** Who takes over. */
    record Successor(String to) {}

    /** A new password for the own account. */
    record PasswordChange(String current, String next) {}

    @GET
    @RolesAllowed({FOCAL_POINT, AUDITOR})
    @Operation(summary = "Lists accounts by name, those of the trade with their party")
    public Page<Account> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("accounts", cursor, limit);
        var found = accounts.list(caller.operator(), wanted.after(name -> name, ""), wanted.limit());
        return wanted.page(
                found, found.size() < wanted.limit() ? null : found.getLast().name());
    }

    @POST
    @RolesAllowed(FOCAL_POINT)
    @Operation(
            summary = "Creates an account, which waits for another focal point to confirm it; its holder replaces the"
                    + " first password at the first log-in to the console, with the start word of who confirmed")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Account.class)))
    public Response create(NewAccount body) {
        var wanted = Checked.present("body", body);
        var password = new Password(Checked.present("password", wanted.password()));
        var withoutSecret = List.of(
                Checked.present("name", wanted.name()),
                Checked.present("unit", wanted.unit()),
                roles(wanted),
                wanted.party() == null ? "" : wanted.party());
        return writes.once(withoutSecret, () -> {
            var created = accounts.create(
                    caller.operator(), wanted.name(), wanted.unit(), wanted.roles(), wanted.party(), password);
            return Done.created("/api/v1/accounts", created);
        });
    }

    @GET
    @Path("/me")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR, TRADE})
    @Operation(summary = "Shows the own account")
    public Account own() {
        return accounts.own(caller.operator());
    }

    @PUT
    @Path("/me/password")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR, TRADE})
    @Operation(summary = "Changes the own password, and ends all sessions of the account")
    @APIResponse(responseCode = "204")
    public Response changePassword(PasswordChange body) {
        var wanted = Checked.present("body", body);
        var current = Checked.present("current", wanted.current());
        var next = new Password(Checked.present("next", wanted.next()));
        return writes.once("password", () -> {
            passwords.change(caller.operator(), current, next, Optional.empty());
            return Done.silently();
        });
    }

    @POST
    @Path("/{name}/confirmation")
    @RolesAllowed(FOCAL_POINT)
    @Operation(
            summary = "Confirms an account that another focal point created, and sets the start word that its holder"
                    + " needs beside the first password")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Account.class)))
    public Response confirm(@PathParam("name") String name, AccountConfirmation body) {
        var start = Password.named(
                "start", Checked.present("start", Checked.present("body", body).start()));
        return writes.once(name, () -> Done.changed(accounts.confirm(caller.operator(), name, start)));
    }

    @POST
    @Path("/{name}/deactivation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Ends the use of an account for good")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Account.class)))
    public Response deactivate(@PathParam("name") String name) {
        return writes.once(name, () -> Done.changed(accounts.deactivate(caller.operator(), name)));
    }

    @POST
    @Path("/{name}/hand-over")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Hands open cases and taken tasks of an account to another one of its unit, party and roles")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOver.class)))
    public Response handOver(@PathParam("name") String name, Successor body) {
        var to = Checked.present("to", Checked.present("body", body).to());
        return writes.once(body, () -> Done.changed(handOvers.handOver(caller.operator(), name, to)));
    }

    /** In one order: two sets of the same roles are the same request. */
    private static List<Role> roles(NewAccount wanted) {
        return Checked.present("roles", wanted.roles()).stream().sorted().toList();
    }
}
