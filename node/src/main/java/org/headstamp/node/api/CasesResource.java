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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.casefile.CasePage;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.jspecify.annotations.Nullable;

/** Cases. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "cases")
class CasesResource {
    private final Casefiles cases;
    private final Compartments compartments;
    private final Caller caller;
    private final Writes writes;

    CasesResource(Casefiles cases, Compartments compartments, Caller caller, Writes writes) {
        this.cases = cases;
        this.compartments = compartments;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * A case to open.
     *
     * @param keptTo units that alone see it, beside the caller's own; null when every unit does
     */
    record NewCase(String title, String unit, @Nullable List<String> keptTo) {}

    /**
     * Who is to see a case.
     *
     * @param units that alone see it, beside the caller's own; null to show it to every unit
     */
    record Restriction(@Nullable List<String> units) {}

    /** Where a case is moved. */
    record CaseMove(Casefile.State state) {}

    @GET
    @Path("/cases")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists all cases, the newest first; auditors see no titles")
    public Page<Casefile> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("cases", cursor, limit);
        var page = cases.list(caller.operator(), wanted.after(Long::valueOf, CasePage.FIRST), wanted.limit());
        return wanted.page(page.cases(), page.next());
    }

    @POST
    @Path("/cases")
    @RolesAllowed(OFFICER)
    @Operation(summary = "Opens a case")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Casefile.class)))
    public Response open(NewCase body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> {
            var opened = wanted.keptTo() == null
                    ? cases.open(caller.operator(), wanted.title(), wanted.unit())
                    : compartments.open(caller.operator(), wanted.title(), wanted.unit(), wanted.keptTo());
            return Done.created("/api/v1/cases/" + opened.id(), opened).tagged(opened);
        });
    }

    @GET
    @Path("/cases/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows one case; its ETag is its version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Casefile.class)))
    public Response get(@PathParam("id") CaseId id) {
        var found = cases.get(caller.operator(), id);
        return Response.ok(found).header("ETag", Done.etagOf(found)).build();
    }

    @PUT
    @Path("/cases/{id}/state")
    @RolesAllowed(OFFICER)
    @Operation(summary = "Closes a case or opens it again; If-Match names the ETag that was seen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Casefile.class)))
    public Response move(@PathParam("id") CaseId id, CaseMove body) {
        var state = Checked.present("state", Checked.present("body", body).state());
        long version = caller.versionSeen();
        return writes.once(body, () -> {
            var moved = cases.move(caller.operator(), id, version, state);
            return Done.changed(moved).tagged(moved);
        });
    }

    @PUT
    @Path("/cases/{id}/compartment")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Says which units see a case; If-Match names the ETag that was seen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Casefile.class)))
    public Response restrict(@PathParam("id") CaseId id, Restriction body) {
        var wanted = Checked.present("body", body);
        long version = caller.versionSeen();
        return writes.once(wanted, () -> {
            var changed = wanted.units() == null
                    ? compartments.lift(caller.operator(), id, version)
                    : compartments.restrict(caller.operator(), id, version, wanted.units());
            return Done.changed(changed).tagged(changed);
        });
    }

    @GET
    @Path("/cases/{id}/timeline")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows what happened in a case, the oldest first")
    public Page<TimelineEntry> timeline(
            @PathParam("id") CaseId id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("timeline", cursor, limit);
        var page =
                cases.timeline(caller.operator(), id, wanted.after(Long::valueOf, TimelinePage.FIRST), wanted.limit());
        return wanted.page(page.entries(), page.next());
    }
}
