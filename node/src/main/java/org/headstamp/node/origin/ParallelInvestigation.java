package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What this State makes of a notification that items from here surfaced abroad.
 *
 * @param notification the message that notified us
 * @param notice what the other State says, after all its corrections
 * @param correctedBy the message that says so; null while the notification itself does
 * @param reference by which the other State knows it
 * @param granted how much of it the other State may know
 * @param grantVersion how often that was decided
 */
public record ParallelInvestigation(
        InvestigationId id,
        CaseId caseId,
        MemberState notifier,
        MessageId notification,
        OriginNotice notice,
        @Nullable MessageId correctedBy,
        Header header,
        String reference,
        Granted granted,
        int grantVersion,
        InvestigationState state,
        Instant receivedAt) {
    /** Going where it already stands changes nothing. */
    ParallelInvestigation moved(InvestigationState next) {
        if (next.stage() == state.stage()) {
            return this;
        }
        if (!state.stage().mayBecome(next.stage())) {
            throw new IllegalTransitionException(name(), state, "become " + next.stage());
        }
        return new ParallelInvestigation(
                id,
                caseId,
                notifier,
                notification,
                notice,
                correctedBy,
                header,
                reference,
                granted,
                grantVersion,
                next,
                receivedAt);
    }

    /** Granting what is granted already changes nothing. */
    ParallelInvestigation granting(Granted level) {
        if (level == granted) {
            return this;
        }
        return new ParallelInvestigation(
                id,
                caseId,
                notifier,
                notification,
                notice,
                correctedBy,
                header,
                reference,
                level,
                grantVersion + 1,
                state,
                receivedAt);
    }

    ParallelInvestigation corrected(OriginNotice instead, @Nullable MessageId by) {
        return new ParallelInvestigation(
                id,
                caseId,
                notifier,
                notification,
                instead,
                by,
                header,
                reference,
                granted,
                grantVersion,
                state,
                receivedAt);
    }

    String name() {
        return "parallel investigation " + id;
    }
}
