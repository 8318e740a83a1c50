package org.headstamp.node.origin;

import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One notification and all that is said about it, seen from either side.
 *
 * @param peer the other of the two States
 * @param notification the message that notified
 * @param header under which the two States write about it
 * @param stage where the investigation stands, as far as this State knows; null before the first update
 */
record OriginThread(
        CaseId caseId,
        MemberState peer,
        MessageId notification,
        Header header,
        @Nullable InvestigationStage stage) {
    boolean concluded() {
        return stage == InvestigationStage.CONCLUDED;
    }
}
