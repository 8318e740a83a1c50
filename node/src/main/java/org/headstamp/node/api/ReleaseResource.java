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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.gate.OwnWords;
import org.headstamp.node.release.gate.ReleaseReading;
import org.headstamp.node.release.gate.UseRuling;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** What may be done with a message that another State sent. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "release")
class ReleaseResource {
    private final ReleaseReading reading;
    private final OwnWords words;
    private final Caller caller;
    private final Writes writes;

    ReleaseResource(ReleaseReading reading, OwnWords words, Caller caller, Writes writes) {
        this.reading = reading;
        this.words = words;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/messages/{id}/rulings")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary =
                    "Says for each use, with a further State if one is named, whether it is allowed now, or what it needs")
    public Page<UseRuling> rulings(@PathParam("id") MessageId id, @QueryParam("to") @Nullable String to) {
        var state = to == null ? null : new MemberState(to);
        return new Page<>(reading.rulings(caller.operator(), id, state), null);
    }

    @POST
    @Path("/messages/{id}/own-words-confirmation")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Confirms that one use of a message under H3 keeps to the sender's own words")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UseRuling.class)))
    public Response confirm(@PathParam("id") MessageId id, Use body) {
        var use = Checked.present("body", body);
        return writes.once(use, () -> {
            words.confirm(caller.operator(), id, use);
            return Done.changed(reading.ruling(caller.operator(), id, use));
        });
    }
}
