package org.headstamp.node.console.seizure;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.TooLargeException;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.NotAPhotographException;
import org.headstamp.node.seizure.SeizureConfig;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.SeizurePage;
import org.headstamp.node.seizure.Seizures;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The seizures of a case, and one seizure, to which photographs are added. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class SeizurePages {
    private static final int ON_ONE_PAGE = 25;

    private final Seizures seizures;
    private final Casefiles cases;
    private final SeizureConfig limits;
    private final Visit visit;
    private final Faults faults;

    SeizurePages(Seizures seizures, Casefiles cases, SeizureConfig limits, Visit visit, Faults faults) {
        this.seizures = seizures;
        this.cases = cases;
        this.limits = limits;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/cases/{id}/seizures")
    public String list(
            @PathParam("id") String id, @QueryParam("before") @DefaultValue("" + SeizurePage.FIRST) long before) {
        var operator = visit.operator();
        var casefile = cases.get(operator, CaseId.parse(id));
        var page = seizures.list(operator, casefile.id(), before, ON_ONE_PAGE);
        boolean readable = operator.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return SeizureTemplates.seizures(visit.say(), visit.visitor(), casefile, page, readable)
                .render();
    }

    @GET
    @Path("/seizures/{id}")
    public String one(@PathParam("id") String id) {
        return page(SeizureId.parse(id), Entered.nothing());
    }

    /**
     * Adds a photograph; the same one again changes nothing.
     *
     * @param item reference of the item that it shows
     * @param caption what is to be seen, for those who do not see it
     */
    @POST
    @Path("/seizures/{id}/photographs")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response photograph(
            @PathParam("id") String id,
            @RestForm @Nullable String item,
            @RestForm @Nullable String caption,
            @RestForm @Nullable FileUpload photograph)
            throws IOException {
        var seizure = SeizureId.parse(id);
        if (photograph != null && photograph.size() > limits.largestBytes()) {
            return refused(400, seizure, SentPhotograph.words(item, caption).wrong("photograph", tooLarge(photograph)));
        }
        var sent = SentPhotograph.of(item, caption, photograph);
        try {
            var unused = seizures.addPhotograph(visit.operator(), seizure, sent.item(), sent.bytes(), sent.caption());
        } catch (NotAPhotographException e) {
            return refused(400, seizure, sent.form().wrong("photograph", e.refusal()));
        } catch (InvalidValueException e) {
            return refused(400, seizure, sent.form().wrong(e));
        }
        return Response.seeOther(URI.create("/console/seizures/" + seizure)).build();
    }

    private Refusal tooLarge(FileUpload photograph) {
        return Refusal.of(
                "the photograph has {0} bytes, at most {1} are taken", photograph.size(), limits.largestBytes());
    }

    private Response refused(int status, SeizureId seizure, Entered form) {
        return Response.status(status).entity(page(seizure, form)).build();
    }

    private String page(SeizureId id, Entered form) {
        var operator = visit.operator();
        var view = new SeizureView(seizures.get(operator, id), operator.is(Role.OFFICER), form);
        return SeizureTemplates.seizure(visit.say(), visit.visitor(), view).render();
    }

    /** What is far too large is read nowhere, and the words beside it neither. */
    @ServerExceptionMapper
    Response tooLarge(TooLargeException e, UriInfo address) {
        var id = address.getPathParameters().getFirst("id");
        try {
            return refused(413, SeizureId.parse(id), Entered.nothing().wrong("photograph", e.refusal()));
        } catch (RuntimeException hidden) {
            return faults.page(hidden);
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
