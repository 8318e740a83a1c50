package org.headstamp.node.console.frame;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Does what a form asks for once, however often it is posted: its mark is taken in the transaction of the act itself. What
 * fails takes no mark. With that a form is no longer kept as one that was begun, but with the drafts that it made.
 */
@Singleton
public class PostedForms {
    static final Duration KEPT = Duration.ofDays(7);
    static final long MOST = 1_000_000;

    private final PostedFormRepository posted;
    private final BegunForms begun;
    private final InstantSource clock;

    PostedForms(PostedFormRepository posted, BegunForms begun, InstantSource clock) {
        this.posted = posted;
        this.begun = begun;
        this.clock = clock;
    }

    /**
     * Acts, or finds out where an earlier posting of the same form led.
     *
     * @param act says where its sender is led to
     * @throws InvalidValueException if the form carries no mark
     */
    @Transactional
    public URI once(Operator by, Entered form, Supplier<URI> act) {
        var mark = form.mark();
        boolean first = posted.claim(by.account(), mark, clock.instant());
        var row = posted.present(by.account(), mark);
        if (!first && row.place != null) {
            return URI.create(row.place);
        }
        var place = act.get();
        row.place = place.toString();
        if (!form.value(FormPlace.FIELD).isEmpty()) {
            begun.sent(by, form);
        }
        return place;
    }

    /**
     * Acts once and leads on, or shows the form again with what is wrong in it.
     *
     * @param act says where its sender is led to
     * @param again the page with the form
     */
    public Response take(Operator by, Entered form, Supplier<URI> act, Function<Entered, String> again) {
        try {
            return Response.seeOther(once(by, form, act)).build();
        } catch (InvalidValueException e) {
            return Response.status(400).entity(again.apply(form.wrong(e))).build();
        }
    }

    /**
     * What was filled into a form before, where it is gone on with.
     *
     * @param name of the form on its page; null where nothing is gone on with
     */
    public Optional<Entered> begun(Operator by, String page, @Nullable String name) {
        return name == null ? Optional.empty() : begun.goOn(by, FormPlace.of(page, name));
    }

    @Scheduled(every = "1h", delayed = "10m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        posted.forget(clock.instant().minus(KEPT), MOST);
    }
}
