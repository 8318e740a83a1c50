package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One update of an investigation of ours for the State that notified us.
 *
 * @param message that carried it; null until it is sent
 */
public record InvestigationUpdate(
        UpdateId id,
        InvestigationId investigation,
        CaseId caseId,
        MemberState notifier,
        InvestigationReport report,
        String draftedBy,
        @Nullable MessageId message,
        Dispatch dispatch,
        Instant draftedAt) {
    InvestigationUpdate sent(MessageId carrier, Instant at) {
        var next = dispatch.sent(name(), at);
        return new InvestigationUpdate(
                id, investigation, caseId, notifier, report, draftedBy, carrier, next, draftedAt);
    }

    InvestigationUpdate with(Dispatch next) {
        return next.equals(dispatch)
                ? this
                : new InvestigationUpdate(
                        id, investigation, caseId, notifier, report, draftedBy, message, next, draftedAt);
    }

    String name() {
        return "investigation update " + id;
    }
}
