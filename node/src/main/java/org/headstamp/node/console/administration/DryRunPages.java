package org.headstamp.node.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.policy.AnswerPolicy;
import org.headstamp.node.policy.DryRuns;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.Policies;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.policy.TrialPeriod;
import org.headstamp.node.policy.onward.OnwardDryRuns;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What would have happened under a version of a policy. Looking sends and changes nothing, so it is an address. */
@Path("/console/administration/policies/{id}/versions/{version}/dry-run")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class DryRunPages {
    private final Policies policies;
    private final DryRuns trials;
    private final OnwardDryRuns onwardTrials;
    private final Visit visit;
    private final Faults faults;

    DryRunPages(Policies policies, DryRuns trials, OnwardDryRuns onwardTrials, Visit visit, Faults faults) {
        this.policies = policies;
        this.trials = trials;
        this.onwardTrials = onwardTrials;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response tryOut(@PathParam("id") String id, @PathParam("version") int version, @Context UriInfo address) {
        var policy = policies.version(visit.operator(), PolicyId.parse(id), version);
        var form = Entered.of(address.getQueryParameters());
        if (form.value("from").isEmpty() && form.value("to").isEmpty()) {
            return page(200, policy, form, null);
        }
        try {
            return page(200, policy, form, result(policy, form));
        } catch (InvalidValueException e) {
            return page(400, policy, form.wrong(e), null);
        }
    }

    private TrialView.Result result(PolicyVersion policy, Entered form) {
        var by = visit.operator();
        var from = present(form, "from");
        var to = present(form, "to");
        return switch (policy.rules()) {
            case AnswerPolicy rules -> TrialView.of(trials.of(by, policy.id(), policy.version(), from, to));
            case OnwardPolicy rules ->
                TrialView.of(onwardTrials.of(by, policy.id(), policy.version(), new TrialPeriod(from, to)));
        };
    }

    private static Instant present(Entered form, String field) {
        return Checked.present(field, form.time(field));
    }

    private Response page(int status, PolicyVersion policy, Entered form, TrialView.@Nullable Result result) {
        return Response.status(status)
                .entity(AdministrationTemplates.dryRun(
                                visit.say(), visit.visitor(), new TrialView(policy, form, result))
                        .render())
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
