package org.headstamp.node.ballistic.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** Reads leads of ours and what the States asked replied. Who reads a reply first is logged. */
@Singleton
public class LeadReading {
    private final OwnLeadRepository leads;
    private final ForeignReplyRepository replies;
    private final BallisticJournal journal;
    private final NodeClock clock;

    LeadReading(OwnLeadRepository leads, ForeignReplyRepository replies, BallisticJournal journal, NodeClock clock) {
        this.leads = leads;
        this.replies = replies;
        this.journal = journal;
        this.clock = clock;
    }

    /** A lead of ours. */
    @Transactional
    public OwnLead get(Operator by, BallisticLeadId id) {
        mayRead(by);
        return leads.get(by, id);
    }

    /** Leads of ours, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<OwnLead> before(Operator by, @Nullable BallisticLeadId before, int most) {
        mayRead(by);
        return leads.before(by, before, most);
    }

    /** Leads of ours in a case, oldest first, at most 200. */
    @Transactional
    public List<OwnLead> in(Operator by, CaseId caseId) {
        mayRead(by);
        return leads.ofCase(by, caseId);
    }

    /** The replies to a lead, newest first, at most 200; reading them opens them. */
    @Transactional
    public List<ForeignReply> replies(Operator by, BallisticLeadId id) {
        mayRead(by);
        var lead = leads.get(by, id);
        for (var reply : replies.of(id)) {
            if (reply.openedBy() == null && replies.opened(reply, by.account(), clock.now())) {
                journal.opened(lead.subject(), by.account(), reply.message(), "REPLY_OPENED", clock.now());
            }
        }
        journal.repliesRead(lead.subject(), by.account());
        return replies.of(id);
    }

    private static void mayRead(Operator by) {
        by.require("read ballistic leads", Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
    }
}
