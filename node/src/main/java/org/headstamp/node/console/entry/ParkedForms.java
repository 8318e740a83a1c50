package org.headstamp.node.console.entry;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.SessionOwners;

/**
 * Keeps forms that came when their session was over. Each is for the account alone whose session it was, under a random mark
 * that shows it once.
 */
@Singleton
public class ParkedForms {
    static final Duration KEPT = Duration.ofHours(1);
    /** Of one account; the oldest give way. */
    static final int MOST = 10;

    private final ParkedFormRepository parked;
    private final SessionOwners owners;
    private final StoredJson json;
    private final InstantSource clock;

    ParkedForms(ParkedFormRepository parked, SessionOwners owners, StoredJson json, InstantSource clock) {
        this.parked = parked;
        this.owners = owners;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A form as it is gone on with.
     *
     * @param place where it was sent to
     */
    public record Parked(OwnPath place, LateForm form) {}

    /** Keeps a form; empty if nobody can tell who filled it in. */
    @Transactional
    Optional<UUID> park(HttpServerRequest request, OwnPath place, LateForm form) {
        return owners.of(request).map(account -> {
            var row = new ParkedFormRow();
            row.mark = UUID.randomUUID();
            row.account = account;
            row.place = place.value();
            row.filledIn = json.write(LateForm.class, form);
            row.parkedAt = clock.instant();
            parked.persistAndFlush(row);
            parked.keepNewest(account, MOST);
            return row.mark;
        });
    }

    /** Takes a form that the operator filled in; empty if there is none of this mark. */
    @Transactional
    Optional<Parked> take(Operator by, UUID mark) {
        return parked.take(mark, by.account(), clock.instant().minus(KEPT))
                .map(row -> new Parked(OwnPath.of(row.place), json.read(LateForm.class, row.filledIn)));
    }

    @Scheduled(every = "10m", delayed = "12m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        parked.forget(clock.instant().minus(KEPT));
    }
}
