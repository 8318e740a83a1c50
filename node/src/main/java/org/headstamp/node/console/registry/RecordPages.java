package org.headstamp.node.console.registry;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.OnBehalf;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.node.registry.RegistrySearch;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One record of the registers: a lot, a firearm, a party. Keys may hold a slash, so they stand in the query. */
@Path("/console/registry")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class RecordPages {
    private final RegistryReader records;
    private final RegistrySearch search;
    private final LotWatches watches;
    private final Visit visit;
    private final Faults faults;

    RecordPages(RegistryReader records, RegistrySearch search, LotWatches watches, Visit visit, Faults faults) {
        this.records = records;
        this.search = search;
        this.watches = watches;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/lot")
    public String lot(@QueryParam("key") @DefaultValue("") String key) {
        var lot = records.lot(UnreadableIdException.reading(key, RecordKey::new), visit.operator())
                .orElseThrow(NotFoundException::new);
        return page(new Candidate.OfLot(lot), watches.about(lot, visit.operator()));
    }

    @GET
    @Path("/firearm")
    public String firearm(@QueryParam("key") @DefaultValue("") String key) {
        var firearm = records.firearm(UnreadableIdException.reading(key, RecordKey::new), visit.operator())
                .orElseThrow(NotFoundException::new);
        return page(new Candidate.OfFirearm(firearm), List.of());
    }

    @GET
    @Path("/party")
    public String party(@QueryParam("key") @DefaultValue("") String key) {
        var party = records.party(UnreadableIdException.reading(key, RecordKey::new), visit.operator())
                .orElseThrow(NotFoundException::new);
        return RegistryTemplates.party(visit.say(), visit.visitor(), party).render();
    }

    private String page(Candidate.Match match, List<LotNotice> notices) {
        var history = search.history(Candidate.asRead(match, 1, List.of()), new OnBehalf.OfOperator(visit.operator()));
        return RegistryTemplates.found(visit.say(), visit.visitor(), new RecordView(match, history, notices))
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
