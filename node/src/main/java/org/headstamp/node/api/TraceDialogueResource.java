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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.correspondence.DialogueId;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.DialogueContent;

/** What two States tell each other about a question, besides it and its answer. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "dialogue")
class TraceDialogueResource {
    private final AskingDialogue asking;
    private final AnsweringDialogue answering;
    private final Caller caller;
    private final Writes writes;

    TraceDialogueResource(AskingDialogue asking, AnsweringDialogue answering, Caller caller, Writes writes) {
        this.asking = asking;
        this.answering = answering;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/traces/{id}/messages")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows the dialogue about a question of ours, the oldest first; the first reading is logged")
    public Page<DialogueMessage> ofTrace(@PathParam("id") TraceId id) {
        return page(asking.messages(caller.operator(), id));
    }

    @POST
    @Path("/traces/{id}/messages")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(
            summary =
                    "Drafts a message to the State asked: information, clarification, progress, withdrawal, correction")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DialogueMessage.class)))
    public Response draft(
            @PathParam("id") TraceId id,
            @RequestBody(content = @Content(schema = @Schema(allOf = {DialogueContent.class, WithTranslations.class})))
                    Translated<DialogueContent> body) {
        var wanted = Checked.present("body", body);
        return writes.once(
                wanted,
                () -> Done.created("/api/v1/traces/" + id + "/messages", asking.draft(caller.operator(), id, wanted)));
    }

    @POST
    @Path("/traces/{id}/messages/{message}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a message to the State asked as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DialogueMessage.class)))
    public Response approve(@PathParam("id") TraceId id, @PathParam("message") DialogueId message) {
        return writes.once(message, () -> Done.changed(asking.approve(caller.operator(), id, message)));
    }

    @POST
    @Path("/traces/{id}/messages/{message}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Gives up a drafted message")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DialogueMessage.class)))
    public Response discard(@PathParam("id") TraceId id, @PathParam("message") DialogueId message) {
        return writes.once(message, () -> Done.changed(asking.discard(caller.operator(), id, message)));
    }

    @GET
    @Path("/trace-requests/{id}/messages")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows the dialogue about a question of another State, the oldest first; reading is logged")
    public Page<DialogueMessage> ofRequest(@PathParam("id") TraceId id) {
        return page(answering.messages(caller.operator(), id));
    }

    @POST
    @Path("/trace-requests/{id}/messages")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Drafts a message to the State that asks: information needed, delay, clarification, progress")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DialogueMessage.class)))
    public Response draftToAsker(
            @PathParam("id") TraceId id,
            @RequestBody(content = @Content(schema = @Schema(allOf = {DialogueContent.class, WithTranslations.class})))
                    Translated<DialogueContent> body) {
        var wanted = Checked.present("body", body);
        return writes.once(
                wanted,
                () -> Done.created(
                        "/api/v1/trace-requests/" + id + "/messages", answering.draft(caller.operator(), id, wanted)));
    }

    @POST
    @Path("/trace-requests/{id}/messages/{message}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a message to the State that asks as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DialogueMessage.class)))
    public Response approveToAsker(@PathParam("id") TraceId id, @PathParam("message") DialogueId message) {
        return writes.once(message, () -> Done.changed(answering.approve(caller.operator(), id, message)));
    }

    @POST
    @Path("/trace-requests/{id}/messages/{message}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Gives up a drafted message to the State that asks")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DialogueMessage.class)))
    public Response discardToAsker(@PathParam("id") TraceId id, @PathParam("message") DialogueId message) {
        return writes.once(message, () -> Done.changed(answering.discard(caller.operator(), id, message)));
    }

    private static Page<DialogueMessage> page(List<DialogueMessage> messages) {
        return new Page<>(messages, null);
    }
}
