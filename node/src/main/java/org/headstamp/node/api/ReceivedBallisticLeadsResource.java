package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
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
import org.headstamp.node.MessageId;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticPost;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.comparing.BallisticComparisons;
import org.headstamp.node.ballistic.comparing.CandidateSearch;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.ballistic.comparing.ForeignLead;
import org.headstamp.node.ballistic.comparing.LeadCandidates;
import org.headstamp.node.ballistic.comparing.OwnReply;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.ballistic.message.BallisticResult;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.jspecify.annotations.Nullable;

/** Ballistic leads of other States, and what we reply. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "received ballistic leads")
class ReceivedBallisticLeadsResource {
    private final BallisticComparisons comparisons;
    private final ComparisonReading reading;
    private final CandidateSearch search;
    private final Caller caller;
    private final Writes writes;

    ReceivedBallisticLeadsResource(
            BallisticComparisons comparisons,
            ComparisonReading reading,
            CandidateSearch search,
            Caller caller,
            Writes writes) {
        this.comparisons = comparisons;
        this.reading = reading;
        this.search = search;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/received-ballistic-leads")
    @RolesAllowed({FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists ballistic leads of other States, the newest first")
    public Page<ForeignLead> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("received-ballistic-leads", cursor, limit);
        var found = reading.before(caller.operator(), wanted.afterOrNull(BallisticLeadId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, ForeignLead::id);
    }

    @GET
    @Path("/cases/{id}/received-ballistic-leads")
    @RolesAllowed({FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists ballistic leads of other States in a case, the oldest first, at most 200")
    public Page<ForeignLead> inCase(@PathParam("id") CaseId id) {
        return new Page<>(reading.in(caller.operator(), id), null);
    }

    @GET
    @Path("/received-ballistic-leads/{id}")
    @RolesAllowed({FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary = "Shows a ballistic lead of another State; the first reading is logged",
            description = "Surface topographies (X3P) are named by their digests only: attachments do not travel yet.")
    public ForeignLead get(@PathParam("id") BallisticLeadId id) {
        return reading.get(caller.operator(), id);
    }

    @GET
    @Path("/received-ballistic-leads/{id}/candidates")
    @RolesAllowed({FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary = "Shows references of our collection with the same microstamp or calibre; the search is logged",
            description = "A hit is no match: that takes an examiner with both exhibits. Nothing is replied by itself.")
    public LeadCandidates candidates(@PathParam("id") BallisticLeadId id) {
        return search.candidates(caller.operator(), id);
    }

    @GET
    @Path("/received-ballistic-leads/{id}/replies")
    @RolesAllowed({FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows our replies to a lead, drafts too, the newest first, at most 200")
    public Page<OwnReply> replies(@PathParam("id") BallisticLeadId id) {
        return new Page<>(reading.replies(caller.operator(), id), null);
    }

    /**
     * A reply to draft.
     *
     * @param translations of the remarks, beside the original
     * @param language of the remarks, BCP 47; absent for that of the lead
     * @param restsOn messages of other States, besides the lead, whose contents it passes on
     */
    record NewBallisticReply(
            List<BallisticResult> results,
            String remarks,
            @Nullable List<Translation> translations,
            @Nullable String language,
            @Nullable List<MessageId> restsOn) {}

    @POST
    @Path("/received-ballistic-leads/{id}/replies")
    @RolesAllowed({REGISTRAR, INVESTIGATOR})
    @Operation(
            summary = "Drafts a reply, one result an exhibit; a focal point approves it",
            description = "A reply after another supersedes it. A confirmed match names the other case or weapon; what "
                    + "the law forbids to compare is NOT_COMPARED with its ground. What rests on messages of "
                    + "further States needs that their handling allows onward release.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnReply.class)))
    public Response draft(@PathParam("id") BallisticLeadId id, NewBallisticReply body) {
        var wanted = Checked.present("body", body);
        var reply = new BallisticReply(wanted.results(), wanted.remarks());
        var said = new Translated<>(
                reply, Checked.list("translations", wanted.translations(), Translation.MOST), wanted.language());
        var restsOn = Checked.list("restsOn", wanted.restsOn(), BallisticPost.MOST_SOURCES);
        return writes.once(wanted, () -> {
            var drafted = comparisons.draft(caller.operator(), id, said, restsOn);
            return Done.created("/api/v1/received-ballistic-leads/" + id + "/replies", drafted);
        });
    }

    @POST
    @Path("/ballistic-replies/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a ballistic reply as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnReply.class)))
    public Response approve(@PathParam("id") BallisticReplyId id) {
        return writes.once(id, () -> Done.changed(comparisons.approve(caller.operator(), id)));
    }

    @POST
    @Path("/ballistic-replies/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Gives up the draft of a ballistic reply")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnReply.class)))
    public Response withdraw(@PathParam("id") BallisticReplyId id) {
        return writes.once(id, () -> Done.changed(comparisons.withdraw(caller.operator(), id)));
    }
}
