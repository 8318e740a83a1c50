package org.headstamp.node.ballistic.comparing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/**
 * What another State is told of a comparison: drafted by a registrar or an investigator, approved by a focal point, sent
 * with that. Nothing leaves by itself: a hit in the collection is no match.
 */
@Singleton
public class BallisticComparisons {
    private final ForeignLeadRepository leads;
    private final OwnReplyRepository replies;
    private final ReplySending sending;
    private final Drafts drafts;
    private final NodeClock clock;

    BallisticComparisons(
            ForeignLeadRepository leads,
            OwnReplyRepository replies,
            ReplySending sending,
            Drafts drafts,
            NodeClock clock) {
        this.leads = leads;
        this.replies = replies;
        this.sending = sending;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Drafts a reply without translations that rests on nothing that another State told besides the lead. */
    @Transactional
    public OwnReply draft(Operator by, BallisticLeadId id, BallisticReply reply) {
        return draft(by, id, Translated.plain(reply), List.of());
    }

    /**
     * Drafts a reply. After one that left, it is a later one that will supersede it.
     *
     * @param restsOn messages of other States whose contents it passes on
     * @throws InvalidValueException if it speaks of an exhibit that the lead does not name, rests on what nobody sent, or
     *     a translation fits no text of it
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of what it rests on forbids it
     */
    @Transactional
    public OwnReply draft(Operator by, BallisticLeadId id, Translated<BallisticReply> said, List<MessageId> restsOn) {
        by.require("reply to a ballistic lead", Role.REGISTRAR, Role.INVESTIGATOR);
        var lead = leads.locked(by, id);
        var reply = said.said();
        var unknown = reply.notIn(lead.lead());
        if (!unknown.isEmpty()) {
            throw new InvalidValueException(
                    "results", "speak of exhibit {0}, which the lead does not name", unknown.getFirst());
        }
        var drafted = new OwnReply(
                new BallisticReplyId(clock.newUuid()),
                lead.id(),
                lead.caseId(),
                lead.asker(),
                reply,
                said.translations(),
                said.language(),
                sending.sources(by, lead, restsOn),
                lead.state().latestReply(),
                by.account(),
                null,
                new Dispatch.Drafted(),
                clock.now());
        var awaiting = sending.drafted(lead, drafted);
        boolean urgentDirect = lead.header().priority() == Priority.URGENT_DIRECT;
        var rule = ApprovalMatrix.rule(MessageKind.BALLISTIC_REPLY, true, urgentDirect);
        boolean leaves = drafts.drafted(by, drafted.subject().toApprove(), lead.asker(), rule);
        return leaves ? sending.send(awaiting, drafted, by.account(), drafted.draftedAt()) : drafted;
    }

    /** The second person agrees; with that the reply is sent, if it is not yet. */
    @Transactional
    public OwnReply approve(Operator by, BallisticReplyId id) {
        by.require("approve a ballistic reply", Role.FOCAL_POINT);
        var now = clock.now();
        var lead = leads.locked(replies.leadOf(by, id));
        var reply = replies.locked(lead, id);
        boolean leaves = drafts.approved(by, reply.subject().toApprove());
        sending.approved(reply, by.account(), now);
        return leaves && !reply.dispatch().isOut() ? sending.send(lead, reply, by.account(), now) : reply;
    }

    /** Gives up a draft; the lead stands again where it stood. */
    @Transactional
    public OwnReply withdraw(Operator by, BallisticReplyId id) {
        by.require("withdraw a ballistic reply", Role.REGISTRAR, Role.INVESTIGATOR, Role.FOCAL_POINT);
        var lead = leads.locked(replies.leadOf(by, id));
        var reply = replies.locked(lead, id);
        if (reply.dispatch() instanceof Dispatch.Withdrawn) {
            return reply;
        }
        drafts.dropped(by, reply.subject().toApprove());
        return sending.givenUp(lead, reply, by.account(), clock.now());
    }
}
