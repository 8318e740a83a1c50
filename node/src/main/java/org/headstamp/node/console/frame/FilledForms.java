package org.headstamp.node.console.frame;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;

/** Answers forms that were posted: each acts once and leads on, or is shown again with what is wrong beside its fields. */
@Singleton
public class FilledForms {
    private final PostedForms posted;
    private final Visit visit;

    FilledForms(PostedForms posted, Visit visit) {
        this.posted = posted;
        this.visit = visit;
    }

    /**
     * Answers a form.
     *
     * @param act says where its sender is led to
     * @param again the page with the form, as it was filled in
     */
    public Response answer(Entered form, Supplier<URI> act, Function<Entered, String> again) {
        try {
            return answer(form, act);
        } catch (InvalidValueException e) {
            return Response.status(400).entity(again.apply(form.wrong(e))).build();
        }
    }

    /** Answers a form in which nothing is filled in. */
    public Response answer(Entered form, Supplier<URI> act) {
        return Response.seeOther(posted.once(visit.operator(), form, act)).build();
    }
}
