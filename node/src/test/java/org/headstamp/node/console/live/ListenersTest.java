package org.headstamp.node.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.headstamp.node.CaseId;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CaseId ONE = CaseId.parse("XB-01890000-0000-7000-8000-000000000001");
    private static final CaseId OTHER = CaseId.parse("XB-01890000-0000-7000-8000-000000000002");
    private static final OutboundSseEvent CHANGE = (OutboundSseEvent) Proxy.newProxyInstance(
            ListenersTest.class.getClassLoader(),
            new Class<?>[] {OutboundSseEvent.class},
            (proxy, method, given) -> null);

    private final Listeners listeners = new Listeners();

    @Test
    void onlyPagesThatShowTheCaseAndListsAreTold() {
        var page = open("an-officer", new Topic.OneCase(ONE), NOW);
        var otherPage = open("an-officer", new Topic.OneCase(OTHER), NOW);
        var list = open("an-officer", new Topic.Lists(), NOW);
        listeners.changed(List.of(ONE));
        assertThat(page.told).isEqualTo(1);
        assertThat(otherPage.told).isZero();
        assertThat(list.told).isEqualTo(1);
        listeners.changed(List.of());
        assertThat(list.told).isEqualTo(1);
    }

    @Test
    void whoLooksAtTheSameCaseIsKnownAndTold() {
        var first = open("an-officer", new Topic.OneCase(ONE), NOW);
        var second = open("another", new Topic.OneCase(ONE), NOW);
        assertThat(listeners.others(new Topic.OneCase(ONE), "an-officer")).containsExactly("another");
        assertThat(first.told).as("somebody came").isEqualTo(1);
        second.close();
        assertThat(listeners.others(new Topic.OneCase(ONE), "an-officer")).isEmpty();
        listeners.tidy(NOW);
        assertThat(first.told).as("and went").isEqualTo(2);
    }

    @Test
    void aPageIsToldForSomeMinutesAndAsksAgainThen() {
        var page = open("an-officer", new Topic.Lists(), NOW);
        listeners.tidy(NOW.plus(Listeners.LONGEST));
        assertThat(page.isClosed()).isFalse();
        listeners.tidy(NOW.plus(Listeners.LONGEST).plusSeconds(1));
        assertThat(page.isClosed()).isTrue();
        assertThat(listeners.size()).isZero();
    }

    @Test
    void onePersonHasSoManyPagesOpen() {
        var oldest = open("an-officer", new Topic.Lists(), NOW);
        for (int page = 0; page < Listeners.MOST_OF_ONE; page++) {
            open("an-officer", new Topic.Lists(), NOW);
        }
        assertThat(oldest.isClosed()).isTrue();
        assertThat(listeners.size()).isEqualTo(Listeners.MOST_OF_ONE);
    }

    @Test
    void theOldestPageMakesRoomWhereThereAreTooMany() {
        var oldest = open("person 0", new Topic.Lists(), NOW);
        for (int page = 1; page <= Listeners.MOST; page++) {
            open("person " + page, new Topic.Lists(), NOW);
        }
        assertThat(oldest.isClosed()).isTrue();
        assertThat(listeners.size()).isEqualTo(Listeners.MOST);
    }

    private Sink open(String account, Topic topic, Instant since) {
        var sink = new Sink();
        listeners.add(new Listener(account, topic, sink, CHANGE, since));
        return sink;
    }

    /** Counts what it is told. */
    private static final class Sink implements SseEventSink {
        private int told;
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            told++;
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
