package org.headstamp.node.console.frame;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.Operator;

/**
 * Does what a form asks for once, however often it is posted: its mark is taken in the transaction of the act itself. What
 * fails takes no mark.
 */
@Singleton
public class PostedForms {
    static final Duration KEPT = Duration.ofDays(7);
    static final long MOST = 1_000_000;

    private final PostedFormRepository posted;
    private final InstantSource clock;

    PostedForms(PostedFormRepository posted, InstantSource clock) {
        this.posted = posted;
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
        var mark = mark(form);
        boolean first = posted.claim(by.account(), mark, clock.instant());
        var row = posted.present(by.account(), mark);
        if (!first && row.place != null) {
            return URI.create(row.place);
        }
        var place = act.get();
        row.place = place.toString();
        return place;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        posted.forget(clock.instant().minus(KEPT), MOST);
    }

    private static UUID mark(Entered form) {
        try {
            return UUID.fromString(form.once());
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(Entered.ONCE, "is no mark of a form of this console");
        }
    }
}
