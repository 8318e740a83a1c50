package org.headstamp.node.console.ballistic;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.headstamp.node.CaseId;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.LeadReading;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.SeizureOffers;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;

/** What the pages of leads of ours show and do. */
@Singleton
class LeadDesk {
    private final LeadReading reading;
    private final LeadComposing composing;
    private final BallisticLeads leads;
    private final SeizureOffers seizures;
    private final Sources sources;

    LeadDesk(
            LeadReading reading,
            LeadComposing composing,
            BallisticLeads leads,
            SeizureOffers seizures,
            Sources sources) {
        this.reading = reading;
        this.composing = composing;
        this.leads = leads;
        this.seizures = seizures;
        this.sources = sources;
    }

    /** Reading opens what the State asked replied. */
    LeadView view(Operator by, BallisticLeadId id, Entered form) {
        return new LeadView(reading.get(by, id), reading.replies(by, id), form);
    }

    LeadFormView form(Operator by, Casefile casefile, List<MemberState> states, LeadForm entered) {
        by.require("draft a ballistic lead", Role.OFFICER, Role.FOCAL_POINT);
        var offered = seizures.of(by, casefile.id(), entered.form(), entered.seizures());
        return new LeadFormView(casefile, offered, states, sources.in(casefile.id()), entered);
    }

    /** @param again the page with the form, as it was filled in */
    Response answer(Operator by, CaseId id, LeadForm entered, Function<Entered, String> again) {
        return composing.answer(by, id, entered, again);
    }

    void giveUp(Operator by, BallisticLeadId id) {
        var unused = leads.withdraw(by, id);
    }
}
