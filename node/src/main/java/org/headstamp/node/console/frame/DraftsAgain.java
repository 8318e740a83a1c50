package org.headstamp.node.console.frame;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.DraftWriters;
import org.headstamp.node.casefile.SentBack;
import org.headstamp.node.casefile.SentBackDrafts;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;

/**
 * Lets those who wrote a draft that was sent back or given up go on from what they had filled in, and where it was sent back
 * their colleagues too who may write such a draft. Whoever goes on is the writer of the new draft, and not its second person.
 */
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
        return sent.givenUp(by.account()).stream().map(DraftsAgain::earlier).toList();
    }

    /** What a colleague filled in for a draft that was sent back, if the operator may go on from that. */
    @Transactional
    public Optional<Earlier> ofColleague(Operator by, ApprovalSubject subject) {
        return sent.givenUp(subject).stream()
                .filter(row -> mayGoOn(by, row))
                .findFirst()
                .map(DraftsAgain::earlier);
    }

    /** The latest that a colleague filled in at a place, if the operator may go on from that. */
    @Transactional
    public Optional<Earlier> ofColleague(Operator by, String place) {
        return sent.givenUpAt(place, by.account(), SentForms.MOST).stream()
                .filter(row -> mayGoOn(by, row))
                .findFirst()
                .map(DraftsAgain::earlier);
    }

    /** Whether a form made this draft: then it is filled in again, or was. */
    @Transactional
    public boolean hasForm(ApprovalSubject subject) {
        return sent.knows(subject);
    }

    private boolean mayGoOn(Operator by, SentFormRow row) {
        var subject = row.toSubject();
        return row.account.equals(by.account())
                || (DraftWriters.mayWrite(by, subject)
                        && reasons.last(by, subject).isPresent());
    }

    private static Earlier earlier(SentFormRow row) {
        return new Earlier(row.toSubject(), row.place, row.sentAt);
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
     * @throws NotFoundException if the operator wrote no such draft and no colleague did, or it was not given up, or is
     *     forgotten
     */
    @Transactional
    public Outcome begin(Operator by, ApprovalSubject subject, boolean instead) {
        by.requireOfficial("draft again");
        var row = sent.givenUp(subject).stream()
                .filter(form -> mayGoOn(by, form))
                .max(Comparator.comparing(form -> form.account.equals(by.account())))
                .orElseThrow(NotFoundException::new);
        access.require(by, subject.caseId());
        var place = URI.create(row.place);
        var begun = kept.locked(by.account(), row.place);
        if (begun.filter(form -> row.id.equals(form.again)).isPresent()) {
            return new Outcome.Begun(place);
        }
        if (begun.isPresent() && !instead) {
            return new Outcome.Another(place, begun.get().keptAt);
        }
        kept.again(by.account(), row, FormPlace.isOfOneForm(row.place) ? UUID.randomUUID() : null, clock.instant());
        kept.keepNewest(by.account(), KeptForms.MOST);
        return new Outcome.Begun(place);
    }
}
