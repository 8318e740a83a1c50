package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.policy.onward.OnwardPlace;
import org.headstamp.node.policy.onward.OnwardTriage;
import org.headstamp.node.policy.onward.OnwardTriages;
import org.headstamp.node.trace.TraceId;
import org.jspecify.annotations.Nullable;

/** Why questions of ours went on without a person, or wait for one. */
@Path("/api/v1/traces/{id}/onward/triage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "policies")
class OnwardTriageResource {
    private final OnwardTriages triages;
    private final Caller caller;

    OnwardTriageResource(OnwardTriages triages, Caller caller) {
        this.triages = triages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary = "Shows for each State that an answer names which policy let the question go on, or why none did")
    public Page<OnwardTriage> list(
            @PathParam("id") TraceId id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("onward-triage", cursor, limit);
        var found = triages.of(caller.operator(), id, wanted.afterOrNull(OnwardPlace::parse), wanted.limit() + 1);
        return Page.of(wanted, found, OnwardPlace::of);
    }
}
