package org.headstamp.node.trace.inquiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;
import org.headstamp.node.trace.message.TraceOutcome;

/** Settings of inquiries. */
@ConfigMapping(prefix = "headstamp.inquiry")
public interface InquiryConfig {
    /** Outcomes of an answer after which the other States are not asked any more. */
    @WithDefault("PURCHASER_IDENTIFIED,DEALER_IDENTIFIED,WHOLESALER_OR_IMPORTER_ONLY,GOVERNMENT_OR_SECURITY_FORCE,"
            + "EXPORTED,STOLEN_OR_LOST_REPORTED,DESTROYED_PER_RECORDS")
    Set<TraceOutcome> identifyingOutcomes();
}
