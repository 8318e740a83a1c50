package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Two nodes and a line to each, on which anything can happen to bytes. */
final class ProxiedNodes implements AutoCloseable {
    private final NodePair pair;
    private final Map<String, TcpProxy> lines;

    private ProxiedNodes(NodePair pair, Map<String, TcpProxy> lines) {
        this.pair = pair;
        this.lines = Map.copyOf(lines);
    }

    /** Starts them in a folder. */
    static ProxiedNodes begin(Path folder, NodeProgram program, Map<String, String> settings) throws IOException {
        var nodes = found(folder, program, settings);
        try {
            nodes.pair.open();
            return nodes;
        } catch (IOException | StepFailedException e) {
            nodes.close();
            throw e;
        }
    }

    /** The same, without starting the nodes. */
    static ProxiedNodes found(Path folder, NodeProgram program, Map<String, String> settings) throws IOException {
        var lines = new HashMap<String, TcpProxy>();
        var pair = NodePair.found(
                folder,
                program,
                site -> {
                    var line = TcpProxy.to(site.federation());
                    lines.put(site.state(), line);
                    return site.behind(line.port());
                },
                settings);
        return new ProxiedNodes(pair, lines);
    }

    NodePair pair() {
        return pair;
    }

    /** The line on which others reach a State. */
    TcpProxy line(String state) {
        var line = lines.get(state);
        if (line == null) {
            throw new IllegalArgumentException(state + " is no State of the exercise");
        }
        return line;
    }

    void suffer(Trouble trouble) {
        lines.values().forEach(line -> line.suffer(trouble));
    }

    void recover() {
        lines.values().forEach(TcpProxy::recover);
    }

    @Override
    public void close() throws IOException {
        pair.close();
        for (var line : lines.values()) {
            line.close();
        }
    }
}
