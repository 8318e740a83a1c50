package org.headstamp.node.release;

import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/**
 * A State gave leave to pass a message of its own on. It is fired inside the transaction of the arrival, before anything
 * of the case is locked, for those who waited for it.
 *
 * @param concerned the message that may be passed on
 */
public record LeaveGranted(CaseId caseId, MessageId concerned, Set<MemberState> states) {
    public LeaveGranted {
        states = Set.copyOf(states);
    }
}
