package org.headstamp.node.exchange;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/**
 * A message of another State whose handling failed. Until another attempt succeeds, all later messages of its sender in
 * its case wait.
 *
 * @param nextAttemptAt when it is tried again if nobody releases it
 * @param failed the last attempt
 */
public record ParkedMessage(
        MessageId id,
        MemberState peer,
        CaseId caseId,
        PayloadKind kind,
        Instant receivedAt,
        int attempts,
        Instant nextAttemptAt,
        FailedAttempt failed) {}
