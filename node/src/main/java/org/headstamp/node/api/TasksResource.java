package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.TaskList;
import org.jspecify.annotations.Nullable;

/** What people are to do. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
@Tag(name = "tasks")
class TasksResource {
    private final TaskList tasks;
    private final Caller caller;
    private final Writes writes;

    TasksResource(TaskList tasks, Caller caller, Writes writes) {
        this.tasks = tasks;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Operation(
            summary = "Lists open tasks for the roles of the caller: overdue ones first, then by due time, then by age")
    public Page<Task> list(
            @QueryParam("scope") @DefaultValue("ALL") TaskList.Scope scope,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("tasks", cursor, limit);
        var page = tasks.list(caller.operator(), scope, wanted.afterOrNull(TaskId::parse), wanted.limit());
        return wanted.page(page.tasks(), page.next());
    }

    @POST
    @Path("/{id}/take")
    @Operation(summary = "Takes a task")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Task.class)))
    public Response take(@PathParam("id") TaskId id) {
        return writes.once(id, () -> Done.changed(tasks.take(caller.operator(), id)));
    }

    @POST
    @Path("/{id}/release")
    @Operation(summary = "Gives a task back; a focal point may free what somebody else has taken")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Task.class)))
    public Response release(@PathParam("id") TaskId id) {
        return writes.once(id, () -> Done.changed(tasks.release(caller.operator(), id)));
    }
}
