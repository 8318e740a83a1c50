package org.headstamp.node.console.alert;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.alert.LotAlertMatches;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.seizure.SeizureId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Alerts that name lots of a seizure. */
@Path("/console/seizures/{id}/lot-alerts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class SeizureAlertPages {
    private final LotAlertMatches matches;
    private final Visit visit;
    private final Faults faults;

    SeizureAlertPages(LotAlertMatches matches, Visit visit, Faults faults) {
        this.matches = matches;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String show(@PathParam("id") String id) {
        var seizure = SeizureId.parse(id);
        var view = new NamedView("/console/seizures/" + seizure, matches.ofSeizure(visit.operator(), seizure));
        return AlertTemplates.named(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
