package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordMemoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Instant now = NOW;
    private final InstantSource clock = () -> now;
    private final PasswordMemory memory =
            new PasswordMemory(IdentityConfigTest.read(Map.of()), new SecureRandom(), clock);

    @Test
    void onlyTheSamePasswordForTheSameHashIsKnown() {
        memory.keep("right", "hash");
        assertThat(memory.knows("right", "hash")).isTrue();
        assertThat(memory.knows("wrong", "hash")).isFalse();
        assertThat(memory.knows("right", "changed hash")).isFalse();
    }

    @Test
    void memoryEnds() {
        memory.keep("right", "hash");
        now = NOW.plus(Duration.ofMinutes(5));
        assertThat(memory.knows("right", "hash")).isFalse();
    }

    @Test
    void memoryHasABoundAndForgetsTheOldest() {
        for (int i = 0; i <= PasswordMemory.MOST; i++) {
            memory.keep("right", "hash " + i);
        }
        assertThat(memory.size()).isEqualTo(PasswordMemory.MOST);
        assertThat(memory.knows("right", "hash 0")).isFalse();
        assertThat(memory.knows("right", "hash 1")).isTrue();
    }
}
