package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.origin.message.CorrectionNotice;
import org.headstamp.node.origin.message.Statement;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One correction of a notification or an update, of either side. The statement that it supersedes stays readable here.
 *
 * @param ours whether this State corrects
 * @param root the message that began the chain of corrections: the notification or the update itself
 * @param before what was said until then
 * @param draftedBy account, or {@code node} for a correction of the other State
 * @param language of its free texts, BCP 47; null for that of what is put right
 * @param message that carried it; null until it is sent
 */
public record OriginCorrection(
        CorrectionId id,
        CaseId caseId,
        MemberState peer,
        boolean ours,
        MessageId root,
        Statement before,
        CorrectionNotice notice,
        String draftedBy,
        @Nullable String language,
        @Nullable MessageId message,
        Dispatch dispatch,
        Instant begunAt) {
    /** @param told what is granted of the draft */
    OriginCorrection sent(MessageId carrier, Statement told, Instant at) {
        return new OriginCorrection(
                id,
                caseId,
                peer,
                ours,
                root,
                before,
                telling(told).notice(),
                draftedBy,
                language,
                carrier,
                dispatch.sent(name(), at),
                begunAt);
    }

    /** @param told what is granted of the draft */
    OriginCorrection telling(Statement told) {
        var less = new CorrectionNotice(notice.supersedes(), notice.reason(), told);
        return new OriginCorrection(
                id, caseId, peer, ours, root, before, less, draftedBy, language, message, dispatch, begunAt);
    }

    OriginCorrection with(Dispatch next) {
        return next.equals(dispatch)
                ? this
                : new OriginCorrection(
                        id, caseId, peer, ours, root, before, notice, draftedBy, language, message, next, begunAt);
    }

    /** Whether the other State may hold it. */
    public boolean stands() {
        return dispatch instanceof Dispatch.Sent || dispatch instanceof Dispatch.Delivered;
    }

    String name() {
        return "correction " + id;
    }
}
