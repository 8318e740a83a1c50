package org.headstamp.node.console.frame;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.identity.Operator;

/**
 * Keeps what was filled into forms whose drafts wait for a second person, for their writers alone, until the draft leaves,
 * is written anew or is forgotten.
 */
@Singleton
class SentForms {
    static final Duration KEPT = Duration.ofDays(30);
    /** Of one account; the oldest give way. */
    static final int MOST = 50;

    private final SentFormRepository sent;
    private final DraftsOfForms drafts;
    private final StoredJson json;
    private final InstantSource clock;

    SentForms(SentFormRepository sent, DraftsOfForms drafts, StoredJson json, InstantSource clock) {
        this.sent = sent;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a form with each draft that it made; one that made none, or is longer than what is kept of forms, is not. */
    @Transactional(TxType.MANDATORY)
    void keep(Operator by, String place, Entered form) {
        var made = drafts.madeHere();
        var text = json.write(KeptForms.FilledIn.class, new KeptForms.FilledIn(form.values()));
        if (made.isEmpty() || text.length() > KeptForms.LONGEST) {
            return;
        }
        made.forEach(subject -> sent.keep(by.account(), subject, place, text, clock.instant()));
        sent.keepNewest(by.account(), MOST);
    }

    /** Its draft was written anew. */
    @Transactional(TxType.MANDATORY)
    void writtenAnew(UUID id) {
        sent.writtenAnew(id, clock.instant());
    }

    @Scheduled(every = "1h", delayed = "12m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        sent.forget(clock.instant().minus(KEPT));
    }
}
