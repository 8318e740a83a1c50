package org.headstamp.node.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.policy.Policies;
import org.headstamp.node.policy.PolicyId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One policy in its versions: approved by a second focal point, ended by any. */
@Path("/console/administration/policies/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class PolicyActs {
    static final int ON_ONE_PAGE = 25;

    private final Policies policies;
    private final Decisions decisions;
    private final Visit visit;
    private final Faults faults;

    PolicyActs(Policies policies, Decisions decisions, Visit visit, Faults faults) {
        this.policies = policies;
        this.decisions = decisions;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * The versions of a policy.
     *
     * @param before version before which the page begins
     */
    @GET
    public Response one(
            @PathParam("id") String id, @QueryParam("before") @DefaultValue("" + Integer.MAX_VALUE) int before) {
        return page(200, PolicyId.parse(id), before, Entered.nothing(), "");
    }

    /** Who made a version is not the one who approves it. */
    @POST
    @Path("/versions/{version}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("id") String id, @PathParam("version") int version, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var policy = PolicyId.parse(id);
        var form = Entered.of(sent);
        try {
            return decisions.onceByAnother(
                    form,
                    () -> {
                        policies.approve(by, policy, version, form.time("inForceFrom"));
                        return PolicyPages.place(policy);
                    },
                    () -> page(403, policy, Integer.MAX_VALUE, form, "policies.own-making"));
        } catch (InvalidValueException e) {
            return page(400, policy, Integer.MAX_VALUE, form.wrong(e), "");
        }
    }

    /** It is for good, so it is asked for twice: the box must be ticked. */
    @POST
    @Path("/retirement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retire(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var policy = PolicyId.parse(id);
        var form = Entered.of(sent);
        return decisions.surely(
                "retire a policy",
                form,
                () -> decisions.once(form, () -> {
                    policies.retire(by, policy);
                    return PolicyPages.place(policy);
                }),
                unsure -> page(400, policy, Integer.MAX_VALUE, unsure, ""));
    }

    private Response page(int status, PolicyId id, int before, Entered form, String refusal) {
        var by = visit.operator();
        var all = policies.versions(by, id);
        var rest = all.stream().filter(version -> version.version() < before).toList();
        var shown = rest.stream().limit(ON_ONE_PAGE).toList();
        int next = rest.size() > shown.size() ? shown.getLast().version() : 0;
        var view = new PolicyView(id, all.getFirst(), shown, next, by.account(), form, refusal);
        return Response.status(status)
                .entity(AdministrationTemplates.policy(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
