package org.headstamp.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The nodes of Asteria and Borealia as processes. Their federation has a third member, whose node never runs. */
final class NodePair implements AutoCloseable {
    static final List<String> STATES = List.of("XA", "XB");

    private final Workplace workplace;
    private final Founding.Founded founded;
    private final Cast cast;
    private final Map<String, LogGrowth> logs = new HashMap<>();
    private final Set<String> down = new HashSet<>();

    private NodePair(Workplace workplace, Founding.Founded founded, Cast cast) {
        this.workplace = workplace;
        this.founded = founded;
        this.cast = cast;
    }

    /**
     * Founds their federation in a folder, which is emptied. No node runs yet.
     *
     * @param door gives each State the site where others find it
     * @param more settings of every node beside the usual ones
     */
    static NodePair found(Path folder, NodeProgram program, Door door, Map<String, String> more) throws IOException {
        var workplace = Workplace.open(folder);
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var narrator = Narrator.to(folder.resolve("founding.log"), silence, InstantSource.system());
        var sites = new ArrayList<StateSite>();
        for (var site : StateSite.all(folder)) {
            sites.add(door.before(site));
        }
        var founded = new Founding(workplace, program, narrator).found(sites, more);
        return new NodePair(workplace, founded, founded.cast(narrator, folder));
    }

    /** What stands before a node. */
    @FunctionalInterface
    interface Door {
        StateSite before(StateSite site) throws IOException;
    }

    /** Further settings of one node, which reads them when it starts. */
    void configure(String state, Map<String, String> settings) throws IOException {
        var file = directory(state).resolve("config").resolve("application.properties");
        var lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }

    /** Starts both. Their auditors keep a checkpoint. */
    void open() throws IOException {
        for (var state : STATES) {
            node(state).start();
        }
        for (var state : STATES) {
            node(state).awaitReady();
        }
        logs.put("XA", new LogGrowth(cast, Office.AUDITOR_XA));
        logs.put("XB", new LogGrowth(cast, Office.AUDITOR_XB));
    }

    Cast cast() {
        return cast;
    }

    Founding.Founded founded() {
        return founded;
    }

    NodeProcess node(String state) {
        return cast.federation().node(state);
    }

    /** Where a node has its files. */
    Path directory(String state) {
        return node(state).site().directory();
    }

    /** What the auditor of a State kept at the beginning. */
    LogGrowth log(String state) {
        var log = logs.get(state);
        if (log == null) {
            throw new IllegalArgumentException("no node of " + state + " was started");
        }
        return log;
    }

    boolean isUp(String state) {
        return !down.contains(state);
    }

    void kill(String state) throws InterruptedException {
        node(state).kill();
        down.add(state);
    }

    void stop(String state) throws InterruptedException {
        node(state).stop();
        down.add(state);
    }

    /** Waits until a node has ended by itself. */
    void awaitEnd(String state) throws InterruptedException {
        node(state).awaitEnd();
        down.add(state);
    }

    /** Starts a node that was killed; it finds its database as an orphan. */
    void start(String state) throws IOException {
        if (down.contains(state)) {
            node(state).start();
            node(state).awaitReady();
            down.remove(state);
        }
    }

    @Override
    public void close() throws IOException {
        cast.federation().close();
        cast.narrator().close();
        workplace.close();
    }
}
