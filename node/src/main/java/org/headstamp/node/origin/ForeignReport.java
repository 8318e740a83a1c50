package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.origin.message.InvestigationReport;
import org.jspecify.annotations.Nullable;

/**
 * An update that a State we notified sent us.
 *
 * @param report what it says now, after all corrections
 * @param correctedBy the message that says so; null while the update itself does
 * @param openedBy account of the first person who read it; null until then
 */
public record ForeignReport(
        MessageId message,
        NotificationId notification,
        InvestigationReport report,
        @Nullable MessageId correctedBy,
        Instant receivedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {
    static ForeignReport received(Arrival arrival, NotificationId notification, InvestigationReport report) {
        return new ForeignReport(arrival.message(), notification, report, null, arrival.at(), null, null);
    }

    ForeignReport corrected(InvestigationReport instead, @Nullable MessageId by) {
        return new ForeignReport(message, notification, instead, by, receivedAt, openedBy, openedAt);
    }
}
