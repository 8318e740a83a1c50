package org.headstamp.node.release.consent;

import jakarta.inject.Singleton;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.ReleaseJournal;
import org.jspecify.annotations.Nullable;

/** Keeps requests of ours and puts them into the outbox, in the transaction of what decides it. */
@Singleton
class ConsentSending {
    private final Outbox outbox;
    private final AskedConsentRepository consents;
    private final ConsentDeadline deadline;
    private final ReleaseJournal journal;
    private final NodeClock clock;

    ConsentSending(
            Outbox outbox,
            AskedConsentRepository consents,
            ConsentDeadline deadline,
            ReleaseJournal journal,
            NodeClock clock) {
        this.outbox = outbox;
        this.consents = consents;
        this.deadline = deadline;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of it */
    void drafted(Operator by, AskedConsent consent) {
        var unused = consent.outgoing();
        journal.begin(by, consent.caseId());
        consents.add(consent);
        journal.noted(
                consent.subject(),
                consent.draftedBy(),
                consent.concerned(),
                "CONSENT_REQUEST_DRAFTED_" + consent.question().use(),
                consent.draftedAt());
    }

    AskedConsent send(AskedConsent consent, String actor) {
        var message = outbox.enqueue(consent.outgoing());
        deadline.set(consent, clock.now());
        return keep(consent, consent.sent(message, clock.now()), actor, message, "CONSENT_REQUEST_SENT");
    }

    AskedConsent keep(AskedConsent before, AskedConsent after, String actor, @Nullable MessageId message, String code) {
        if (!after.equals(before)) {
            consents.keep(after);
            deadline.follow(after, clock.now());
            switch (after.state()) {
                case ConsentState.Asked(var dispatch) ->
                    journal.moved(after.subject(), dispatch, actor, message, code, clock.now());
                case ConsentState.Decided decided -> {
                    after.leaveToPassOn(clock.now()).ifPresent(journal::leaveGranted);
                    journal.changed(after.subject(), actor, message, code, clock.now());
                }
            }
        }
        return after;
    }
}
