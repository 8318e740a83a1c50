package org.headstamp.node.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.release.consent.ConsentId;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.message.ConsentQuestion;

/** Leave that we ask of other States to use their messages beyond their handling. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "release")
class ConsentsResource {
    private final Consents consents;
    private final Caller caller;
    private final Writes writes;

    ConsentsResource(Consents consents, Caller caller, Writes writes) {
        this.consents = consents;
        this.caller = caller;
        this.writes = writes;
    }

    @POST
    @Path("/messages/{id}/consents")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Drafts a request for leave in reply to a message received; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AskedConsent.class)))
    public Response ask(
            @PathParam("id") MessageId id,
            @RequestBody(content = @Content(schema = @Schema(allOf = {ConsentQuestion.class, WithTranslations.class})))
                    Translated<ConsentQuestion> body) {
        var question = Checked.present("body", body);
        return writes.once(question, () -> {
            var asked = consents.ask(caller.operator(), id, question);
            return Done.created("/api/v1/consents/" + asked.id(), asked);
        });
    }

    @GET
    @Path("/cases/{id}/consents")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists requests of ours for leave in a case, the oldest first, at most 200")
    public Page<AskedConsent> inCase(@PathParam("id") CaseId id) {
        return new Page<>(consents.in(caller.operator(), id), null);
    }

    @GET
    @Path("/consents/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows a request of ours for leave and what was decided")
    public AskedConsent get(@PathParam("id") ConsentId id) {
        return consents.get(caller.operator(), id);
    }

    @POST
    @Path("/consents/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a request for leave as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskedConsent.class)))
    public Response approve(@PathParam("id") ConsentId id) {
        return writes.once(id, () -> Done.changed(consents.approve(caller.operator(), id)));
    }

    @POST
    @Path("/consents/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskedConsent.class)))
    public Response withdraw(@PathParam("id") ConsentId id) {
        return writes.once(id, () -> Done.changed(consents.withdraw(caller.operator(), id)));
    }
}
