package org.headstamp.node.console.ballistic;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.LeadDrafting;
import org.headstamp.node.ballistic.asking.LeadReading;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.SeizurePage;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.pki.MemberState;

/** What the pages of leads of ours show and do. */
@Singleton
class LeadDesk {
    private static final int MOST_SEIZURES = 20;

    private final LeadReading reading;
    private final LeadDrafting drafting;
    private final BallisticLeads leads;
    private final Seizures seizures;
    private final Sources sources;

    LeadDesk(LeadReading reading, LeadDrafting drafting, BallisticLeads leads, Seizures seizures, Sources sources) {
        this.reading = reading;
        this.drafting = drafting;
        this.leads = leads;
        this.seizures = seizures;
        this.sources = sources;
    }

    /** Reading opens what the State asked replied. */
    LeadView view(Operator by, BallisticLeadId id) {
        return new LeadView(reading.get(by, id), reading.replies(by, id), Entered.nothing());
    }

    LeadFormView form(Operator by, Casefile casefile, List<MemberState> states, LeadForm entered) {
        by.require("draft a ballistic lead", Role.OFFICER, Role.FOCAL_POINT);
        var offered = seizures.list(by, casefile.id(), SeizurePage.FIRST, MOST_SEIZURES).seizures().stream()
                .map(summary -> seizures.get(by, summary.id()))
                .toList();
        return new LeadFormView(casefile, ExhibitChoice.among(offered), states, sources.in(casefile.id()), entered);
    }

    OwnLead open(Operator by, CaseId id, LeadForm entered) {
        var draft = entered.draft();
        entered.fields().requireConfirmed(draft.header(), by);
        return Sources.released(() -> drafting.open(by, id, draft));
    }

    void giveUp(Operator by, BallisticLeadId id) {
        var unused = leads.withdraw(by, id);
    }
}
