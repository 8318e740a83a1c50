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
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.asking.ReceivedAnswer;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Questions of ours to other States. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "traces")
class TracesResource {
    private final Traces traces;
    private final TraceReading reading;
    private final Caller caller;
    private final Writes writes;

    TracesResource(Traces traces, TraceReading reading, Caller caller, Writes writes) {
        this.traces = traces;
        this.reading = reading;
        this.caller = caller;
        this.writes = writes;
    }

    /** A question to draft. */
    record NewTrace(MemberState asked, TraceQuestion question, Header header) {}

    /** Why a trace is looked at again. */
    record NewFacts(String facts) {}

    /** What a trace came to. */
    record Closure(TraceState.Outcome outcome) {}

    @GET
    @Path("/traces")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists questions of ours, the newest first, without contents")
    public Page<TraceSummary> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("traces", cursor, limit);
        var found = reading.askedBefore(caller.operator(), wanted.afterOrNull(TraceId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, TraceSummary::id);
    }

    @GET
    @Path("/cases/{id}/traces")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists questions of ours in a case, the oldest first, at most 200")
    public Page<TraceSummary> inCase(@PathParam("id") CaseId id) {
        return new Page<>(reading.askedIn(caller.operator(), id), null);
    }

    @POST
    @Path("/cases/{id}/traces")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Drafts a question to another State; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Trace.class)))
    public Response open(@PathParam("id") CaseId id, NewTrace body) {
        var wanted = Checked.present("body", body);
        var asked = Checked.present("asked", wanted.asked());
        var question = Checked.present("question", wanted.question());
        var header = Checked.present("header", wanted.header());
        return writes.once(wanted, () -> {
            var opened = traces.open(caller.operator(), id, asked, question, header);
            return Done.created("/api/v1/traces/" + opened.id(), opened);
        });
    }

    @GET
    @Path("/traces/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows a question of ours")
    public Trace get(@PathParam("id") TraceId id) {
        return reading.asked(caller.operator(), id);
    }

    @GET
    @Path("/traces/{id}/answers")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows the answers to a question of ours, the oldest first; the first reading is logged")
    public Page<ReceivedAnswer> answers(@PathParam("id") TraceId id) {
        return new Page<>(reading.answers(caller.operator(), id), null);
    }

    @POST
    @Path("/traces/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a question as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trace.class)))
    public Response approve(@PathParam("id") TraceId id) {
        return writes.once(id, () -> Done.changed(traces.approve(caller.operator(), id)));
    }

    @POST
    @Path("/traces/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trace.class)))
    public Response withdraw(@PathParam("id") TraceId id) {
        return writes.once(id, () -> Done.changed(traces.withdraw(caller.operator(), id)));
    }

    @POST
    @Path("/traces/{id}/reopening")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Opens a closed trace again, on new facts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trace.class)))
    public Response reopen(@PathParam("id") TraceId id, NewFacts body) {
        var facts = Checked.present("facts", Checked.present("body", body).facts());
        return writes.once(body, () -> Done.changed(traces.reopen(caller.operator(), id, facts)));
    }

    @POST
    @Path("/traces/{id}/closure")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Says what a trace came to")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trace.class)))
    public Response close(@PathParam("id") TraceId id, Closure body) {
        var outcome = Checked.present("outcome", Checked.present("body", body).outcome());
        return writes.once(body, () -> Done.changed(traces.close(caller.operator(), id, outcome)));
    }
}
