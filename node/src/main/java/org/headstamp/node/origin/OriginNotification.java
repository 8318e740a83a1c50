package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Our notification to a presumed State of origin.
 *
 * @param notice what we say, after all corrections
 * @param message that carried it; null until it is sent
 * @param correctedBy the message that says it now; null while the notification itself does
 */
public record OriginNotification(
        NotificationId id,
        CaseId caseId,
        MemberState notified,
        OriginNotice notice,
        Header header,
        String draftedBy,
        @Nullable MessageId message,
        @Nullable MessageId correctedBy,
        Dispatch dispatch,
        Instant openedAt) {
    OriginNotification sent(MessageId carrier, Instant at) {
        var next = dispatch.sent(name(), at);
        return new OriginNotification(id, caseId, notified, notice, header, draftedBy, carrier, null, next, openedAt);
    }

    OriginNotification with(Dispatch next) {
        return next.equals(dispatch)
                ? this
                : new OriginNotification(
                        id, caseId, notified, notice, header, draftedBy, message, correctedBy, next, openedAt);
    }

    OriginNotification corrected(OriginNotice instead, @Nullable MessageId by) {
        return new OriginNotification(
                id, caseId, notified, instead, header, draftedBy, message, by, dispatch, openedAt);
    }

    String name() {
        return "origin notification " + id;
    }
}
