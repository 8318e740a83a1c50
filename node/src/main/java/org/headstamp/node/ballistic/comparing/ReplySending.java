package org.headstamp.node.ballistic.comparing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.BallisticClock;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.BallisticPost;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.identity.Operator;

/** Keeps a reply together with its lead, and puts it into the outbox in the transaction of the approval. */
@Singleton
class ReplySending {
    private final BallisticPost post;
    private final ForeignLeadRepository leads;
    private final OwnReplyRepository replies;
    private final BallisticJournal journal;
    private final BallisticClock clock;

    ReplySending(
            BallisticPost post,
            ForeignLeadRepository leads,
            OwnReplyRepository replies,
            BallisticJournal journal,
            BallisticClock clock) {
        this.post = post;
        this.leads = leads;
        this.replies = replies;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a reply rests on, if it may go on to the State that asked. */
    List<MessageId> sources(Operator by, ForeignLead lead, List<MessageId> named) {
        return post.sources(by, lead.caseId(), named, List.of(), lead.asker());
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of the reply */
    ForeignLead drafted(ForeignLead lead, OwnReply reply) {
        var unused = letter(lead, reply);
        var awaiting = lead.with(lead.state().drafted(lead.subject().name(), reply.id(), reply.draftedAt()));
        replies.add(reply);
        leads.keep(awaiting);
        journal.stateChanged(awaiting.subject(), reply.draftedBy(), "AwaitingApproval");
        journal.noted(reply.subject(), reply.draftedBy(), null, "REPLY_DRAFTED", reply.draftedAt());
        return awaiting;
    }

    void approved(OwnReply reply, String actor, Instant at) {
        journal.noted(reply.subject(), actor, null, "REPLY_APPROVED", at);
    }

    OwnReply send(ForeignLead lead, OwnReply reply, String actor, Instant at) {
        var replied = lead.with(lead.state().sent(lead.subject().name(), reply.id(), at));
        var message = post.send(letter(lead, reply), reply.restsOn(), actor);
        var sent = reply.sent(message, at);
        replies.keep(sent);
        leads.keep(replied);
        clock.replied(replied.subject(), at);
        journal.stateChanged(replied.subject(), actor, "Replied");
        journal.stateChanged(sent.subject(), actor, "Sent");
        journal.noted(sent.subject(), actor, message, "REPLY_SENT", at);
        return sent;
    }

    private static OutgoingMessage letter(ForeignLead lead, OwnReply reply) {
        return new OutgoingMessage(
                lead.caseId(),
                lead.asker(),
                lead.message(),
                lead.header().forReply(reply.language()).withTranslations(reply.translations()),
                BallisticWire.payload(reply.reply()));
    }

    OwnReply givenUp(ForeignLead lead, OwnReply reply, String actor, Instant at) {
        var back = lead.with(lead.state().givenUp(lead.subject().name(), reply.id()));
        var withdrawn = reply.with(reply.dispatch().withdrawn(reply.subject().name(), at));
        replies.keep(withdrawn);
        leads.keep(back);
        journal.stateChanged(back.subject(), actor, back.state().getClass().getSimpleName());
        journal.stateChanged(withdrawn.subject(), actor, "Withdrawn");
        journal.noted(withdrawn.subject(), actor, null, "REPLY_WITHDRAWN", at);
        return withdrawn;
    }
}
