package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.headstamp.node.notice.Confirmation;
import org.headstamp.node.notice.EmailAddress;
import org.headstamp.node.notice.NoticeChoice;
import org.headstamp.node.notice.NoticeChoices;
import org.headstamp.node.notice.NoticeKind;
import org.headstamp.node.notice.NoticeWish;
import org.headstamp.node.notice.Pace;
import org.jspecify.annotations.Nullable;

/** What the caller wants to be told by e-mail. What is stored about a write never holds an address or a code. */
@Path("/api/v1/notices/own")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
@Tag(name = "notices")
class NoticesResource {
    private final NoticeChoices choices;
    private final Caller caller;
    private final Writes writes;

    NoticesResource(NoticeChoices choices, Caller caller, Writes writes) {
        this.choices = choices;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * A choice to make.
     *
     * @param address absent for none
     * @param hour of the daily notice, by the clocks of the office
     * @param language tag of one of the node's languages
     */
    record NewChoice(@Nullable String address, Set<NoticeKind> kinds, Pace pace, Integer hour, String language) {
        private NoticeWish wish() {
            return new NoticeWish(
                    address == null ? null : new EmailAddress(address),
                    Checked.present("kinds", kinds),
                    Checked.present("pace", pace),
                    Checked.present("hour", hour),
                    Checked.present("language", language));
        }
    }

    /** What was read in a letter. */
    record EnteredCode(String code) {}

    /** What came of it. */
    record CodeOutcome(Confirmation outcome) {}

    @GET
    @Operation(summary = "Shows the own choice of notices by e-mail; its ETag is its version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeChoice.class)))
    public Response own() {
        var own = choices.own(caller.operator());
        return Response.ok(own).header("ETag", Done.etagOf(own.version())).build();
    }

    @PUT
    @Operation(summary = "Changes the own choice; a new address is sent a code; If-Match names the ETag that was seen")
    @APIResponse(responseCode = "204", description = "Changed; the ETag is the version that results")
    public Response choose(NewChoice body) {
        var wanted = Checked.present("body", body).wish();
        long version = caller.versionSeen();
        return writes.once(wanted, () -> {
            var chosen = choices.choose(caller.operator(), version, wanted);
            return Done.silently().tagged(chosen.version());
        });
    }

    @POST
    @Path("/codes")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Sends another code to the own address; at most 5 a day")
    @APIResponse(responseCode = "204")
    public Response sendCode() {
        return writes.once("code", () -> {
            choices.sendCode(caller.operator());
            return Done.silently();
        });
    }

    @POST
    @Path("/confirmation")
    @Operation(summary = "Confirms the own address with the code that was sent to it; after 5 wrong ones none counts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CodeOutcome.class)))
    public Response confirm(EnteredCode body) {
        var code = Checked.present("code", Checked.present("body", body).code());
        return writes.once(
                "confirmation", () -> Done.changed(new CodeOutcome(choices.confirm(caller.operator(), code))));
    }
}
