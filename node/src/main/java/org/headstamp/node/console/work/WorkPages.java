package org.headstamp.node.console.work;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.TaskList;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The work list: what concerns its reader unless more is asked for, what is overdue first, then what is due soonest. */
@Path("/console/tasks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class WorkPages {
    private static final int ON_ONE_PAGE = 25;

    private final TaskList tasks;
    private final Casefiles cases;
    private final InstantSource clock;
    private final Visit visit;
    private final Faults faults;

    WorkPages(TaskList tasks, Casefiles cases, InstantSource clock, Visit visit, Faults faults) {
        this.tasks = tasks;
        this.cases = cases;
        this.clock = clock;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * One page of tasks.
     *
     * @param partly sent when the list alone is fetched anew
     */
    @GET
    public String list(
            @QueryParam("scope") @DefaultValue("MINE_AND_FREE") TaskList.Scope scope,
            @QueryParam("after") @Nullable String after,
            @HeaderParam("HX-Request") @Nullable String partly) {
        var place = after == null ? null : TaskId.parse(after);
        var page = tasks.list(visit.operator(), scope, place, ON_ONE_PAGE);
        var titles = cases.titles(
                visit.operator(), page.tasks().stream().map(Task::caseId).toList());
        var view = new WorkView(scope, page.tasks(), titles, place, page.next(), clock.instant());
        var list = partly == null
                ? WorkTemplates.work(visit.say(), visit.visitor(), view)
                : WorkTemplates.tasks(visit.say(), visit.visitor(), view);
        return list.render();
    }

    /** Taking twice changes nothing. */
    @POST
    @Path("/{id}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var unused = tasks.take(visit.operator(), TaskId.parse(id));
        return back(sent);
    }

    /** Giving back twice changes nothing. */
    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var unused = tasks.release(visit.operator(), TaskId.parse(id));
        return back(sent);
    }

    private static Response back(MultivaluedMap<String, String> sent) {
        return Response.seeOther(OwnPath.of(sent.getFirst("return")).uri()).build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
