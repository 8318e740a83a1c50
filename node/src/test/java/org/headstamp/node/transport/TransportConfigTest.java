package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransportConfigTest {
    @Test
    void theDefaultsListenOnLoopbackAndBoundEverything() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(TransportConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "headstamp.transport.key-file", "tls.key",
                                "headstamp.transport.certificate-file", "tls.pem"),
                        "test",
                        100))
                .build()
                .getConfigMapping(TransportConfig.class);
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(7443);
        assertThat(config.keyFile()).isEqualTo(Path.of("tls.key"));
        assertThat(config.certificateFile()).isEqualTo(Path.of("tls.pem"));
        assertThat(config.largestFrame()).isEqualTo(2 * 1024 * 1024);
        assertThat(config.connections()).isEqualTo(512);
        assertThat(config.connectionsPerMember()).isEqualTo(16);
        assertThat(config.callsPerConnection()).isEqualTo(16);
        assertThat(config.streamsPerMember()).isEqualTo(4);
        assertThat(config.messagesPerMinute()).isEqualTo(300_000);
        assertThat(config.bytesPerMinute()).isEqualTo(2L << 30);
        assertThat(config.collect()).isFalse();
        assertThat(config.resets()).isEqualTo(200);
        assertThat(config.window()).isEqualTo(1024 * 1024);
        assertThat(config.handshake()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.answer()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.connectionAge()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.idle()).isEqualTo(Duration.ofMinutes(5));
    }
}
