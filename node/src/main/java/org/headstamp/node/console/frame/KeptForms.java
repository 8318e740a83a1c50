package org.headstamp.node.console.frame;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.StoredJson;
import org.headstamp.node.identity.Operator;

/** Keeps what somebody began to fill in, for that account alone, until it is finished, given up or forgotten. */
@Singleton
public class KeptForms {
    static final Duration KEPT = Duration.ofDays(30);
    /** Of one account; the oldest give way. */
    static final int MOST = 50;
    /** Characters of one form. */
    static final int LONGEST = 200_000;

    private final KeptFormRepository kept;
    private final SentForms sent;
    private final StoredJson json;
    private final InstantSource clock;

    KeptForms(KeptFormRepository kept, SentForms sent, StoredJson json, InstantSource clock) {
        this.kept = kept;
        this.sent = sent;
        this.json = json;
        this.clock = clock;
    }

    /** What was filled in, by field. */
    record FilledIn(Map<String, List<String>> values) {}

    /**
     * Keeps a form as it is now.
     *
     * @param place address at which the form is gone on with
     * @return when it was kept
     * @throws InvalidValueException if it is too long
     */
    @Transactional
    public Instant keep(Operator by, String place, Entered form) {
        var now = clock.instant();
        kept.keep(by.account(), place, written(form), now);
        kept.keepNewest(by.account(), MOST);
        return now;
    }

    /** Keeps one filling-in; empty if another one is kept and must not give way. */
    Optional<Instant> keep(Operator by, String place, Entered form, boolean instead) {
        var now = clock.instant();
        if (!kept.keep(by.account(), place, form.mark(), instead, written(form), now)) {
            return Optional.empty();
        }
        kept.keepNewest(by.account(), MOST);
        return Optional.of(now);
    }

    private String written(Entered form) {
        var text = json.write(FilledIn.class, new FilledIn(form.values()));
        if (text.length() > LONGEST) {
            throw new InvalidValueException("form", "is longer than {0} characters", LONGEST);
        }
        return text;
    }

    /** The form as it was kept last, under a fresh mark. */
    @Transactional
    public Optional<Entered> kept(Operator by, String place) {
        return kept.findByIdOptional(new KeptFormRow.Key(by.account(), place))
                .map(row -> json.read(FilledIn.class, row.filledIn))
                .map(form -> new Entered(UUID.randomUUID().toString(), form.values(), Map.of()));
    }

    /**
     * It was sent: what was filled in stays with the drafts that the present transaction made of it. That from which it was
     * filled in again is needed no more. Another form that was begun at the place stays.
     */
    @Transactional(TxType.MANDATORY)
    public void sent(Operator by, String place, Entered form) {
        kept.findByIdOptional(new KeptFormRow.Key(by.account(), place))
                .filter(row -> row.mark == null || row.mark.equals(form.mark()))
                .ifPresent(row -> {
                    if (row.again != null) {
                        sent.writtenAnew(row.again);
                    }
                    kept.delete(row);
                });
        sent.keep(by, place, form);
    }

    /** It is given up. */
    @Transactional
    public void drop(Operator by, String place) {
        kept.deleteById(new KeptFormRow.Key(by.account(), place));
    }

    @Scheduled(every = "1h", delayed = "11m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        kept.forget(clock.instant().minus(KEPT));
    }
}
