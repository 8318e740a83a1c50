package org.headstamp.node.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.deadline.AgreedTimes;
import org.headstamp.node.deadline.TimetableChangedException;
import org.headstamp.node.deadline.Timetables;
import org.headstamp.pki.MemberState;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** How much time there is for what: with all States, and with each. */
@Path("/console/administration/timetable")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class TimetablePages {
    private static final String GENERAL = "general";

    private final Timetables timetables;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    TimetablePages(Timetables timetables, PostedForms posted, Visit visit, Faults faults) {
        this.timetables = timetables;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String sheet() {
        return AdministrationTemplates.timetable(visit.say(), visit.visitor(), timetables.sheet(visit.operator()))
                .render();
    }

    /**
     * The times with one State.
     *
     * @param whose code of a State, or {@code general}
     */
    @GET
    @Path("/{whose}")
    public Response times(@PathParam("whose") String whose, @QueryParam("kept") @Nullable String kept) {
        var peer = peer(whose);
        var versions = timetables.versions(visit.operator(), peer);
        var newest = versions.isEmpty() ? new AgreedTimes(peer, 0, List.of(), null, null, null) : versions.getFirst();
        var begun = posted.begun(visit.operator(), TimesView.page(peer), kept);
        var form = begun.map(TimesForm::new).orElseGet(() -> TimesForm.of(newest));
        return page(200, new TimesView(peer, versions, form, false));
    }

    /** Who did not see the present times sees them beside the own ones, which are kept, and saves again. */
    @POST
    @Path("/{whose}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("whose") String whose, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var peer = peer(whose);
        var form = new TimesForm(Entered.of(sent));
        try {
            return Response.seeOther(posted.once(by, form.form(), () -> {
                        timetables.set(by, peer, form.version(), form.rules(), form.enquires());
                        return URI.create(TimesView.page(peer));
                    }))
                    .build();
        } catch (InvalidValueException e) {
            return again(400, peer, new TimesForm(form.form().wrong(e)), false);
        } catch (TimetableChangedException e) {
            return again(412, peer, form, true);
        }
    }

    private Response again(int status, @Nullable MemberState peer, TimesForm form, boolean changed) {
        return page(status, new TimesView(peer, timetables.versions(visit.operator(), peer), form, changed));
    }

    private Response page(int status, TimesView view) {
        return Response.status(status)
                .entity(AdministrationTemplates.times(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }

    /** Null for all States; one that times cannot be agreed with is not there. */
    private @Nullable MemberState peer(String whose) {
        if (whose.equals(GENERAL)) {
            return null;
        }
        var peer = UnreadableIdException.reading(whose, MemberState::new);
        var sheet = timetables.sheet(visit.operator());
        boolean known =
                sheet.offices().stream().anyMatch(office -> office.state().equals(peer))
                        || sheet.agreed().stream().anyMatch(times -> peer.equals(times.peer()));
        if (!known || peer.equals(visit.visitor().state())) {
            throw new NotFoundException();
        }
        return peer;
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
