package org.headstamp.node.release.disclosure;

import jakarta.inject.Singleton;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.ReleaseJournal;
import org.jspecify.annotations.Nullable;

/** Keeps notices of ours and puts them into the outbox, in the transaction of what decides it. */
@Singleton
class DisclosureSending {
    private final Outbox outbox;
    private final PlannedDisclosureRepository disclosures;
    private final ReleaseJournal journal;
    private final NodeClock clock;

    DisclosureSending(Outbox outbox, PlannedDisclosureRepository disclosures, ReleaseJournal journal, NodeClock clock) {
        this.outbox = outbox;
        this.disclosures = disclosures;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of it */
    void drafted(Operator by, PlannedDisclosure disclosure) {
        var unused = disclosure.outgoing();
        journal.begin(by, disclosure.caseId());
        disclosures.add(disclosure);
        journal.noted(
                disclosure.subject(),
                disclosure.draftedBy(),
                disclosure.concerned(),
                "DISCLOSURE_NOTICE_DRAFTED",
                disclosure.draftedAt());
    }

    PlannedDisclosure send(PlannedDisclosure disclosure, String actor) {
        var message = outbox.enqueue(disclosure.outgoing());
        return keep(disclosure, disclosure.sent(message, clock.now()), actor, message, "DISCLOSURE_NOTICE_SENT");
    }

    PlannedDisclosure keep(
            PlannedDisclosure before, PlannedDisclosure after, String actor, @Nullable MessageId message, String code) {
        if (!after.equals(before)) {
            disclosures.keep(after);
            journal.moved(after.subject(), after.dispatch(), actor, message, code, clock.now());
        }
        return after;
    }
}
