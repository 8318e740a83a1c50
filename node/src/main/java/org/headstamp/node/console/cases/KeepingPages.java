package org.headstamp.node.console.cases;

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
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.CaseChangedException;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A case is closed or opened again, and kept to units. Each form rests on the version of the case that was shown. */
@Path("/console/cases/{id}/keeping")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class KeepingPages {
    private final Casefiles cases;
    private final Compartments compartments;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    KeepingPages(Casefiles cases, Compartments compartments, PostedForms posted, Visit visit, Faults faults) {
        this.cases = cases;
        this.compartments = compartments;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    /** What is done to a case at the version that was seen. */
    private interface Act {
        void at(Operator by, CaseId id, long version);
    }

    @GET
    public Response show(@PathParam("id") String id) {
        var casefile = casefile(CaseId.parse(id));
        return page(200, new KeepingView(casefile, KeepingView.formOf(casefile), false));
    }

    @POST
    @Path("/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        return take(id, form, (by, casefile, version) -> {
            var state = HeaderFields.code(form, Casefile.State.class, "state");
            var unused = cases.move(by, casefile, version, state);
        });
    }

    @POST
    @Path("/compartment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restrict(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        return take(id, form, (by, casefile, version) -> {
            var unused =
                    switch (form.value("who")) {
                        case KeepingView.ALL -> compartments.lift(by, casefile, version);
                        case KeepingView.ONLY -> compartments.restrict(by, casefile, version, units(form));
                        default -> throw new InvalidValueException("who", "must be chosen");
                    };
        });
    }

    private Response take(String id, Entered form, Act act) {
        var wanted = CaseId.parse(id);
        var by = visit.operator();
        try {
            var place = posted.once(by, form, () -> {
                act.at(by, wanted, version(form));
                return URI.create("/console/cases/" + wanted + "/keeping");
            });
            return Response.seeOther(place).build();
        } catch (InvalidValueException e) {
            var again = filled(casefile(wanted), form.wrong(e));
            return page(400, new KeepingView(casefile(wanted), again, false));
        } catch (CaseChangedException e) {
            var now = casefile(wanted);
            return page(412, new KeepingView(now, filled(now, form), true));
        }
    }

    /** Who closes a case filled in no units. */
    private static Entered filled(Casefile casefile, Entered form) {
        if (!form.value("who").isEmpty()) {
            return form;
        }
        var standing = KeepingView.formOf(casefile);
        return form.with("who", standing.all("who")).with("units", standing.all("units"));
    }

    private Casefile casefile(CaseId id) {
        visit.operator().require("say how a case is kept", Role.OFFICER, Role.FOCAL_POINT);
        return cases.withContents(visit.operator(), id);
    }

    private Response page(int status, KeepingView view) {
        return Response.status(status)
                .entity(CaseTemplates.keeping(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }

    private static List<String> units(Entered form) {
        return form.value("units")
                .lines()
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .toList();
    }

    private static long version(Entered form) {
        var text = form.value("version");
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidValueException("version", "must be a whole number");
        }
        return Long.parseLong(text);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
