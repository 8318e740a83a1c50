package org.headstamp.node.ballistic.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.NodeClock;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Leads of ours: drafted by one person, approved by a second, and sent with that approval. */
@Singleton
public class BallisticLeads {
    private final OwnLeadRepository leads;
    private final LeadSending sending;
    private final BallisticJournal journal;
    private final Drafts drafts;
    private final NodeClock clock;

    BallisticLeads(
            OwnLeadRepository leads, LeadSending sending, BallisticJournal journal, Drafts drafts, NodeClock clock) {
        this.leads = leads;
        this.sending = sending;
        this.journal = journal;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Its exhibits come from the records of this State, so that only {@link LeadDrafting} begins one. */
    OwnLead drafted(Operator by, OwnLead lead) {
        LeadSending.requireTranslations(lead);
        journal.begin(by, lead.caseId());
        leads.add(lead);
        journal.noted(lead.subject(), by.account(), null, "LEAD_DRAFTED", lead.draftedAt());
        boolean leaves = drafts.drafted(by, lead.subject().toApprove(), lead.asked(), rule(lead.header()));
        return leaves ? sending.send(lead, by.account(), lead.draftedAt()) : lead;
    }

    /** The second person agrees; with that the lead is sent, if it is not yet. */
    @Transactional
    public OwnLead approve(Operator by, BallisticLeadId id) {
        by.require("approve a ballistic lead", Role.FOCAL_POINT);
        var now = clock.now();
        var lead = leads.locked(by, id);
        boolean leaves = drafts.approved(by, lead.subject().toApprove());
        journal.noted(lead.subject(), by.account(), null, "LEAD_APPROVED", now);
        return leaves && !lead.dispatch().isOut() ? sending.send(lead, by.account(), now) : lead;
    }

    /** Gives up a draft. */
    @Transactional
    public OwnLead withdraw(Operator by, BallisticLeadId id) {
        by.require("withdraw a ballistic lead", Role.OFFICER, Role.FOCAL_POINT);
        var now = clock.now();
        var lead = leads.locked(by, id);
        var withdrawn = lead.with(lead.dispatch().withdrawn(lead.subject().name(), now));
        if (!withdrawn.equals(lead)) {
            leads.keep(withdrawn);
            journal.stateChanged(withdrawn.subject(), by.account(), "Withdrawn");
            journal.noted(withdrawn.subject(), by.account(), null, "LEAD_WITHDRAWN", now);
            drafts.dropped(by, withdrawn.subject().toApprove());
        }
        return withdrawn;
    }

    /** How many persons must agree before a lead leaves. */
    public static ApprovalRule rule(Header header) {
        boolean urgentDirect = header.priority() == Priority.URGENT_DIRECT;
        return ApprovalMatrix.rule(MessageKind.BALLISTIC_LEAD, true, urgentDirect);
    }
}
