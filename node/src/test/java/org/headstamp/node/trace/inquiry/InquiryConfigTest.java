package org.headstamp.node.trace.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.headstamp.node.trace.message.TraceOutcome;
import org.junit.jupiter.api.Test;

class InquiryConfigTest {
    @Test
    void anAnswerThatKnowsTheItemsEndsAnInquiry() {
        assertThat(read(Map.of()).identifyingOutcomes())
                .containsExactlyInAnyOrder(
                        TraceOutcome.PURCHASER_IDENTIFIED,
                        TraceOutcome.DEALER_IDENTIFIED,
                        TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY,
                        TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE,
                        TraceOutcome.EXPORTED,
                        TraceOutcome.STOLEN_OR_LOST_REPORTED,
                        TraceOutcome.DESTROYED_PER_RECORDS);
    }

    @Test
    void everyKeyIsRead() {
        assertThat(read(Map.of("headstamp.inquiry.identifying-outcomes", "EXPORTED"))
                        .identifyingOutcomes())
                .containsExactly(TraceOutcome.EXPORTED);
    }

    private static InquiryConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(InquiryConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(InquiryConfig.class);
    }
}
