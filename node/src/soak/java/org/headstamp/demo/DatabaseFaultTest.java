package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database of the sender or of the receiver fails while messages flow: the node says what is wrong in its log and its
 * health, goes on by itself afterwards, and nothing is lost or doubled.
 */
@Tag("fault")
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int READY = 200;
    private static final int DESKS = 2;
    private static final int QUESTIONS = 10;
    private static final int DISK_MEGABYTES = 512;

    private final Map<String, SmallDisk> disks = new HashMap<>();
    private final Map<String, StateDatabase> databases = new HashMap<>();
    private final List<String> cases = new ArrayList<>();
    private ProxiedNodes nodes;
    private int sent;

    @BeforeAll
    void startBoth() throws Exception {
        var target = Path.of("target").toAbsolutePath();
        nodes = ProxiedNodes.found(
                target.resolve("database-faults"), NodeProgram.brief(NodeProgram.in(target)), Map.of());
        for (var state : NodePair.STATES) {
            var folder = nodes.pair().directory(state).resolve("database");
            var database = SmallDisk.isPossible()
                    ? StateDatabase.start(folder, tables(state, folder.resolveSibling("disk")))
                    : StateDatabase.start(folder);
            databases.put(state, database);
            nodes.pair().configure(state, database.settings());
        }
        nodes.pair().open();
    }

    private Path tables(String state, Path folder) throws IOException, InterruptedException {
        var disk = SmallDisk.mount(folder, DISK_MEGABYTES);
        disks.put(state, disk);
        return Files.createDirectories(disk.folder().resolve("tables"));
    }

    @AfterAll
    void endBoth() throws IOException {
        nodes.close();
        for (var database : databases.values()) {
            database.close();
        }
        for (var disk : disks.values()) {
            disk.close();
        }
    }

    static List<Arguments> faults() {
        var faults = new ArrayList<Arguments>();
        for (var fault : DatabaseFault.values()) {
            NodePair.STATES.forEach(state -> faults.add(Arguments.of(fault, state)));
        }
        return faults;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theNodeSaysWhatIsWrongAndGoesOnByItself(DatabaseFault fault, String state) throws Exception {
        assumeTrue(
                fault != DatabaseFault.DISK_FULL || disks.containsKey(state),
                "only root can mount a disk to be filled");
        var node = nodes.pair().node(state);
        var pid = node.pid();
        var said = Files.size(node.log());
        var load = Load.begin(nodes.pair().cast(), DESKS);
        awaitMore(load);
        try (var end = fault.befall(database(state), disks.get(state))) {
            assertThat(end).isNotNull();
            Await.until(state + " not to be ready", PATIENCE, () -> health(node) != READY);
            Await.until(state + " to say what is wrong", PATIENCE, () -> says(fault, node, said));
        }
        Await.until(state + " to be ready again", PATIENCE, () -> health(node) == READY);
        awaitMore(load);
        load.end();
        cases.addAll(load.cases());
        sent += load.sent();
        assertThat(node.pid()).as("the process").isEqualTo(pid);
        Await.until("all to arrive", PATIENCE, () -> Counts.isQuiet(database("XA"), database("XB")));
        var counts = Counts.of(nodes.pair().cast(), database("XA"), database("XB"), cases);
        System.out.printf("Database of %s %s: %s%n", state, fault, counts);
        assertThat(counts).matches(Counts::isWhole, "is whole");
        assertThat(counts.sent()).isEqualTo(sent);
    }

    private static void awaitMore(Load load) {
        int before = load.sent();
        Await.until("more questions to be sent", PATIENCE, () -> load.sent() >= before + QUESTIONS);
    }

    private StateDatabase database(String state) {
        return Objects.requireNonNull(databases.get(state));
    }

    /** The status of the answer. */
    private int health(NodeProcess node) {
        URI ready = node.site().ready();
        try {
            var request = HttpRequest.newBuilder(ready).timeout(ANSWER).build();
            return nodes.pair()
                    .founded()
                    .http()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        }
    }

    private static boolean says(DatabaseFault fault, NodeProcess node, long from) {
        try (var log = Files.newInputStream(node.log())) {
            log.skipNBytes(from);
            return Pattern.compile(fault.words())
                    .matcher(new String(log.readAllBytes(), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException e) {
            throw new StepFailedException("the log cannot be read", e);
        }
    }
}
