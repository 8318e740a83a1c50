package org.headstamp.node.console.administration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Role;

/** What focal points decide: once however often it is posted, not on their own work, and for good only with a ticked box. */
@Singleton
class Decisions {
    private final PostedForms posted;
    private final Visit visit;

    Decisions(PostedForms posted, Visit visit) {
        this.posted = posted;
        this.visit = visit;
    }

    Response once(Entered form, Supplier<URI> act) {
        return Response.seeOther(posted.once(visit.operator(), form, act)).build();
    }

    /** @param own the page that tells focal points why another one must do it; all others are refused as ever */
    Response onceByAnother(Entered form, Supplier<URI> act, Supplier<Response> own) {
        try {
            return once(form, act);
        } catch (NotPermittedException e) {
            if (visit.operator().is(Role.FOCAL_POINT)) {
                return own.get();
            }
            throw e;
        }
    }

    /**
     * What is for good is asked for twice.
     *
     * @param action in words, for the refusal of those who may not
     * @param again the page with what is wrong in its form
     */
    Response surely(String action, Entered form, Supplier<Response> act, Function<Entered, Response> again) {
        if (form.has("sure", "yes")) {
            return act.get();
        }
        visit.operator().require(action, Role.FOCAL_POINT);
        return again.apply(form.wrong("sure", Refusal.of("must be ticked first: it cannot be undone")));
    }
}
