package org.headstamp.node.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ExerciseClockTest {
    @Inject
    ExerciseJumps jumps;

    @Inject
    LoggedCase logged;

    @TempDir
    Path folder;

    @Test
    void theClockOfAnExerciseGoesForwardAndEveryJumpStandsInTheLog() throws IOException {
        var file = folder.resolve("clock");
        var clock = clock("true", file);
        var watch = new ExerciseClockWatch(clock, jumps);
        watch.look(file);
        assertThat(clock.ahead()).as("no file yet").isZero();
        for (var ahead : new String[] {"PT6H", "PT6H", "P2DT1H30M\n"}) {
            Files.writeString(file, ahead);
            watch.look(file);
            assertThat(clock.ahead()).isEqualTo(Duration.parse(ahead.strip()));
        }
        assertThat(Platform.clock(clock).instant())
                .isBetween(
                        Instant.now().plus(Duration.parse("P2DT1H29M")),
                        Instant.now().plus(Duration.parse("P2DT1H31M")));
        assertThat(logged.about("exercise-clock/PT6H")).containsExactly("ADMINISTERED node CLOCK_JUMPED");
        assertThat(logged.about("exercise-clock/PT49H30M")).containsExactly("ADMINISTERED node CLOCK_JUMPED");
        for (var wrong : new String[] {"PT6H", "tomorrow", "", "P4000D", "-PT1H", "P".repeat(100)}) {
            Files.writeString(file, wrong);
            watch.look(file);
            assertThat(clock.ahead()).as(wrong).isEqualTo(Duration.parse("P2DT1H30M"));
        }
        requireThatARestartDoesNotGoBack(file);
    }

    private void requireThatARestartDoesNotGoBack(Path file) throws IOException {
        Files.writeString(file, "PT6H");
        var restarted = clock("true", file);
        assertThatThrownBy(() -> new ExerciseClockWatch(restarted, jumps).follow(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it is PT49H30M ahead and cannot become PT6H");
        Files.writeString(file, "PT49H30M");
        new ExerciseClockWatch(restarted, jumps).follow(file);
        assertThat(restarted.ahead()).isEqualTo(Duration.parse("PT49H30M"));
        assertThat(logged.about("exercise-clock/PT49H30M")).as("not twice").hasSize(1);
    }

    @Test
    void outsideAnExerciseNobodyPutsTheClockForward() {
        var file = folder.resolve("clock");
        assertThatThrownBy(() -> clock("false", file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("headstamp.training.clock-file")
                .hasMessageContaining("only in an exercise");
    }

    @Test
    void aNodeIsInNoExerciseUnlessItIsToldSo() {
        var node = node(Map.of());
        assertThat(node.training()).isFalse();
        assertThat(node.trainingClockFile()).isEmpty();
    }

    private static ExerciseClock clock(String training, Path file) {
        return new ExerciseClock(
                node(Map.of("headstamp.training", training, "headstamp.training.clock-file", file.toString())));
    }

    private static NodeConfig node(Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "headstamp.state", "XA",
                "headstamp.federation", "exercise",
                "headstamp.national.host", "127.0.0.1",
                "headstamp.national.port", "8080",
                "headstamp.management.host", "127.0.0.1",
                "headstamp.management.port", "9000",
                "headstamp.database.username", "headstamp"));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withMapping(NodeConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(NodeConfig.class);
    }
}
