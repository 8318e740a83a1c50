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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.exchange.PeerTraffic;
import org.headstamp.node.exchange.Traffic;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.federation.ShownKeys;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** Members of the federation. */
@Path("/api/v1/federation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "federation")
class FederationResource {
    private final Federation federation;
    private final Traffic traffic;
    private final InstantSource clock;
    private final Caller caller;
    private final Writes writes;

    FederationResource(Federation federation, Traffic traffic, InstantSource clock, Caller caller, Writes writes) {
        this.federation = federation;
        this.traffic = traffic;
        this.clock = clock;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows the members and how they stand now")
    public FederationStatus status() {
        var trust = federation.trust();
        var now = clock.instant();
        var numbers = trust.revocationListNumbers();
        var members = trust.content().members().stream()
                .map(member -> new FederationStatus.Standing(
                        member.state(),
                        member.statusAt(now).orElse(null),
                        trust.held().contains(member.state()),
                        ShownKeys.digest(member.keys()),
                        numbers.get(member.state())))
                .toList();
        return new FederationStatus(
                federation.name(),
                federation.self(),
                federation.training(),
                now,
                trust.version(),
                trust.content().expiresAt(),
                members);
    }

    @GET
    @Path("/traffic")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows what waits for each member and of it, and how the exchange goes")
    public List<PeerTraffic> traffic() {
        return traffic.all();
    }

    /**
     * What was compared with the member over another channel.
     *
     * @param keys digest of its keys, as the federation shows them
     */
    record Compared(Sha256 keys) {}

    @POST
    @Path("/members/{state}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Confirms the keys of a member that changed without its consent")
    @APIResponse(responseCode = "204")
    public Response confirm(@PathParam("state") MemberState state, Compared body) {
        var keys = Checked.present("keys", Checked.present("body", body).keys());
        if (!federation.trust().held().contains(state)) {
            throw new ProblemException(ProblemKind.CONFLICT, state + " does not wait for a confirmation");
        }
        return writes.onceOutside(List.of(state, keys), () -> {
            federation.confirm(state, caller.operator().account(), keys);
            return Done.silently();
        });
    }
}
