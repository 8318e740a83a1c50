package org.headstamp.node.console.ask;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.AddresseeLanguage;
import org.headstamp.node.console.letter.ContentDigest;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.console.letter.OfferedSeizures;
import org.headstamp.node.console.letter.SeizureOffers;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.asking.TraceDrafting;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.inquiry.PresumedOrigin;
import org.headstamp.node.trace.inquiry.PresumedOrigins;
import org.headstamp.pki.MemberState;

/** Puts together what the steps of asking show. */
@Singleton
class AskViews {
    private final Casefiles cases;
    private final SeizureOffers seizures;
    private final PresumedOrigins origins;
    private final TraceDrafting drafting;
    private final Federation federation;

    AskViews(
            Casefiles cases,
            SeizureOffers seizures,
            PresumedOrigins origins,
            TraceDrafting drafting,
            Federation federation) {
        this.cases = cases;
        this.seizures = seizures;
        this.origins = origins;
        this.drafting = drafting;
        this.federation = federation;
    }

    /** A step without what is only at the last one. */
    AskView of(Operator by, CaseId id, AskStep step, AskForm form) {
        by.require("draft a trace request", Role.OFFICER, Role.FOCAL_POINT);
        var casefile = cases.withContents(by, id);
        var presumed = step == AskStep.STATES ? origins.of(by, form.seizure()) : List.<PresumedOrigin>of();
        return new AskView(
                casefile,
                step,
                form,
                step == AskStep.ITEMS ? seizures.of(by, id, form.form()) : OfferedSeizures.NONE,
                presumed,
                step == AskStep.STATES ? others(presumed) : List.of(),
                null);
    }

    /** @throws InvalidValueException if something of the step is wrong or missing */
    void check(Operator by, AskStep step, AskForm form) {
        form.check(step);
        if (step == AskStep.ITEMS) {
            drafting.requireItems(by, form.seizure(), form.items(), form.photographs());
        }
    }

    /**
     * The last step: the question as one of the States will read it.
     *
     * @param to shown as it reads it; empty for the first
     * @param language tag of another language to read it in; empty for that of the State
     */
    AskView preview(Operator by, CaseId id, AskForm form, Say say, String to, String language) {
        var view = of(by, id, AskStep.PREVIEW, form);
        var all = form.states();
        var shown = all.stream()
                .filter(state -> state.alpha2().equals(to))
                .findFirst()
                .orElse(all.getFirst());
        var composed = drafting.compose(by, form.draftTo(shown));
        if (!composed.caseId().equals(id)) {
            throw new InvalidValueException("seizure", "belongs to another case");
        }
        var header = form.header();
        var reader = say.in(AddresseeLanguage.chosen(say, language, shown));
        var others = all.stream().filter(state -> !state.equals(shown)).toList();
        var preview = new AskView.Preview(
                reader,
                shown,
                all,
                Facts.of(reader, composed.question().afterAsking(others), header.translations()),
                Facts.of(reader, header),
                composed.question(),
                Departure.of(Traces.rule(header), by),
                mark(by, form));
        return new AskView(view.casefile(), AskStep.PREVIEW, form, OfferedSeizures.NONE, List.of(), List.of(), preview);
    }

    /** Tells apart what is asked, of whom, and when it leaves. */
    String mark(Operator by, AskForm form) {
        var header = form.header();
        var composed = drafting.compose(by, form.draft());
        var departure = Departure.of(Traces.rule(header), by);
        return ContentDigest.of(form.states(), composed.question(), header, departure)
                .hex();
    }

    private List<MemberState> others(List<PresumedOrigin> presumed) {
        var named = presumed.stream().map(PresumedOrigin::state).toList();
        return federation.activePeers().stream()
                .filter(state -> !named.contains(state))
                .toList();
    }
}
