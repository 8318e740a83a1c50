package org.headstamp.node.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeizureConfigTest {
    @Test
    void aPhotographHasTwentyMebibytesAndAHundredMillionPixelsAtMost() {
        var config = read(Map.of());
        assertThat(config.largestBytes()).isEqualTo(20 * 1024 * 1024);
        assertThat(config.largestPixels()).isEqualTo(100_000_000);
    }

    @Test
    void everyKeyIsRead() {
        var config = read(
                Map.of("headstamp.photographs.largest-bytes", "2048", "headstamp.photographs.largest-pixels", "99"));
        assertThat(config.largestBytes()).isEqualTo(2048);
        assertThat(config.largestPixels()).isEqualTo(99);
    }

    private static SeizureConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(SeizureConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(SeizureConfig.class);
    }
}
