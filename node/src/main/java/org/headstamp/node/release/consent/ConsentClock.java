package org.headstamp.node.release.consent;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineKeeper;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.release.ReleaseJournal;

/** What happens when a State takes its time over a request of ours: people are told, and the question stands. */
@Singleton
class ConsentClock implements DeadlineKeeper {
    private final AskedConsentRepository consents;
    private final ReleaseJournal journal;

    ConsentClock(AskedConsentRepository consents, ReleaseJournal journal) {
        this.consents = consents;
        this.journal = journal;
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.CONSENT);
    }

    @Override
    public void lock(DeadlineSubject subject) {
        var unused = consents.lockedForClock(ConsentId.parse(subject.id()));
    }

    @Override
    public void remind(Deadline deadline, int nth, Instant now) {
        note(deadline, "CONSENT_REMINDER_" + nth, now);
    }

    @Override
    public void passed(Deadline deadline, Instant now) {
        note(deadline, "CONSENT_OVERDUE", now);
    }

    private void note(Deadline deadline, String code, Instant now) {
        var consent = consents.lockedForClock(ConsentId.parse(deadline.subject().id()));
        journal.noted(consent.subject(), AuditEvent.NODE, consent.request(), code, now);
    }
}
