package org.headstamp.node.console.frame;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

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

    /**
     * What was filled into a form before, where it is gone on with.
     *
     * @param name of the form on its page; null where nothing is gone on with
     */
    public Optional<Entered> begun(String page, @Nullable String name) {
        return posted.begun(visit.operator(), page, name);
    }
}
