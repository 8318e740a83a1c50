package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of Borealia's node share one database. They and Asteria's node are killed at random for two minutes under
 * load, some at the same time: what was sent is receipted and handled, once, in order inside each case.
 */
@Tag("fault")
@Tag("soak")
class ReplicasTest {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("headstamp.soak.seconds", 120));
    private static final Duration ARRIVAL = Duration.ofMinutes(5);
    private static final long SEED = Long.getLong("headstamp.soak.seed", 1);
    private static final int DESKS = 4;
    /** In questions, so that a slow machine does not kill what it has hardly started. */
    private static final int LONGEST_LIFE = 40;

    @Test
    void nothingIsLostOrDoubledWhateverDies() throws Exception {
        var target = Path.of("target").toAbsolutePath();
        var folder = target.resolve("replicas");
        try (var stage = Stage.set(folder, NodeProgram.brief(NodeProgram.in(target)))) {
            var asteria = stage.database("XA");
            var borealia = stage.database("XB");
            stage.open();
            var load = Load.begin(stage.pair().cast(), DESKS);
            var kills = kill(stage, load);
            load.end();
            Await.until("all to be receipted and handled", ARRIVAL, () -> Counts.isQuiet(asteria, borealia));
            var counts = Counts.of(stage.pair().cast(), asteria, borealia, load.cases());
            System.out.printf(
                    "Replicas: %d questions were asked in %s and %d processes killed: %s%n",
                    load.sent(), TIME, kills, counts);
            assertThat(kills).isPositive();
            assertThat(counts.sent()).isGreaterThan(kills);
            assertThat(counts).matches(Counts::isWhole, "is whole");
            assertThat(counts.sent()).isEqualTo(load.sent());
            for (var state : NodePair.STATES) {
                assertThat(stage.pair().log(state).verify()).isNotEmpty();
            }
        }
    }

    /** Returns how many processes were killed. */
    private static int kill(Stage stage, Load load) throws Exception {
        var kills = new AtomicInteger();
        var end = System.nanoTime() + TIME.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killers = List.of(
                    threads.submit(killer(List.of(stage.asteria()), SEED, end, load, kills)),
                    threads.submit(killer(stage.borealia(), SEED + 1, end, load, kills)));
            for (var killer : killers) {
                killer.get();
            }
        }
        return kills.get();
    }

    /** Kills one process after the other, each some questions after the last was ready again. */
    private static Callable<Boolean> killer(
            List<NodeProcess> victims, long seed, long end, Load load, AtomicInteger kills) {
        return () -> {
            var dice = new Random(seed);
            while (true) {
                int life = load.sent() + dice.nextInt(LONGEST_LIFE);
                Await.until("further questions", TIME, () -> load.sent() >= life || System.nanoTime() >= end);
                if (System.nanoTime() >= end) {
                    return true;
                }
                var victim = victims.get(dice.nextInt(victims.size()));
                victim.kill();
                kills.incrementAndGet();
                victim.start();
                victim.awaitReady();
            }
        };
    }

    /** Three processes of two States, and the line to the two of Borealia. */
    private record Stage(NodePair pair, NodeProcess second, List<TcpProxy> lines, List<StateDatabase> databases)
            implements AutoCloseable {
        static Stage set(Path folder, NodeProgram program) throws IOException {
            var lines = new ArrayList<TcpProxy>();
            var seconds = new HashMap<String, StateSite>();
            var pair = NodePair.found(
                    folder,
                    program,
                    site -> {
                        var second = Replica.site(site, folder.resolve("second"));
                        var line = site.state().equals("XB")
                                ? TcpProxy.to(site.federation(), second.federation())
                                : TcpProxy.to(site.federation());
                        lines.add(line);
                        seconds.put(site.state(), second);
                        return site.behind(line.port());
                    },
                    Map.of());
            var site = Objects.requireNonNull(seconds.get("XB"));
            return new Stage(pair, new NodeProcess(site, program, pair.founded().http()), lines, new ArrayList<>());
        }

        /** Starts the database of a State, which its nodes will use. */
        StateDatabase database(String state) throws IOException {
            var database = StateDatabase.start(pair.cast().directory().resolve("database-" + state));
            databases.add(database);
            pair.configure(state, database.settings());
            return database;
        }

        void open() throws IOException {
            Replica.equip(pair.cast().site("XB"), second.site());
            pair.open();
            second.start();
            second.awaitReady();
        }

        NodeProcess asteria() {
            return pair.node("XA");
        }

        List<NodeProcess> borealia() {
            return List.of(pair.node("XB"), second);
        }

        @Override
        public void close() throws IOException {
            second.close();
            pair.close();
            for (var database : databases) {
                database.close();
            }
            for (var line : lines) {
                line.close();
            }
        }
    }
}
