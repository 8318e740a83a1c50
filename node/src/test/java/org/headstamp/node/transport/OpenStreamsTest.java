package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XC = new MemberState("XC");

    private final OpenStreams streams = new OpenStreams(new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(TransportConfig.class)
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "headstamp.transport.key-file", "tls.key",
                            "headstamp.transport.certificate-file", "tls.pem",
                            "headstamp.transport.messages-per-minute", "2"),
                    "test",
                    100))
            .build()
            .getConfigMapping(TransportConfig.class));

    @Test
    void whoSendsTooMuchIsToldWhenToGoOnAndOthersAreNot() {
        streams.spend(XA, 2, 10);
        assertThatThrownBy(() -> streams.spend(XA, 1, 10)).isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(ReplyWire.overload(new StatusException(e.getStatus(), e.getTrailers())))
                    .hasValueSatisfying(after -> assertThat(after).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
        });
        assertThatCode(() -> streams.spend(XC, 2, 10)).doesNotThrowAnyException();
    }
}
