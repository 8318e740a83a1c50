package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryConfigTest {
    @Test
    void everyKeyHasItsDefault() {
        var config = read(Map.of());
        assertThat(config.name()).isEqualTo("National register");
        assertThat(config.candidateLimit()).isEqualTo(50);
        assertThat(config.patternReach()).isEqualTo(20_000);
        assertThat(config.historyLimit()).isEqualTo(1000);
        assertThat(config.pageLimit()).isEqualTo(200);
        assertThat(config.rejectLimit()).isEqualTo(1000);
        assertThat(config.rowLength()).isEqualTo(8192);
        assertThat(config.fileSize().asLongValue()).isEqualTo(64L << 30);
        assertThat(config.loadTime()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void everyKeyCanBeSet() {
        var config = read(Map.of(
                "headstamp.registry.name", "Arms register",
                "headstamp.registry.candidate-limit", "1",
                "headstamp.registry.pattern-reach", "8",
                "headstamp.registry.history-limit", "2",
                "headstamp.registry.page-limit", "3",
                "headstamp.registry.reject-limit", "4",
                "headstamp.registry.row-length", "5",
                "headstamp.registry.file-size", "6K",
                "headstamp.registry.load-time", "PT7S"));
        assertThat(config.name()).isEqualTo("Arms register");
        assertThat(config.candidateLimit()).isEqualTo(1);
        assertThat(config.patternReach()).isEqualTo(8);
        assertThat(config.historyLimit()).isEqualTo(2);
        assertThat(config.pageLimit()).isEqualTo(3);
        assertThat(config.rejectLimit()).isEqualTo(4);
        assertThat(config.rowLength()).isEqualTo(5);
        assertThat(config.fileSize().asLongValue()).isEqualTo(6 << 10);
        assertThat(config.loadTime()).isEqualTo(Duration.ofSeconds(7));
    }

    private static RegistryConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(RegistryConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(RegistryConfig.class);
    }
}
