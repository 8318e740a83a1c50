package org.headstamp.node.ballistic.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticPost;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Seizures;

/** Leads about what was seized: calibre, microstamp and circumstances come from the record of the seizure. */
@Singleton
public class LeadDrafting {
    private final Seizures seizures;
    private final BallisticLeads leads;
    private final BallisticPost post;
    private final NodeClock clock;

    LeadDrafting(Seizures seizures, BallisticLeads leads, BallisticPost post, NodeClock clock) {
        this.seizures = seizures;
        this.post = post;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * Drafts a lead. Surface topographies are named by their digests; they do not travel with messages yet. One that
     * another State named in a lead of its own is of that State, whether the draft says so or not.
     *
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of what it rests on forbids it
     * @throws InvalidValueException if the seizure belongs to another case, or has no such fired case or bullet
     */
    @Transactional
    public OwnLead open(Operator by, CaseId caseId, LeadDraft draft) {
        by.require("draft a ballistic lead", Role.OFFICER, Role.FOCAL_POINT);
        var lead = lead(by, caseId, draft);
        var scans = lead.exhibits().stream()
                .flatMap(exhibit -> exhibit.topographies().stream())
                .toList();
        var sources = post.sources(by, caseId, draft.restsOn(), scans, draft.asked());
        var now = clock.now();
        return leads.drafted(
                by,
                new OwnLead(
                        new BallisticLeadId(clock.newUuid()),
                        caseId,
                        draft.seizure(),
                        draft.asked(),
                        lead,
                        draft.header(),
                        sources,
                        by.account(),
                        null,
                        new Dispatch.Drafted(),
                        null,
                        now));
    }

    /**
     * The lead itself, of which nothing is written down yet.
     *
     * @throws InvalidValueException if the seizure belongs to another case, or has no such fired case or bullet, or a
     *     translation fits no text of it
     */
    @Transactional
    public BallisticLead compose(Operator by, CaseId caseId, LeadDraft draft) {
        by.require("draft a ballistic lead", Role.OFFICER, Role.FOCAL_POINT);
        var lead = lead(by, caseId, draft);
        var header = draft.header();
        TranslationRules.require(BallisticWire.payload(lead), header.language(), header.translations());
        return lead;
    }

    private BallisticLead lead(Operator by, CaseId caseId, LeadDraft draft) {
        var seizure = seizures.get(by, draft.seizure());
        if (!seizure.caseId().equals(caseId)) {
            throw new InvalidValueException("seizure", "belongs to another case");
        }
        var exhibits =
                draft.exhibits().stream().map(exhibit -> exhibit.of(seizure)).toList();
        return new BallisticLead(exhibits, seizure.circumstances(), draft.reason());
    }
}
