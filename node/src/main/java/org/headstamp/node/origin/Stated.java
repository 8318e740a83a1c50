package org.headstamp.node.origin;

import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.Statement;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A notification or an update that was told, of either side, as it stands after all corrections.
 *
 * @param ours whether this State said it
 * @param root the message that said it first
 * @param correctedBy the message that says it now; null while the first one does
 * @param answered the notification that an update is about; null for a notification
 * @param granted how much of an update of ours may leave
 */
record Stated(
        CaseId caseId,
        MemberState peer,
        boolean ours,
        MessageId root,
        @Nullable MessageId correctedBy,
        @Nullable MessageId answered,
        Header header,
        Granted granted,
        Statement statement) {
    /** The message that says it now. */
    MessageId standing() {
        return correctedBy == null ? root : correctedBy;
    }
}
