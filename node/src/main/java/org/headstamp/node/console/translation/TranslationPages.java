package org.headstamp.node.console.translation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.translation.Translations;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The translations of a message of another State. */
@Path("/console/messages/{id}/translations")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class TranslationPages {
    private final Translations translations;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    TranslationPages(Translations translations, PostedForms posted, Visit visit, Faults faults) {
        this.translations = translations;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * The texts of a message with their translations.
     *
     * @param text the path of one that is to be translated
     */
    @GET
    public String show(
            @PathParam("id") String id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("kept") @Nullable String kept) {
        var message = MessageId.parse(id);
        var begun = posted.begun(visit.operator(), place(message), kept);
        return page(
                message,
                from,
                begun.orElseGet(
                        () -> TranslationForm.about(text, visit.say().tag()).form()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var message = MessageId.parse(id);
        var form = Entered.of(sent);
        return posted.take(visit.operator(), form, () -> added(message, form), wrong -> page(message, 0, wrong));
    }

    private URI added(MessageId message, Entered form) {
        var translation = new TranslationForm(form).translation();
        try {
            var added = translations.add(visit.operator(), message, translation).translation();
            return URI.create(place(message) + "?text=" + TextLine.query(added.fieldPath()));
        } catch (InvalidValueException e) {
            throw TranslationForm.placed(e);
        }
    }

    private String page(MessageId message, int from, Entered form) {
        var view = TextsView.of(translations.texts(visit.operator(), message), from, form);
        return TranslationTemplates.texts(visit.say(), visit.visitor(), view).render();
    }

    private static String place(MessageId message) {
        return "/console/messages/" + message + "/translations";
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
