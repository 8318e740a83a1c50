package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.deadline.AgreedTimes;
import org.headstamp.node.deadline.DeadlineRule;
import org.headstamp.node.deadline.TimetableSheet;
import org.headstamp.node.deadline.Timetables;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** How much time there is for what. */
@Path("/api/v1/timetable")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "timetable")
class TimetableResource {
    private final Timetables timetables;
    private final Caller caller;
    private final Writes writes;

    TimetableResource(Timetables timetables, Caller caller, Writes writes) {
        this.timetables = timetables;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * Times to set.
     *
     * @param version that was seen; 0 where nothing was set before
     * @param enquiresWhenLate absent to leave it as set for all, else as usual
     */
    record NewTimes(
            Integer version,
            List<DeadlineRule> rules,
            @Nullable Boolean enquiresWhenLate) {}

    @GET
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows all times that hold now, and whose office hours can be counted")
    public TimetableSheet sheet() {
        return timetables.sheet(caller.operator());
    }

    @GET
    @Path("/versions")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows the times that were set for all States, the newest version first, at most 100")
    public Page<AgreedTimes> general() {
        return new Page<>(timetables.versions(caller.operator(), null), null);
    }

    @GET
    @Path("/{state}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows the times agreed with one State, the newest version first, at most 100")
    public Page<AgreedTimes> agreed(@PathParam("state") MemberState peer) {
        return new Page<>(timetables.versions(caller.operator(), peer), null);
    }

    @PUT
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Sets the times that hold with States with which nothing else was agreed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreedTimes.class)))
    public Response setGeneral(NewTimes body) {
        return set(null, body);
    }

    @PUT
    @Path("/{state}")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Sets the times agreed with one State; clocks that run already keep theirs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreedTimes.class)))
    public Response setAgreed(@PathParam("state") MemberState peer, NewTimes body) {
        return set(peer, body);
    }

    private Response set(@Nullable MemberState peer, NewTimes body) {
        var wanted = Checked.present("body", body);
        int version = Checked.present("version", wanted.version());
        var rules = Checked.present("rules", wanted.rules());
        return writes.once(
                wanted,
                () -> Done.changed(timetables.set(caller.operator(), peer, version, rules, wanted.enquiresWhenLate())));
    }
}
