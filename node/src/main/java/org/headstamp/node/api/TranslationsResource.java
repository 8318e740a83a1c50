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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.translation.MessageTranslations;
import org.headstamp.node.translation.OwnTranslation;
import org.headstamp.node.translation.Translations;

/** Translations of what messages say. */
@Path("/api/v1/messages/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
@Tag(name = "messages")
class TranslationsResource {
    private final Translations translations;
    private final Caller caller;
    private final Writes writes;

    TranslationsResource(Translations translations, Caller caller, Writes writes) {
        this.translations = translations;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Operation(summary = "Shows the translations that came with a message, and apart from them those of this State")
    public MessageTranslations of(@PathParam("id") MessageId id) {
        return translations.of(caller.operator(), id);
    }

    @POST
    @Operation(summary = "Adds a translation by an office of this State to a text received; it is never sent")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnTranslation.class)))
    public Response add(@PathParam("id") MessageId id, Translation body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> {
            var added = translations.add(caller.operator(), id, wanted);
            return Done.created("/api/v1/messages/" + id + "/translations", added);
        });
    }
}
