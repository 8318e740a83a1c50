package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.MessageId;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.ParkedMessage;
import org.headstamp.node.exchange.ParkedMessages;
import org.jspecify.annotations.Nullable;

/** Messages of other States that hold up their case because their handling failed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "messages")
class ParkedMessagesResource {
    private final ParkedMessages parked;
    private final CaseAccess access;
    private final Caller caller;
    private final Writes writes;

    ParkedMessagesResource(ParkedMessages parked, CaseAccess access, Caller caller, Writes writes) {
        this.parked = parked;
        this.access = access;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/parked-messages")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(
            summary = "Lists messages of other States whose handling failed; later ones of their cases wait for them")
    public Page<ParkedMessage> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("parked-messages", cursor, limit);
        var page = Page.of(
                wanted, parked.after(wanted.afterOrNull(MessageId::parse), wanted.limit() + 1), ParkedMessage::id);
        return new Page<>(page.items().stream().filter(this::isShown).toList(), page.next());
    }

    @POST
    @Path("/messages/{id}/release")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Has a message whose handling failed tried again at once")
    @APIResponse(responseCode = "204")
    public Response release(@PathParam("id") MessageId id) {
        return writes.once(id, () -> {
            var released = parked.find(id).filter(this::isShown).isPresent()
                    && parked.release(id, caller.operator().account());
            if (!released) {
                throw new ProblemException(
                        ProblemKind.NOT_FOUND, "no message " + id + " waits because its handling failed");
            }
            return Done.silently();
        });
    }

    /** The case may not be there yet: it comes with the message that failed. */
    private boolean isShown(ParkedMessage message) {
        return !access.isKeptFrom(caller.operator(), message.caseId());
    }
}
