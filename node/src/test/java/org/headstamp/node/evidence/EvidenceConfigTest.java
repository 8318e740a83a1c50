package org.headstamp.node.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceConfigTest {
    @Test
    void withoutSettingsABundleHasRoomForSixteenFilesOfTheLargestSize() {
        var config = read(Map.of());
        assertThat(config.attachmentBytes()).isEqualTo(16L * (256 << 20));
        assertThat(config.attachments()).isEqualTo(10_000);
    }

    @Test
    void everyKeyIsRead() {
        var config = read(Map.of("headstamp.bundles.attachment-bytes", "1", "headstamp.bundles.attachments", "2"));
        assertThat(config.attachmentBytes()).isEqualTo(1);
        assertThat(config.attachments()).isEqualTo(2);
    }

    private static EvidenceConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EvidenceConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(EvidenceConfig.class);
    }
}
