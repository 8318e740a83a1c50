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
import java.time.Instant;
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
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.TransferHistory;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.SentReply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Questions of other States to us. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "trace requests")
class TraceRequestsResource {
    private final TraceAnswering answering;
    private final TraceSearches searches;
    private final AnsweringReading reading;
    private final Caller caller;
    private final Writes writes;

    TraceRequestsResource(
            TraceAnswering answering, TraceSearches searches, AnsweringReading reading, Caller caller, Writes writes) {
        this.answering = answering;
        this.searches = searches;
        this.reading = reading;
        this.caller = caller;
        this.writes = writes;
    }

    /** A refusal to draft, with translations of its texts. */
    record NewRefusal(
            Ground ground,
            String legalArticle,
            String explanation,
            boolean consultationOffered,
            String conditions,
            @Nullable List<Translation> translations,
            @Nullable String language) {
        private Translated<Refusal> refusal() {
            var refusal = new Refusal(ground, legalArticle, explanation, consultationOffered, conditions);
            return new Translated<>(refusal, Checked.list("translations", translations, Translation.MOST), language);
        }
    }

    /**
     * An acknowledgement to send.
     *
     * @param language of what is missing, BCP 47; absent for that of the question
     */
    record NewAcknowledgement(
            Acknowledgement.Outcome outcome,
            @Nullable MemberState suggestedState,
            String localReference,
            @Nullable Instant expectedBy,
            String missing,
            @Nullable String language) {
        private Acknowledgement acknowledgement() {
            return new Acknowledgement(outcome, suggestedState, localReference, expectedBy, missing);
        }
    }

    /** Why something is released that is held back. */
    record Release(String reason) {}

    @GET
    @Path("/trace-requests")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists questions of other States, the newest first, without contents")
    public Page<TraceSummary> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("trace-requests", cursor, limit);
        var found = reading.answeringBefore(caller.operator(), wanted.afterOrNull(TraceId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, TraceSummary::id);
    }

    @GET
    @Path("/cases/{id}/trace-requests")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists questions of other States in a case, the oldest first, at most 200")
    public Page<TraceSummary> inCase(@PathParam("id") CaseId id) {
        return new Page<>(reading.answeringIn(caller.operator(), id), null);
    }

    @GET
    @Path("/trace-requests/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows a question of another State; the first reading is logged")
    public AnsweringTrace get(@PathParam("id") TraceId id) {
        return reading.answering(caller.operator(), id);
    }

    @GET
    @Path("/trace-requests/{id}/replies")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows every reply that was sent to a question of another State, the oldest first")
    public Page<SentReply> replies(@PathParam("id") TraceId id) {
        return new Page<>(reading.replies(caller.operator(), id), null);
    }

    @POST
    @Path("/trace-requests/{id}/acknowledgement")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Tells the State that asks that a person has read its question")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweringTrace.class)))
    public Response acknowledge(@PathParam("id") TraceId id, NewAcknowledgement body) {
        var wanted = Checked.present("body", body);
        var acknowledgement = wanted.acknowledgement();
        return writes.once(
                wanted,
                () -> Done.changed(answering.acknowledge(caller.operator(), id, acknowledgement, wanted.language())));
    }

    @POST
    @Path("/trace-requests/{id}/search")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(REGISTRAR)
    @Operation(summary = "Searches the registers for every item and keeps the ranked candidates")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweringTrace.class)))
    public Response search(@PathParam("id") TraceId id) {
        return writes.onceOutside(id, () -> Done.changed(searches.search(caller.operator(), id)));
    }

    @GET
    @Path("/trace-requests/{id}/items/{itemReference}/records/{record}/history")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Shows what the registers say of the life of a candidate")
    public TransferHistory history(
            @PathParam("id") TraceId id,
            @PathParam("itemReference") String itemReference,
            @PathParam("record") RecordKey candidate) {
        return searches.history(caller.operator(), id, itemReference, candidate);
    }

    @POST
    @Path("/trace-requests/{id}/answer")
    @RolesAllowed(REGISTRAR)
    @Operation(summary = "Drafts the answer from the records that are confirmed; a focal point approves it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweringTrace.class)))
    public Response propose(@PathParam("id") TraceId id, AnswerProposal body) {
        var wanted = Checked.present("body", body);
        return writes.onceOutside(wanted, () -> Done.changed(searches.propose(caller.operator(), id, wanted)));
    }

    @POST
    @Path("/trace-requests/{id}/refusal")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Drafts a refusal with its ground; a focal point approves it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweringTrace.class)))
    public Response refuse(@PathParam("id") TraceId id, NewRefusal body) {
        var wanted = Checked.present("body", body);
        var refusal = wanted.refusal();
        return writes.once(wanted, () -> Done.changed(answering.refuse(caller.operator(), id, refusal)));
    }

    @POST
    @Path("/trace-requests/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves the drafted reply as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweringTrace.class)))
    public Response approve(@PathParam("id") TraceId id) {
        return writes.once(id, () -> Done.changed(answering.approve(caller.operator(), id)));
    }

    @POST
    @Path("/trace-requests/{id}/release")
    @RolesAllowed(FOCAL_POINT)
    @Operation(
            summary = "Approves the drafted answer and releases, with a reason, what it tells of own security forces")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweringTrace.class)))
    public Response release(@PathParam("id") TraceId id, Release body) {
        var reason = Checked.present("reason", Checked.present("body", body).reason());
        return writes.once(body, () -> Done.changed(answering.release(caller.operator(), id, reason)));
    }

    @POST
    @Path("/trace-requests/{id}/return")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Sends the drafted reply back to the registrar")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweringTrace.class)))
    public Response sendBack(@PathParam("id") TraceId id) {
        return writes.once(id, () -> Done.changed(answering.sendBack(caller.operator(), id)));
    }
}
