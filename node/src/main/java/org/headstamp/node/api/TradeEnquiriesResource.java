package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.SubQueryId;

/** Questions to manufacturers, importers and dealers about what another State asks. */
@Path("/api/v1/trace-requests/{id}/sub-queries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "trade")
class TradeEnquiriesResource {
    private final TradeEnquiries enquiries;
    private final Caller caller;
    private final Writes writes;

    TradeEnquiriesResource(TradeEnquiries enquiries, Caller caller, Writes writes) {
        this.enquiries = enquiries;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(
            summary =
                    "Lists the questions to the trade about a question of another State, the oldest first, and who answered how")
    public Page<SubQuery> list(@PathParam("id") TraceId id) {
        return new Page<>(enquiries.of(caller.operator(), id), null);
    }

    @POST
    @RolesAllowed(REGISTRAR)
    @Operation(summary = "Asks a manufacturer, importer or dealer of the register; the answer is due within a day")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubQuery.class)))
    public Response ask(@PathParam("id") TraceId id, TradeEnquiries.Enquiry body) {
        var wanted = Checked.present("body", body);
        return writes.once(
                wanted,
                () -> Done.created(
                        "/api/v1/trace-requests/" + id + "/sub-queries", enquiries.ask(caller.operator(), id, wanted)));
    }

    @POST
    @Path("/{query}/answer")
    @RolesAllowed(REGISTRAR)
    @Operation(summary = "Records what was answered by another channel, with the document that holds it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubQuery.class)))
    public Response record(
            @PathParam("id") TraceId id, @PathParam("query") SubQueryId query, TradeEnquiries.Reported body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> Done.changed(enquiries.record(caller.operator(), id, query, wanted)));
    }

    @POST
    @Path("/{query}/reminder")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(REGISTRAR)
    @Operation(summary = "Reminds a party that has not answered; its own list shows it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubQuery.class)))
    public Response remind(@PathParam("id") TraceId id, @PathParam("query") SubQueryId query) {
        return writes.once(query, () -> Done.changed(enquiries.remind(caller.operator(), id, query)));
    }

    @POST
    @Path("/{query}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(REGISTRAR)
    @Operation(summary = "Takes a question to the trade back that was not answered")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubQuery.class)))
    public Response withdraw(@PathParam("id") TraceId id, @PathParam("query") SubQueryId query) {
        return writes.once(query, () -> Done.changed(enquiries.withdraw(caller.operator(), id, query)));
    }
}
