package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final MemberState XB = new MemberState("XB");

    private final Counted rows = new Counted();
    private final Backlog backlog = new Backlog(rows, config());

    /** What waits in the table, and how often that was counted. */
    private static final class Counted extends OutboxRepository {
        long waiting;
        int counts;

        @Override
        long waiting(MemberState peer, long most) {
            counts++;
            return Math.min(waiting, most);
        }
    }

    private static ExchangeConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(ExchangeConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "headstamp.exchange.seal-key-file", "seal.key",
                                "headstamp.exchange.seal-certificate-file", "seal.pem",
                                "headstamp.exchange.waiting-per-peer", "3"),
                        "test",
                        100))
                .build()
                .getConfigMapping(ExchangeConfig.class);
    }

    @Test
    void whatIsAddedIsAddedToTheLastCount() {
        rows.waiting = 1;
        assertThat(backlog.beforeOneMore(XB)).isEqualTo(1);
        assertThat(backlog.beforeOneMore(XB)).isEqualTo(2);
        assertThat(rows.counts).isEqualTo(1);
    }

    @Test
    void beforeThereAreTooManyTheyAreCountedAnew() {
        rows.waiting = 2;
        assertThat(backlog.beforeOneMore(XB)).isEqualTo(2);
        rows.waiting = 3;
        assertThat(backlog.beforeOneMore(XB)).isEqualTo(3);
        rows.waiting = 0;
        assertThat(backlog.beforeOneMore(XB)).isZero();
        assertThat(rows.counts).isEqualTo(3);
    }

    @Test
    void eachPeerHasItsOwn() {
        rows.waiting = 2;
        assertThat(backlog.beforeOneMore(XB)).isEqualTo(2);
        rows.waiting = 0;
        assertThat(backlog.beforeOneMore(new MemberState("XC"))).isZero();
    }
}
