package org.headstamp.node.console.release;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.release.disclosure.DisclosureId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Notices before a disclosure: those of a case, and one of ours. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class DisclosurePages {
    private final DisclosureDesk desk;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    DisclosurePages(DisclosureDesk desk, FilledForms forms, Visit visit, Faults faults) {
        this.desk = desk;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/cases/{case}/disclosures")
    public String list(@PathParam("case") String id) {
        var view = desk.of(visit.operator(), CaseId.parse(id));
        return ReleaseTemplates.disclosures(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/disclosures/{id}")
    public String planned(@PathParam("id") String id) {
        return planned(DisclosureId.parse(id), Entered.nothing());
    }

    private String planned(DisclosureId id, Entered form) {
        var view = desk.planned(visit.operator(), id, form);
        return ReleaseTemplates.disclosure(visit.say(), visit.visitor(), view).render();
    }

    /** Gives up a draft, if its sender is sure. */
    @POST
    @Path("/disclosures/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var disclosure = DisclosureId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> {
                    form.requireSure();
                    desk.giveUp(visit.operator(), disclosure);
                    return place(disclosure);
                },
                unsure -> planned(disclosure, unsure));
    }

    static URI place(DisclosureId id) {
        return URI.create("/console/disclosures/" + id);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
