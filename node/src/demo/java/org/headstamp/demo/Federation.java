package org.headstamp.demo;

import java.io.IOException;
import java.util.List;

/** The three nodes; ends them when the Java process ends, for whatever reason short of SIGKILL. */
final class Federation implements AutoCloseable {
    private final List<NodeProcess> nodes;

    Federation(List<NodeProcess> nodes) {
        this.nodes = List.copyOf(nodes);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end the nodes"));
    }

    /** Starts all nodes at once. */
    void begin() throws IOException {
        for (var node : nodes) {
            node.start();
        }
    }

    /** @throws StepFailedException if one of them does not come up */
    void awaitReady() {
        nodes.forEach(NodeProcess::awaitReady);
    }

    NodeProcess node(String state) {
        return nodes.stream()
                .filter(node -> node.site().state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        var endings = nodes.stream()
                .map(node -> Thread.ofPlatform().start(node::close))
                .toList();
        for (var ending : endings) {
            join(ending);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
