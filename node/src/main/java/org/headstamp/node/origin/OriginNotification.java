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
 * @param message that carried it; null until it is sent
 */
public record OriginNotification(
        NotificationId id,
        CaseId caseId,
        MemberState notified,
        OriginNotice notice,
        Header header,
        String draftedBy,
        @Nullable MessageId message,
        Dispatch dispatch,
        Instant openedAt) {
    OriginNotification sent(MessageId carrier, Instant at) {
        var next = dispatch.sent(name(), at);
        return new OriginNotification(id, caseId, notified, notice, header, draftedBy, carrier, next, openedAt);
    }

    OriginNotification with(Dispatch next) {
        return next.equals(dispatch)
                ? this
                : new OriginNotification(id, caseId, notified, notice, header, draftedBy, message, next, openedAt);
    }

    String name() {
        return "origin notification " + id;
    }
}
