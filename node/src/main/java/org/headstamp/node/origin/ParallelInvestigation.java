package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;

/**
 * What this State makes of a notification that items from here surfaced abroad.
 *
 * @param notification the message that notified us
 * @param reference by which the other State knows it
 */
public record ParallelInvestigation(
        InvestigationId id,
        CaseId caseId,
        MemberState notifier,
        MessageId notification,
        OriginNotice notice,
        Header header,
        String reference,
        InvestigationState state,
        Instant receivedAt) {
    /** Going where it already stands changes nothing. */
    ParallelInvestigation moved(InvestigationState next) {
        if (next.stage() == state.stage()) {
            return this;
        }
        if (!state.stage().mayBecome(next.stage())) {
            throw new IllegalTransitionException("parallel investigation " + id, state, "become " + next.stage());
        }
        return new ParallelInvestigation(
                id, caseId, notifier, notification, notice, header, reference, next, receivedAt);
    }
}
