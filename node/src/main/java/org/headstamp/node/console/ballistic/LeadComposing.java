package org.headstamp.node.console.ballistic;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.headstamp.node.CaseId;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.LeadDraft;
import org.headstamp.node.ballistic.asking.LeadDrafting;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Confirming;
import org.headstamp.node.console.letter.Outgoing;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;

/** Drafts leads that their drafter was shown as they leave. */
@Singleton
class LeadComposing {
    private final LeadDrafting drafting;
    private final Confirming confirming;

    LeadComposing(LeadDrafting drafting, Confirming confirming) {
        this.drafting = drafting;
        this.confirming = confirming;
    }

    /** @param again the page with the form, as it was filled in */
    Response answer(Operator by, CaseId id, LeadForm entered, Function<Entered, String> again) {
        return confirming.answer(
                entered.form(), () -> foresee(by, id, entered.draft()), () -> open(by, id, entered.draft()), again);
    }

    private Outgoing foresee(Operator by, CaseId id, LeadDraft draft) {
        var header = draft.header();
        var lead = drafting.compose(by, id, draft);
        var departure = Departure.of(BallisticLeads.rule(header), by);
        return new Outgoing(MessageKind.BALLISTIC_LEAD, List.of(draft.asked()), lead, header, departure);
    }

    private URI open(Operator by, CaseId id, LeadDraft draft) {
        return LeadPages.place(
                Sources.released(() -> drafting.open(by, id, draft)).id());
    }
}
