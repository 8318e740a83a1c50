package org.headstamp.node.ballistic.comparing;

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

/** Reads leads of other States and our replies. Who reads a lead first is logged. */
@Singleton
public class ComparisonReading {
    private final ForeignLeadRepository leads;
    private final OwnReplyRepository replies;
    private final BallisticJournal journal;
    private final NodeClock clock;

    ComparisonReading(
            ForeignLeadRepository leads, OwnReplyRepository replies, BallisticJournal journal, NodeClock clock) {
        this.leads = leads;
        this.replies = replies;
        this.journal = journal;
        this.clock = clock;
    }

    /** A lead of another State; reading it opens it. */
    @Transactional
    public ForeignLead get(Operator by, BallisticLeadId id) {
        mayRead(by);
        var lead = leads.get(by, id);
        if (leads.opened(id, by.account(), clock.now())) {
            journal.opened(lead.subject(), by.account(), lead.message(), "LEAD_OPENED", clock.now());
        }
        if (by.is(Role.INVESTIGATOR)) {
            journal.readByInvestigator(lead.subject(), by.account());
        }
        return lead;
    }

    /** Leads of other States, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<ForeignLead> before(Operator by, @Nullable BallisticLeadId before, int most) {
        mayRead(by);
        return leads.before(by, before, most);
    }

    /** Leads of other States in a case, oldest first, at most 200. */
    @Transactional
    public List<ForeignLead> in(Operator by, CaseId caseId) {
        mayRead(by);
        return leads.ofCase(by, caseId);
    }

    /** Our replies to a lead, drafts too, newest first, at most 200. */
    @Transactional
    public List<OwnReply> replies(Operator by, BallisticLeadId id) {
        mayRead(by);
        return replies.of(leads.get(by, id));
    }

    private static void mayRead(Operator by) {
        by.require("read ballistic leads of other States", Role.REGISTRAR, Role.INVESTIGATOR, Role.FOCAL_POINT);
    }
}
