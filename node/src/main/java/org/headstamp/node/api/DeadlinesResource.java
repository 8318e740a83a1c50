package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineList;
import org.headstamp.node.deadline.DeadlinePlace;
import org.jspecify.annotations.Nullable;

/** When things are due. */
@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "deadlines")
class DeadlinesResource {
    private final DeadlineList deadlines;
    private final Caller caller;

    DeadlinesResource(DeadlineList deadlines, Caller caller) {
        this.deadlines = deadlines;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists open deadlines, the next due first, or those of one case with the settled ones")
    public Page<Deadline> list(
            @QueryParam("case") @Nullable CaseId caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("deadlines", cursor, limit);
        var after = wanted.after(DeadlinePlace::parse, DeadlinePlace.FIRST);
        var found = caseId == null
                ? deadlines.open(caller.operator(), after, wanted.limit() + 1)
                : deadlines.ofCase(caller.operator(), caseId, after, wanted.limit() + 1);
        return Page.of(wanted, found, DeadlinePlace::of);
    }
}
