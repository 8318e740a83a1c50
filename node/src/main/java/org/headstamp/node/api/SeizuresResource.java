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
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.SeizurePage;
import org.headstamp.node.seizure.SeizureSummary;
import org.headstamp.node.seizure.Seizures;
import org.jspecify.annotations.Nullable;

/** What was recovered. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "seizures")
class SeizuresResource {
    private final Seizures seizures;
    private final Casefiles cases;
    private final Caller caller;
    private final Writes writes;

    SeizuresResource(Seizures seizures, Casefiles cases, Caller caller, Writes writes) {
        this.seizures = seizures;
        this.cases = cases;
        this.caller = caller;
        this.writes = writes;
    }

    /** A seizure to record. */
    record NewSeizure(FindCircumstances circumstances, List<Item> items) {}

    @GET
    @Path("/cases/{id}/seizures")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists the seizures of a case, the newest first, without contents")
    public Page<SeizureSummary> list(
            @PathParam("id") CaseId id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("seizures", cursor, limit);
        var known = cases.get(caller.operator(), id);
        var page = seizures.list(
                caller.operator(), known.id(), wanted.after(Long::valueOf, SeizurePage.FIRST), wanted.limit());
        return wanted.page(page.seizures(), page.next());
    }

    @POST
    @Path("/cases/{id}/seizures")
    @RolesAllowed(OFFICER)
    @Operation(summary = "Records a seizure in a case; photographs are added afterwards")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Seizure.class)))
    public Response record(@PathParam("id") CaseId id, NewSeizure body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> {
            var recorded = seizures.record(caller.operator(), id, wanted.circumstances(), wanted.items());
            return Done.created("/api/v1/seizures/" + recorded.id(), recorded);
        });
    }

    @GET
    @Path("/seizures/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows one seizure with its items")
    public Seizure get(@PathParam("id") SeizureId id) {
        return seizures.get(caller.operator(), id);
    }
}
