package org.headstamp.node.console.frame;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.SentBack;
import org.headstamp.node.casefile.SentBackDrafts;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;

/** Lets those who wrote a draft that was sent back or given up go on from what they had filled in. */
@Singleton
public class DraftsAgain {
    private final SentFormRepository sent;
    private final KeptFormRepository kept;
    private final SentBackDrafts reasons;
    private final CaseAccess access;
    private final InstantSource clock;

    DraftsAgain(
            SentFormRepository sent,
            KeptFormRepository kept,
            SentBackDrafts reasons,
            CaseAccess access,
            InstantSource clock) {
        this.sent = sent;
        this.kept = kept;
        this.reasons = reasons;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A form whose draft was sent back or given up.
     *
     * @param place address at which the form is filled in
     */
    public record Earlier(ApprovalSubject subject, String place, Instant at) {}

    /** What came of beginning a form again. */
    public sealed interface Outcome {
        /**
         * It is filled in as it was.
         *
         * @param place where it stands
         */
        record Begun(URI place) implements Outcome {}

        /**
         * Something else is begun in the form, and was left as it is.
         *
         * @param at when that was kept last
         */
        record Another(URI place, Instant at) implements Outcome {}
    }

    /** What an operator can go on from, the newest first. */
    @Transactional
    public List<Earlier> of(Operator by) {
        return sent.givenUp(by.account()).stream()
                .map(row -> new Earlier(row.toSubject(), row.place, row.sentAt))
                .toList();
    }

    /** Why what is begun again at a place was sent back; empty if it was not, or nothing is begun again there. */
    @Transactional
    public Optional<SentBack> reason(Operator by, String place) {
        return sent.begunAgain(by.account(), place).flatMap(row -> reasons.last(by, row.toSubject()));
    }

    /**
     * Begins a form again as it was when a draft was made of it. What was begun so already stays as it is.
     *
     * @param instead whether it takes the place of what else is begun in the form
     * @throws NotFoundException if the operator wrote no such draft, or it was not given up, or is forgotten
     */
    @Transactional
    public Outcome begin(Operator by, ApprovalSubject subject, boolean instead) {
        by.requireOfficial("draft again");
        var row = sent.givenUp(by.account(), subject).orElseThrow(NotFoundException::new);
        access.require(by, subject.caseId());
        var place = URI.create(row.place);
        var begun = kept.locked(by.account(), row.place);
        if (begun.filter(form -> row.id.equals(form.again)).isPresent()) {
            return new Outcome.Begun(place);
        }
        if (begun.isPresent() && !instead) {
            return new Outcome.Another(place, begun.get().keptAt);
        }
        kept.again(row, FormPlace.isOfOneForm(row.place) ? UUID.randomUUID() : null, clock.instant());
        kept.keepNewest(by.account(), KeptForms.MOST);
        return new Outcome.Begun(place);
    }
}
