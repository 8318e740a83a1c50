package org.headstamp.node.ballistic.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.ballistic.BallisticClock;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.BallisticPost;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.exchange.OutgoingMessage;

/** Puts an approved lead into the outbox, and the record forward, in the transaction of the approval. */
@Singleton
class LeadSending {
    private final BallisticPost post;
    private final OwnLeadRepository leads;
    private final BallisticJournal journal;
    private final BallisticClock clock;

    LeadSending(BallisticPost post, OwnLeadRepository leads, BallisticJournal journal, BallisticClock clock) {
        this.post = post;
        this.leads = leads;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of the lead */
    static void requireTranslations(OwnLead lead) {
        var unused = letter(lead);
    }

    OwnLead send(OwnLead lead, String actor, Instant at) {
        journal.beginWith(lead.subject(), actor, at);
        var message = post.send(letter(lead), lead.restsOn(), actor);
        var sent = lead.sent(message, at);
        leads.keep(sent);
        clock.expect(sent.subject(), sent.header().priority(), at);
        journal.stateChanged(sent.subject(), actor, "Sent");
        journal.noted(sent.subject(), actor, message, "LEAD_SENT", at);
        return sent;
    }

    private static OutgoingMessage letter(OwnLead lead) {
        return new OutgoingMessage(
                lead.caseId(), lead.asked(), null, lead.header(), BallisticWire.payload(lead.lead()));
    }
}
