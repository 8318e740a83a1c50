package org.headstamp.node.trace.lot;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * The State of origin told us of another State that asks about the lot of a question of ours.
 *
 * @param openedBy first reader; null until somebody read it
 */
public record ReceivedLotMatch(
        MessageId message,
        TraceId trace,
        CaseId caseId,
        MemberState from,
        LotMatchNotice notice,
        Instant receivedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {}
