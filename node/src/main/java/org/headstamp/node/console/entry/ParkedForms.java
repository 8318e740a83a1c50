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
 * Keeps forms that came when their session was over. Each is for the account alone whose session it was, and waits under a
 * random mark until it is sent, given up or forgotten.
 */
@Singleton
public class ParkedForms {
    /** Parameter of an address that names a form which waits. */
    static final String PARKED = "parked";

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
    public record Parked(UUID mark, OwnPath place, LateForm form) {
        /** Where it is sent again, with the mark by which it is let go once it has arrived. */
        public String action() {
            return place.value() + (place.value().contains("?") ? "&" : "?") + PARKED + "=" + mark;
        }
    }

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

    /** A form that the operator filled in; empty if there is none of this mark. */
    @Transactional
    Optional<Parked> waiting(Operator by, UUID mark) {
        return parked.waiting(mark, by.account(), clock.instant().minus(KEPT))
                .map(row -> new Parked(mark, OwnPath.of(row.place), json.read(LateForm.class, row.filledIn)));
    }

    /** It has arrived or is given up. */
    @Transactional
    void letGo(Operator by, UUID mark) {
        parked.letGo(mark, by.account());
    }

    @Scheduled(every = "10m", delayed = "12m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        parked.forget(clock.instant().minus(KEPT));
    }
}
