package org.headstamp.node.exchange;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/**
 * A peer answered a message of ours with a conflict notice.
 *
 * @param message our message
 * @param notice the notice
 */
public record Conflict(
        MessageId message,
        MessageId notice,
        PayloadKind kind,
        CaseId caseId,
        MemberState peer,
        ConflictReason reason,
        String detail,
        Instant at) {}
