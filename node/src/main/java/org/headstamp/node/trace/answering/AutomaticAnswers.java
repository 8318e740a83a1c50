package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.sighting.LotSightings;

/** Answers that leave under a policy of this State without a person. Whether one may is decided by whoever calls. */
@Singleton
public class AutomaticAnswers {
    private final AnsweringRepository traces;
    private final ReplySending sending;
    private final AnsweringChanges changes;
    private final Drafts drafts;
    private final LotSightings sightings;

    AutomaticAnswers(
            AnsweringRepository traces,
            ReplySending sending,
            AnsweringChanges changes,
            Drafts drafts,
            LotSightings sightings) {
        this.traces = traces;
        this.sending = sending;
        this.changes = changes;
        this.drafts = drafts;
        this.sightings = sightings;
    }

    /**
     * Acknowledges and answers, in the transaction that decides so; false, and nothing changes, if a person took the
     * question up meanwhile.
     *
     * @param policy id and version of the policy that lets the answer leave; the answer names it
     */
    @Transactional(TxType.MANDATORY)
    public boolean leave(Examination examination, String policy, Instant at) {
        var asked = traces.lockedByNode(examination.question().id());
        if (!asked.isUntouched()
                || !asked.question().equals(examination.question().question())) {
            return false;
        }
        var actor = "policy " + policy;
        changes.begin(asked.caseId());
        approve(asked, "acknowledgement", MessageKind.ACKNOWLEDGEMENT, policy);
        var acknowledged = sending.acknowledge(asked, Acknowledgement.accepted("", null), null, actor);
        var searched = changes.keep(acknowledged, acknowledged.searched(examination.searches(), at), actor);
        var reply = new Reply.Answer(examination.answer().under(policy), null);
        var proposed = changes.keep(searched, searched.proposed(reply, actor, at), actor);
        approve(asked, AnsweringChanges.REPLY, MessageKind.TRACE_RESPONSE, policy);
        sending.reply(proposed, actor);
        sightings.confirmed(asked.sighted(), examination.certain());
        return true;
    }

    /** What was replied to these questions, or waits to be; without those that nobody has answered yet. */
    @Transactional
    public Map<TraceId, Reply> replies(Collection<TraceId> ids) {
        var replies = new HashMap<TraceId, Reply>();
        for (var trace : traces.all(ids)) {
            trace.latestReply().ifPresent(reply -> replies.put(trace.id(), reply));
        }
        return replies;
    }

    private void approve(AnsweringTrace asked, String subject, MessageKind kind, String policy) {
        boolean urgentDirect = asked.header().priority() == Priority.URGENT_DIRECT;
        drafts.automatic(
                policy,
                new ApprovalSubject(subject, asked.id().toString(), asked.caseId()),
                ApprovalMatrix.rule(kind, false, urgentDirect));
    }
}
