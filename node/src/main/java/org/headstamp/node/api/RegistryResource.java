package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.item.Item;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.FirearmRecord;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.OnBehalf;
import org.headstamp.node.registry.Party;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryPage;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.node.registry.RegistrySearch;
import org.headstamp.node.registry.TransferHistory;
import org.jspecify.annotations.Nullable;

/** The State's own records. Every search is entered in the log. */
@Path("/api/v1/registry")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({REGISTRAR, FOCAL_POINT, INVESTIGATOR})
@Tag(name = "registry")
class RegistryResource {
    private final RegistryReader records;
    private final RegistrySearch search;
    private final LotWatches watches;
    private final CaseAccess access;
    private final Caller caller;

    RegistryResource(
            RegistryReader records, RegistrySearch search, LotWatches watches, CaseAccess access, Caller caller) {
        this.watches = watches;
        this.access = access;
        this.records = records;
        this.search = search;
        this.caller = caller;
    }

    /**
     * What to look up.
     *
     * @param caseId the case that it is for; null when there is none
     */
    record LookUpRequest(Item item, @Nullable CaseId caseId) {}

    /** What there is to know of a lot. */
    record LotNotices(RecordKey lot, List<LotNotice> notices) {}

    @GET
    @Path("/lots")
    @Operation(summary = "Lists lots in the order of their keys")
    public Page<Lot> lots(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("lots", cursor, limit);
        return page(wanted, records.lots(wanted.afterOrNull(RecordKey::new), wanted.limit(), caller.operator()));
    }

    @GET
    @Path("/lots/{ref}")
    @Operation(summary = "Shows one lot")
    public Lot lot(@PathParam("ref") RecordKey ref) {
        return found(records.lot(ref, caller.operator()), "lot", ref);
    }

    @GET
    @Path("/lots/{ref}/notices")
    @Operation(summary = "Says why a lot is not like any other: under alert, under investigation; empty if it is")
    public LotNotices lotNotices(@PathParam("ref") RecordKey ref) {
        return new LotNotices(ref, watches.about(lot(ref), caller.operator()));
    }

    @GET
    @Path("/lots/{ref}/history")
    @Operation(summary = "Shows the transfers of a lot in order of time, gaps included")
    public TransferHistory lotHistory(@PathParam("ref") RecordKey ref) {
        return history(new Candidate.OfLot(lot(ref)));
    }

    @GET
    @Path("/firearms/{ref}")
    @Operation(summary = "Shows one firearm")
    public FirearmRecord firearm(@PathParam("ref") RecordKey ref) {
        return found(records.firearm(ref, caller.operator()), "firearm", ref);
    }

    @GET
    @Path("/firearms/{ref}/history")
    @Operation(summary = "Shows the transfers of a firearm in order of time, gaps included")
    public TransferHistory firearmHistory(@PathParam("ref") RecordKey ref) {
        return history(new Candidate.OfFirearm(firearm(ref)));
    }

    @GET
    @Path("/parties")
    @Operation(summary = "Lists parties in the order of their keys")
    public Page<Party> parties(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("parties", cursor, limit);
        return page(wanted, records.parties(wanted.afterOrNull(RecordKey::new), wanted.limit(), caller.operator()));
    }

    @GET
    @Path("/parties/{ref}")
    @Operation(summary = "Shows one party")
    public Party party(@PathParam("ref") RecordKey ref) {
        return found(records.party(ref, caller.operator()), "party", ref);
    }

    @POST
    @Path("/look-ups")
    @Operation(
            summary =
                    "Finds the records that an item may be, ranked, each with score, reasons and what must have been misread")
    public LookUp lookUp(LookUpRequest body) {
        var item = Checked.present("item", Checked.present("body", body).item());
        var operator = caller.operator();
        if (body.caseId() == null) {
            return watches.shown(search.lookUp(item, new OnBehalf.OfOperator(operator)), operator);
        }
        access.require(operator, body.caseId());
        return watches.shown(search.lookUp(item, new OnBehalf.OfOperatorInCase(operator, body.caseId())), operator);
    }

    private TransferHistory history(Candidate.Match match) {
        return search.history(Candidate.asRead(match, 1, List.of()), new OnBehalf.OfOperator(caller.operator()));
    }

    private static <T> Page<T> page(PageRequest wanted, RegistryPage<T> page) {
        return wanted.page(page.records(), page.next());
    }

    private static <T> T found(Optional<T> found, String kind, RecordKey ref) {
        return found.orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "there is no " + kind + " " + ref));
    }
}
