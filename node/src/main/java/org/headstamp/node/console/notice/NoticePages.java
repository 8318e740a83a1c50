package org.headstamp.node.console.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.notice.Confirmation;
import org.headstamp.node.notice.NoticeChoice;
import org.headstamp.node.notice.NoticeChoices;
import org.headstamp.node.notice.NoticesChangedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What the visitor wants to be told by e-mail, and the code that confirms where. */
@Path("/console/notices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class NoticePages {
    private static final URI PAGE = URI.create("/console/notices");

    private final NoticeChoices choices;
    private final PostedForms forms;
    private final Visit visit;
    private final Faults faults;

    NoticePages(NoticeChoices choices, PostedForms forms, Visit visit, Faults faults) {
        this.choices = choices;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String own() {
        return page(null, Entered.nothing());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> posted) {
        var by = visit.operator();
        var form = Entered.of(posted);
        try {
            var wish = NoticeForm.read(form);
            int version = NoticeForm.version(form);
            var place = forms.once(by, form, () -> {
                var unused = choices.choose(by, version, wish);
                return PAGE;
            });
            return Response.seeOther(place).build();
        } catch (InvalidValueException e) {
            return wrong(page(form.wrong(e), Entered.nothing()));
        } catch (NoticesChangedException e) {
            return changed(form);
        }
    }

    @POST
    @Path("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendCode(MultivaluedMap<String, String> posted) {
        var by = visit.operator();
        var place = forms.once(by, Entered.of(posted), () -> {
            choices.sendCode(by);
            return PAGE;
        });
        return Response.seeOther(place).build();
    }

    /** Not once by its mark: a wrong code counts each time. */
    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(MultivaluedMap<String, String> posted) {
        var form = Entered.of(posted);
        var outcome = choices.confirm(visit.operator(), form.value("code"));
        return outcome == Confirmation.CONFIRMED
                ? Response.seeOther(PAGE).build()
                : wrong(page(null, form.wrong("code", Refusal.of("was not accepted: {0}", outcome))));
    }

    /** Who did not see the present choice sees it beside the own one, which is kept, and saves again. */
    private Response changed(Entered form) {
        var own = choices.own(visit.operator());
        var again = form.with("version", String.valueOf(own.version())).unposted();
        return Response.status(412)
                .entity(render(own, again, Entered.nothing(), true))
                .build();
    }

    private static Response wrong(String page) {
        return Response.status(400).entity(page).build();
    }

    /** @param filledIn null for the choice as it stands */
    private String page(@Nullable Entered filledIn, Entered code) {
        var own = choices.own(visit.operator());
        var form = filledIn == null ? NoticeForm.of(own, visit.say().tag()) : filledIn;
        return render(own, form, code, false);
    }

    private String render(NoticeChoice own, Entered form, Entered code, boolean changed) {
        var view = new NoticeView(own, choices.sends(), choices.office().getId(), form, code, changed);
        return NoticeTemplates.notices(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
