package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.policy.Triage;
import org.headstamp.node.policy.Triages;
import org.headstamp.node.trace.TraceId;

/** Why questions of other States wait for a person. */
@Path("/api/v1/trace-requests/{id}/triage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "policies")
class TriageResource {
    private final Triages triages;
    private final Caller caller;

    TriageResource(Triages triages, Caller caller) {
        this.triages = triages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Shows the ranked candidates for a question as it arrived, and why no policy answered it")
    public Triage get(@PathParam("id") TraceId id) {
        return triages.of(caller.operator(), id);
    }
}
