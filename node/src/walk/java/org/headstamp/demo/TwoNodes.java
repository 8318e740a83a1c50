package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of Asteria and Borealia with a database each, and the links between them. Their federation has a third member,
 * whose node never runs.
 */
final class TwoNodes implements AutoCloseable {
    static final List<String> STATES = NodePair.STATES;

    /** Lots of which Borealia has records, one of each tale. */
    static final int LOTS = WeekRegister.Tale.values().length;

    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final NodePair pair;
    private final ExerciseClock clock;
    private final Map<String, Link> links;

    private TwoNodes(NodePair pair, ExerciseClock clock, Map<String, Link> links) {
        this.pair = pair;
        this.clock = clock;
        this.links = Map.copyOf(links);
    }

    /** Founds their federation in {@code walk} of the build folder of the node, and starts both. */
    static TwoNodes begin(Path target) throws Exception {
        var folder = target.resolve("walk");
        var clockFile = folder.resolve("clock");
        var links = new HashMap<String, Link>();
        var pair = NodePair.found(
                folder,
                NodeProgram.brief(NodeProgram.in(target)),
                site -> {
                    var link = Link.to(site.federation());
                    links.put(site.state(), link);
                    return site.behind(link.port());
                },
                Map.of("headstamp.training.clock-file", clockFile.toString()));
        var nodes = new TwoNodes(pair, new ExerciseClock(clockFile, InstantSource.system()), links);
        try {
            nodes.open();
        } catch (Exception e) {
            nodes.close();
            throw e;
        }
        return nodes;
    }

    private void open() throws Exception {
        pair.open();
        var registers = cast().directory().resolve("xb").resolve("registers");
        var unused =
                RegisterScene.load(cast().office(Office.REGISTRAR_XB), WeekRegister.writeBorealia(registers, LOTS));
    }

    Cast cast() {
        return pair.cast();
    }

    /** What the auditor of a State kept at the beginning. */
    LogGrowth log(String state) {
        return pair.log(state);
    }

    /** Where a node has its files. */
    Path directory(String state) {
        return pair.directory(state);
    }

    /**
     * Exports a case and verifies the bundle as an outsider would.
     *
     * @throws StepFailedException if it does not hold
     */
    void verifiedExport(Office focalPoint, String caseId) throws IOException, InterruptedException {
        var bundle = cast().directory().resolve(focalPoint.state() + "-" + caseId + ".zip");
        cast().office(focalPoint).download("cases/" + caseId + "/evidence?purpose=INTERNAL", bundle);
        var arguments = new ArrayList<>(List.of(
                "bundle",
                "verify",
                bundle.toString(),
                "--trust-list=" + cast().directory().resolve("trust-list.bin"),
                "--pin-threshold=" + Ceremonies.THRESHOLD));
        pair.founded().firstKeys().forEach(key -> arguments.add("--pin=" + key));
        PkiCommand.run(arguments.toArray(String[]::new));
    }

    /** The way to the node of a State. */
    Link link(String state) {
        var link = links.get(state);
        if (link == null) {
            throw new IllegalArgumentException(state + " is no State of the walk");
        }
        return link;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isUp(String state) {
        return pair.isUp(state);
    }

    void kill(String state) throws InterruptedException {
        pair.kill(state);
    }

    /** Starts a node that was killed; it finds its database as an orphan. */
    void start(String state) throws IOException {
        pair.start(state);
    }

    /** Both clocks go on; a node that is down finds out when it starts. */
    void jump(Duration further) throws IOException {
        var instant = clock.instant().plus(further);
        clock.advanceTo(instant);
        for (var state : STATES) {
            if (isUp(state)) {
                var auditor = cast().office(log(state).auditor());
                Await.until(
                        "the clock of " + state + " to go on to " + instant,
                        CLOCKS,
                        () -> !Instant.parse(Records.get(auditor, "federation")
                                        .path("time")
                                        .asText())
                                .isBefore(instant));
            }
        }
    }

    /** Both nodes run, and every link is open. */
    void mend() throws IOException {
        for (var state : STATES) {
            start(state);
            link(state).release();
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
        for (var link : links.values()) {
            link.close();
        }
    }
}
