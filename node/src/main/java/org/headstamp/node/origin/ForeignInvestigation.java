package org.headstamp.node.origin;

import java.time.Instant;
import org.headstamp.node.origin.message.InvestigationStage;

/**
 * What may be known here of the parallel investigation of another State: where it stands, by its latest update.
 *
 * @param reference of the other State
 * @param updatedAt when that update arrived
 */
public record ForeignInvestigation(
        NotificationId notification, String reference, InvestigationStage stage, Instant since, Instant updatedAt) {
    static ForeignInvestigation of(ForeignReport latest) {
        return new ForeignInvestigation(
                latest.notification(),
                latest.report().reference(),
                latest.report().stage(),
                latest.report().since(),
                latest.receivedAt());
    }
}
