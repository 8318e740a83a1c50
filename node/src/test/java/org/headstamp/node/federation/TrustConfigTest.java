package org.headstamp.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustConfigTest {
    @Test
    void thePinHasNoDefaultAndAnExpiredListNoGrace() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(TrustConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "headstamp.trust.list-folder", "lists",
                                "headstamp.trust.revocation-folder", "crls",
                                "headstamp.trust.own-root-file", "root.pem",
                                "headstamp.trust.first-keys", "aa,bb",
                                "headstamp.trust.first-threshold", "2"),
                        "test",
                        100))
                .build()
                .getConfigMapping(TrustConfig.class);
        assertThat(config.listFolder()).isEqualTo(Path.of("lists"));
        assertThat(config.revocationFolder()).isEqualTo(Path.of("crls"));
        assertThat(config.ownRootFile()).isEqualTo(Path.of("root.pem"));
        assertThat(config.firstKeys()).containsExactlyInAnyOrder("aa", "bb");
        assertThat(config.firstThreshold()).isEqualTo(2);
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.expiryGrace()).isZero();
    }
}
