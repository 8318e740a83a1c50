package org.headstamp.node.console.answer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.answer.RequestViews.Looked;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.trace.TraceId;
import org.jspecify.annotations.Nullable;

/** The page of one question, to which every form about it leads back. */
@Singleton
class RequestPage {
    private final RequestViews views;
    private final PostedForms forms;
    private final Visit visit;
    private final Faults faults;
    private final InstantSource clock;

    RequestPage(RequestViews views, PostedForms forms, Visit visit, Faults faults, InstantSource clock) {
        this.views = views;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
        this.clock = clock;
    }

    Visit visit() {
        return visit;
    }

    PostedForms forms() {
        return forms;
    }

    static URI place(TraceId id) {
        return URI.create("/console/requests/" + id);
    }

    /** @param kept name of the form that is gone on with; null if none is */
    String show(TraceId id, @Nullable Looked looked, @Nullable String kept) {
        var begun = forms.begun(visit.operator(), place(id).toString(), kept);
        return render(id, looked, begun.orElse(null));
    }

    /** Does once what a form asks for. What is wrong with it stands beside its fields, whose names begin with a prefix. */
    Response act(TraceId id, Entered form, String prefix, Runnable act) {
        try {
            var place = forms.once(visit.operator(), form, () -> {
                act.run();
                return place(id);
            });
            return Response.seeOther(place).build();
        } catch (InvalidValueException e) {
            return refused(id, wrong(form, prefix, e));
        }
    }

    /** The page again, with what was filled in. */
    Response refused(TraceId id, Entered form) {
        return Response.status(400).entity(render(id, null, form)).build();
    }

    /** The page again, with what was filled in, to change it. */
    Response again(TraceId id, Entered form) {
        return Response.ok(render(id, null, form)).build();
    }

    static Entered wrong(Entered form, String prefix, InvalidValueException e) {
        var placed = form.placed(e).field();
        var field = placed.startsWith(prefix) ? placed : prefix + placed;
        return form.wrong(field, e.refusal());
    }

    Response failed(RuntimeException e) {
        return faults.page(e);
    }

    private String render(TraceId id, @Nullable Looked looked, @Nullable Entered refused) {
        var say = visit.say().on(place(id).toString());
        var view = views.of(visit.operator(), say, id, looked, refused, clock.instant());
        return AnswerTemplates.request(say, visit.visitor(), view).render();
    }
}
