package org.headstamp.node.origin;

import org.headstamp.node.origin.message.InvestigationReport;

/**
 * What an investigator adds to an update; where the investigation stands the node knows. Rules as for {@link
 * InvestigationReport}.
 */
public record UpdateDraft(
        String authority,
        String offenceClass,
        int suspects,
        int measures,
        String findings,
        boolean jointInvestigationProposed) {
    InvestigationReport on(ParallelInvestigation investigation) {
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
}
