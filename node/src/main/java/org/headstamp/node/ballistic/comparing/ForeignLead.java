package org.headstamp.node.ballistic.comparing;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticSubject;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.exchange.Header;
import org.headstamp.pki.MemberState;

/**
 * A lead of another State.
 *
 * @param message that carried it
 */
public record ForeignLead(
        BallisticLeadId id,
        CaseId caseId,
        MemberState asker,
        MessageId message,
        BallisticLead lead,
        Header header,
        ComparisonState state,
        Instant receivedAt) {
    ForeignLead with(ComparisonState next) {
        return next.equals(state) ? this : new ForeignLead(id, caseId, asker, message, lead, header, next, receivedAt);
    }

    BallisticSubject subject() {
        return BallisticSubject.receivedLead(id, caseId, asker);
    }
}
