package org.headstamp.node.console.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.evidence.CaseBundles;
import org.headstamp.node.language.Language;
import org.headstamp.node.release.Use.ExportPurpose;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the bundle of a case holds, to print and to confirm, and the bundle itself. */
@Path("/console/cases/{id}/bundle")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class BundlePages {
    private final CaseBundles bundles;
    private final Visit visit;
    private final Faults faults;

    BundlePages(CaseBundles bundles, Visit visit, Faults faults) {
        this.bundles = bundles;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response ask(@PathParam("id") String id) {
        return page(200, CaseId.parse(id), Entered.nothing());
    }

    /** Every bundle that is handed out stands in the log, one made twice twice. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, "application/zip"})
    public Response export(@PathParam("id") String id, MultivaluedMap<String, String> sent) throws IOException {
        var form = Entered.of(sent);
        var caseId = CaseId.parse(id);
        try {
            return Response.ok(bundles.open(
                            visit.operator(), caseId, purpose(form.value("purpose")), language(form.value("language"))))
                    .type("application/zip")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + caseId + ".zip\"")
                    .build();
        } catch (InvalidValueException e) {
            return page(400, caseId, form.wrong(e));
        }
    }

    private Response page(int status, CaseId id, Entered form) {
        var view = new BundleView(bundles.contents(visit.operator(), id), form);
        return Response.status(status)
                .type(MediaType.TEXT_HTML)
                .entity(AuditTemplates.bundle(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }

    /** The reader's own, unless another one is chosen. */
    private Language language(String tag) {
        var say = visit.say();
        return tag.isEmpty()
                ? say.language()
                : say.languages()
                        .find(tag)
                        .orElseThrow(() -> new InvalidValueException("language", "is none of this node"));
    }

    private static ExportPurpose purpose(String text) {
        return Arrays.stream(ExportPurpose.values())
                .filter(purpose -> purpose.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("purpose", "must be chosen"));
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
