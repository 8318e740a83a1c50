package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.policy.AnswerPolicy;
import org.headstamp.node.policy.DryRun;
import org.headstamp.node.policy.DryRuns;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.Policies;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.PolicyRules;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.policy.TrialPeriod;
import org.headstamp.node.policy.onward.OnwardDryRun;
import org.headstamp.node.policy.onward.OnwardDryRuns;
import org.jspecify.annotations.Nullable;

/** What may leave without a person. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "policies")
class PoliciesResource {
    private static final int MOST = 100;

    private final Policies policies;
    private final DryRuns trials;
    private final OnwardDryRuns onwardTrials;
    private final Caller caller;
    private final Writes writes;

    PoliciesResource(Policies policies, DryRuns trials, OnwardDryRuns onwardTrials, Caller caller, Writes writes) {
        this.policies = policies;
        this.trials = trials;
        this.onwardTrials = onwardTrials;
        this.caller = caller;
        this.writes = writes;
    }

    /** A version to draft. */
    record NewPolicy(String title, PolicyRules rules) {}

    /**
     * The agreement of the second focal point.
     *
     * @param inForceFrom null for at once
     */
    record PolicyApproval(@Nullable Instant inForceFrom) {}

    /**
     * What to try a policy on.
     *
     * @param to not included
     * @param version null for the newest
     */
    record Period(Instant from, Instant to, @Nullable Integer version) {}

    @GET
    @RolesAllowed({FOCAL_POINT, REGISTRAR, AUDITOR})
    @Operation(summary = "Lists the newest version of each policy, at most 100")
    public Page<PolicyVersion> list() {
        return new Page<>(policies.latest(caller.operator(), MOST), null);
    }

    @POST
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Drafts a policy; it decides nothing before a second focal point approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyVersion.class)))
    public Response draft(NewPolicy body) {
        var wanted = Checked.present("body", body);
        var rules = Checked.present("rules", wanted.rules());
        return writes.once(wanted, () -> {
            var drafted = policies.draft(caller.operator(), wanted.title(), rules);
            return Done.created("/api/v1/policies/" + drafted.id(), drafted);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FOCAL_POINT, REGISTRAR, AUDITOR})
    @Operation(summary = "Shows all versions of a policy, the newest first")
    public Page<PolicyVersion> versions(@PathParam("id") PolicyId id) {
        return new Page<>(policies.versions(caller.operator(), id), null);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Drafts another version; the one in force stays so until this one is approved")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyVersion.class)))
    public Response redraft(@PathParam("id") PolicyId id, NewPolicy body) {
        var wanted = Checked.present("body", body);
        var rules = Checked.present("rules", wanted.rules());
        return writes.once(wanted, () -> {
            var drafted = policies.redraft(caller.operator(), id, wanted.title(), rules);
            return Done.created("/api/v1/policies/" + drafted.id(), drafted);
        });
    }

    @POST
    @Path("/{id}/versions/{version}/approval")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a version as the second focal point; it decides from then on or from a later time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyVersion.class)))
    public Response approve(
            @PathParam("id") PolicyId id, @PathParam("version") int version, @Nullable PolicyApproval body) {
        var from = body == null ? null : body.inForceFrom();
        return writes.once(
                id + "/" + version + "/" + from,
                () -> Done.changed(policies.approve(caller.operator(), id, version, from)));
    }

    @POST
    @Path("/{id}/dry-run")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Tells what would have happened under a policy, draft or not; sends and changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {DryRun.class, OnwardDryRun.class})))
    public Response dryRun(@PathParam("id") PolicyId id, Period body) {
        var period = Checked.present("body", body);
        var from = Checked.present("from", period.from());
        var to = Checked.present("to", period.to());
        var by = caller.operator();
        return Response.ok(
                        switch (policies.version(by, id, period.version()).rules()) {
                            case AnswerPolicy rules -> trials.of(by, id, period.version(), from, to);
                            case OnwardPolicy rules ->
                                onwardTrials.of(by, id, period.version(), new TrialPeriod(from, to));
                        })
                .build();
    }

    @POST
    @Path("/{id}/retirement")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Ends a policy in all its versions at once; from then on persons decide")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyVersion.class)))
    public Response retire(@PathParam("id") PolicyId id) {
        return writes.once(id, () -> Done.changed(policies.retire(caller.operator(), id)));
    }
}
