package org.headstamp.node.origin;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.origin.message.InvestigationReport;
import org.jspecify.annotations.Nullable;

/**
 * What an investigator adds to an update; where the investigation stands the node knows, and how much of this leaves
 * the State is granted apart. Rules as for {@link InvestigationReport}.
 *
 * @param language of the free texts, BCP 47; null for that of the notification
 */
public record UpdateDraft(
        String authority,
        String offenceClass,
        int suspects,
        int measures,
        String findings,
        List<Translation> translations,
        @Nullable String language) {
    public UpdateDraft {
        language = TranslationRules.language(language);
        translations = Checked.list("translations", translations, Translation.MOST);
    }

    /** A draft without translations in the language of the notification. */
    public UpdateDraft(String authority, String offenceClass, int suspects, int measures, String findings) {
        this(authority, offenceClass, suspects, measures, findings, List.of(), null);
    }

    InvestigationReport on(ParallelInvestigation investigation, boolean jointInvestigationProposed) {
        var state = investigation.state();
        return new InvestigationReport(
                investigation.reference(),
                authority,
                state.stage(),
                state.since(),
                offenceClass,
                suspects,
                measures,
                findings,
                jointInvestigationProposed,
                state instanceof InvestigationState.NotOpened notOpened ? notOpened.reason() : null,
                state instanceof InvestigationState.Concluded concluded ? concluded.conclusion() : null);
    }

    /** What an earlier update should have said of the same stage. */
    InvestigationReport insteadOf(InvestigationReport said) {
        return new InvestigationReport(
                said.reference(),
                authority,
                said.stage(),
                said.since(),
                offenceClass,
                suspects,
                measures,
                findings,
                said.jointInvestigationProposed(),
                said.notOpenedReason(),
                said.conclusion());
    }
}
