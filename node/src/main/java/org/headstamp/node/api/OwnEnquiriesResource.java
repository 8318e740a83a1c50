package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.TRADE;

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
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.trace.answering.TradeAnswers;
import org.headstamp.node.trace.trade.EnquiryPlace;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeEnquiry;
import org.jspecify.annotations.Nullable;

/** What a manufacturer, importer or dealer is asked, for its own account. */
@Path("/api/v1/trade/enquiries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(TRADE)
@Tag(name = "trade")
class OwnEnquiriesResource {
    private final TradeAnswers answers;
    private final Caller caller;
    private final Writes writes;

    OwnEnquiriesResource(TradeAnswers answers, Caller caller, Writes writes) {
        this.answers = answers;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Operation(summary = "Lists the enquiries to the own party: those that wait for an answer first, then the newest")
    public Page<TradeEnquiry.Listed> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("enquiries", cursor, limit);
        var after = wanted.after(EnquiryPlace::parse, EnquiryPlace.FIRST);
        return Page.of(wanted, answers.list(caller.operator(), after, wanted.limit() + 1), EnquiryPlace::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Shows an enquiry to the own party; each reading is logged")
    public TradeEnquiry open(@PathParam("id") SubQueryId id) {
        return answers.open(caller.operator(), id);
    }

    @POST
    @Path("/{id}/answer")
    @Operation(
            summary =
                    "Answers an enquiry, be it late: what the own records say, that they have nothing, or who may know")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TradeEnquiry.class)))
    public Response answer(@PathParam("id") SubQueryId id, TradeAnswers.Said body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> Done.changed(answers.answer(caller.operator(), id, wanted)));
    }

    @POST
    @Path("/{id}/correction")
    @Operation(summary = "Puts an own answer right, as long as it was not used; the earlier one is kept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TradeEnquiry.class)))
    public Response correct(@PathParam("id") SubQueryId id, TradeAnswers.Said body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> Done.changed(answers.correct(caller.operator(), id, wanted)));
    }
}
