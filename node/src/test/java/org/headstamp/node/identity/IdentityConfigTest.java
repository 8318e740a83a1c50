package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityConfigTest {
    @Test
    void theDefaultsKnowNoAccount() {
        var config = read(Map.of());
        assertThat(config.bootstrapFile()).isEmpty();
        assertThat(config.bcryptCost()).isEqualTo(12);
        assertThat(config.failuresBeforeLock()).isEqualTo(10);
        assertThat(config.lock()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.passwordMemory()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void everyKeyIsRead() {
        var config = read(Map.of(
                "headstamp.identity.bootstrap-file", "accounts.json",
                "headstamp.identity.bcrypt-cost", "11",
                "headstamp.identity.failures-before-lock", "3",
                "headstamp.identity.lock", "PT1M",
                "headstamp.identity.password-memory", "PT0S"));
        assertThat(config.bootstrapFile()).contains(Path.of("accounts.json"));
        assertThat(config.bcryptCost()).isEqualTo(11);
        assertThat(config.failuresBeforeLock()).isEqualTo(3);
        assertThat(config.lock()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.passwordMemory()).isZero();
    }

    private static IdentityConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
