package org.headstamp.node.release.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReleaseJournal;
import org.headstamp.node.release.message.ConsentDecision;

/**
 * Requests of other States for leave: decided by one person and approved by a second, with whose approval the decision is
 * sent. Leave that was given is withdrawn by refusing the same request afterwards.
 */
@Singleton
public class ConsentDecisions {
    private final ConsentRequestRepository requests;
    private final Outbox outbox;
    private final ReleaseJournal journal;
    private final Drafts drafts;
    private final NodeClock clock;

    ConsentDecisions(
            ConsentRequestRepository requests, Outbox outbox, ReleaseJournal journal, Drafts drafts, NodeClock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.journal = journal;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Drafts a decision without translations. */
    @Transactional
    public ConsentRequest decide(Operator by, ConsentId id, ConsentDecision decision) {
        return decide(by, id, Translated.plain(decision));
    }

    /** Drafts a decision. */
    @Transactional
    public ConsentRequest decide(Operator by, ConsentId id, Translated<ConsentDecision> decision) {
        by.require("decide on a request for consent", Role.FOCAL_POINT, Role.REGISTRAR);
        var drafted = requests.locked(by, id).drafted(decision, by.account(), clock.now());
        keep(drafted, by.account(), "CONSENT_DRAFTED");
        var rule = ApprovalMatrix.rule(MessageKind.CONSENT_REPLY, false, false);
        boolean unused = drafts.drafted(by, subject(drafted), drafted.asker(), rule);
        return drafted;
    }

    /** The second person agrees; with that the decision is sent. */
    @Transactional
    public ConsentRequest approve(Operator by, ConsentId id) {
        by.require("approve a decision on consent", Role.FOCAL_POINT);
        var request = requests.locked(by, id);
        var draft = request.waiting("approve");
        boolean unused = drafts.approved(by, subject(request));
        var message = outbox.enqueue(request.outgoing(draft));
        var decided = request.decided(message, clock.now());
        requests.keep(decided);
        journal.changed(
                decided.subject(), by.account(), message, draft.decision().code(), clock.now());
        journal.tasks().leaveDecided(decided.subject(), by.account());
        return decided;
    }

    /** The second person sends the draft back; a new draft starts the approval anew. */
    @Transactional
    public ConsentRequest sendBack(Operator by, ConsentId id) {
        by.require("send a draft back", Role.FOCAL_POINT);
        var returned = requests.locked(by, id).returned();
        keep(returned, by.account(), "CONSENT_SENT_BACK");
        drafts.dropped(by, subject(returned));
        return returned;
    }

    /** A request of another State; reading it opens it. */
    @Transactional
    public ConsentRequest get(Operator by, ConsentId id) {
        mayRead(by);
        var request = requests.get(by, id);
        if (requests.opened(id, by.account(), clock.now())) {
            journal.opened(request.subject(), by.account(), request.request(), clock.now());
        }
        return request;
    }

    /** Requests of other States in a case, oldest first, at most 200. */
    @Transactional
    public List<ConsentRequest> in(Operator by, CaseId caseId) {
        mayRead(by);
        return requests.ofCase(by, caseId);
    }

    private void keep(ConsentRequest request, String actor, String code) {
        requests.keep(request);
        journal.changed(request.subject(), actor, null, code, clock.now());
    }

    private static void mayRead(Operator by) {
        by.require("read requests for consent", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static ApprovalSubject subject(ConsentRequest request) {
        return new ApprovalSubject(ConsentRequest.KIND, request.id().toString(), request.caseId());
    }
}
