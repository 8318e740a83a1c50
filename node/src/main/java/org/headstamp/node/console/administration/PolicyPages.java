package org.headstamp.node.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Role;
import org.headstamp.node.policy.Policies;
import org.headstamp.node.policy.PolicyChangedException;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.PolicyRules;
import org.headstamp.node.policy.PolicyVersion;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The policies, a new one, and another version of one. */
@Path("/console/administration")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class PolicyPages {
    static final String PLACE = "/console/administration/policies/{id}";
    private static final int ON_ONE_PAGE = 50;

    private final Policies policies;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    PolicyPages(Policies policies, PostedForms posted, Visit visit, Faults faults) {
        this.policies = policies;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/policies")
    public String list(@QueryParam("before") @Nullable String before) {
        var place = before == null ? null : PolicyId.parse(before);
        var oneMore = policies.latest(visit.operator(), place, ON_ONE_PAGE + 1);
        var shown = oneMore.subList(0, Math.min(ON_ONE_PAGE, oneMore.size()));
        var next = oneMore.size() > ON_ONE_PAGE ? shown.getLast().id().toString() : "";
        return AdministrationTemplates.policies(visit.say(), visit.visitor(), shown, next)
                .render();
    }

    @GET
    @Path("/new-policy/{kind}")
    public Response ask(@PathParam("kind") String name, @QueryParam("kept") @Nullable String kept) {
        var kind = kind(name);
        var page = PolicyForm.page(kind);
        var begun = posted.begun(visit.operator(), page, kept);
        return page(200, PolicyForm.first(kind, begun.orElseGet(Entered::nothing)));
    }

    @POST
    @Path("/new-policy/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@PathParam("kind") String kind, MultivaluedMap<String, String> sent) {
        var form = PolicyForm.first(kind(kind), Entered.of(sent));
        return drafted(
                form, rules -> policies.draft(visit.operator(), form.form().value("title"), rules));
    }

    @GET
    @Path("/new-version/{id}")
    public Response askAgain(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var newest = policies.version(visit.operator(), PolicyId.parse(id), null);
        var begun = posted.begun(visit.operator(), PolicyForm.page(newest.id()), kept);
        return page(200, PolicyForm.another(newest, begun.orElseGet(() -> PolicyForm.filled(newest))));
    }

    @POST
    @Path("/new-version/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redraft(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var newest = policies.version(visit.operator(), PolicyId.parse(id), null);
        var form = PolicyForm.another(newest, Entered.of(sent));
        return drafted(
                form,
                rules -> policies.redraft(
                        visit.operator(), newest.id(), form.seen(), form.form().value("title"), rules));
    }

    private Response drafted(PolicyForm form, Function<PolicyRules, PolicyVersion> draft) {
        try {
            return Response.seeOther(posted.once(visit.operator(), form.form(), () -> {
                        var made = draft.apply(new EnteredRules(form.form()).read(form.kind()));
                        return place(made.id());
                    }))
                    .build();
        } catch (InvalidValueException e) {
            return page(400, form.wrong(e));
        } catch (PolicyChangedException e) {
            var rules = new EnteredRules(form.form()).read(form.kind());
            return page(412, form.over(e.newest(), rules, visit.say()));
        }
    }

    static URI place(PolicyId id) {
        return UriBuilder.fromPath(PLACE).build(id);
    }

    private Response page(int status, PolicyForm view) {
        visit.operator().require("make a policy", Role.FOCAL_POINT);
        return Response.status(status)
                .entity(AdministrationTemplates.policyForm(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }

    private static PolicyRules.Kind kind(String name) {
        return UnreadableIdException.reading(name.toUpperCase(Locale.ROOT), PolicyRules.Kind::valueOf);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
