package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.origin.message.InvestigationReport;
import org.jspecify.annotations.Nullable;

/**
 * An update that a State we notified sent us.
 *
 * @param openedBy account of the first person who read it; null until then
 */
public record ForeignReport(
        MessageId message,
        NotificationId notification,
        InvestigationReport report,
        Instant receivedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {}
