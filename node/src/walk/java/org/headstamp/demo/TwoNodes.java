package org.headstamp.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes of Asteria and Borealia with a database each, and the links between them. Their federation has a third member,
 * whose node never runs.
 */
final class TwoNodes implements AutoCloseable {
    static final List<String> STATES = List.of("XA", "XB");

    /** Lots of which Borealia has records, one of each tale. */
    static final int LOTS = WeekRegister.Tale.values().length;

    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final Workplace workplace;
    private final Cast cast;
    private final List<String> firstKeys;
    private final ExerciseClock clock;
    private final Map<String, Link> links;
    private final Map<String, LogGrowth> logs = new HashMap<>();
    private final Set<String> down = new HashSet<>();

    private TwoNodes(
            Workplace workplace, Cast cast, List<String> firstKeys, ExerciseClock clock, Map<String, Link> links) {
        this.workplace = workplace;
        this.cast = cast;
        this.firstKeys = List.copyOf(firstKeys);
        this.clock = clock;
        this.links = Map.copyOf(links);
    }

    /** Founds their federation in {@code walk} of the build folder of the node, and starts both. */
    static TwoNodes begin(Path target) throws Exception {
        var workplace = Workplace.open(target.resolve("walk"));
        var directory = workplace.directory();
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var narrator = Narrator.to(directory.resolve("founding.log"), silence, InstantSource.system());
        var clock = new ExerciseClock(directory.resolve("clock"), InstantSource.system());
        var links = new HashMap<String, Link>();
        var sites = StateSite.all(directory);
        for (var site : sites) {
            links.put(site.state(), Link.to(site.federation()));
        }
        var founded = new Founding(workplace, NodeProgram.brief(NodeProgram.in(target)), narrator)
                .found(
                        sites.stream()
                                .map(site ->
                                        site.behind(link(links, site.state()).port()))
                                .toList(),
                        Map.of("headstamp.training.clock-file", clock.file().toString()));
        var cast = founded.cast(narrator, directory);
        var nodes = new TwoNodes(workplace, cast, founded.firstKeys(), clock, links);
        try {
            nodes.open();
        } catch (Exception e) {
            nodes.close();
            throw e;
        }
        return nodes;
    }

    private void open() throws Exception {
        for (var state : STATES) {
            cast.federation().node(state).start();
        }
        for (var state : STATES) {
            cast.federation().node(state).awaitReady();
        }
        var registers = workplace.directory().resolve("xb").resolve("registers");
        var unused = RegisterScene.load(cast.office(Office.REGISTRAR_XB), WeekRegister.writeBorealia(registers, LOTS));
        logs.put("XA", new LogGrowth(cast, Office.AUDITOR_XA));
        logs.put("XB", new LogGrowth(cast, Office.AUDITOR_XB));
    }

    Cast cast() {
        return cast;
    }

    /** What the auditor of a State kept at the beginning. */
    LogGrowth log(String state) {
        return present(logs, state);
    }

    /** Where a node has its files. */
    Path directory(String state) {
        return cast.federation().node(state).site().directory();
    }

    /**
     * Exports a case and verifies the bundle as an outsider would.
     *
     * @throws StepFailedException if it does not hold
     */
    void verifiedExport(Office focalPoint, String caseId) throws IOException, InterruptedException {
        var bundle = workplace.directory().resolve(focalPoint.state() + "-" + caseId + ".zip");
        cast.office(focalPoint).download("cases/" + caseId + "/evidence?purpose=INTERNAL", bundle);
        var arguments = new ArrayList<>(List.of(
                "bundle",
                "verify",
                bundle.toString(),
                "--trust-list=" + workplace.directory().resolve("trust-list.bin"),
                "--pin-threshold=" + Ceremonies.THRESHOLD));
        firstKeys.forEach(key -> arguments.add("--pin=" + key));
        PkiCommand.run(arguments.toArray(String[]::new));
    }

    /** The way to the node of a State. */
    Link link(String state) {
        return link(links, state);
    }

    private static Link link(Map<String, Link> links, String state) {
        return present(links, state);
    }

    private static <T> T present(Map<String, T> map, String state) {
        var found = map.get(state);
        if (found == null) {
            throw new IllegalArgumentException(state + " is no State of the walk");
        }
        return found;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isUp(String state) {
        return !down.contains(state);
    }

    void kill(String state) throws InterruptedException {
        cast.federation().node(state).kill();
        down.add(state);
    }

    /** Starts a node that was killed; it finds its database as an orphan. */
    void start(String state) throws IOException {
        if (down.contains(state)) {
            cast.federation().node(state).start();
            cast.federation().node(state).awaitReady();
            down.remove(state);
        }
    }

    /** Both clocks go on; a node that is down finds out when it starts. */
    void jump(Duration further) throws IOException {
        var instant = clock.instant().plus(further);
        clock.advanceTo(instant);
        for (var state : STATES) {
            if (isUp(state)) {
                var auditor = cast.office(log(state).auditor());
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
        cast.federation().close();
        for (var link : links.values()) {
            link.close();
        }
        cast.narrator().close();
        workplace.close();
    }
}
