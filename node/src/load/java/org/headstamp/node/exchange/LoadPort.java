package org.headstamp.node.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders for load on a port of its own on loopback: {@code POST /run} begins one, {@code GET /progress} says how far
 * it is, {@code GET /decisions} what was decided at a fixed rate, as ids and microseconds since 1970; {@code POST /files}
 * sends a message with files.
 */
@Singleton
class LoadPort {
    private static final Logger LOG = Logger.getLogger(LoadPort.class);
    private static final int OK = 200;
    private static final int FAILED = 500;

    private final LoadConfig config;
    private final LoadStart start;
    private final LoadFiles files;
    private final ObjectMapper json;
    private @Nullable HttpServer server;
    private volatile @Nullable LoadRun run;

    LoadPort(LoadConfig config, LoadStart start, LoadFiles files, ObjectMapper json) {
        this.config = config;
        this.start = start;
        this.files = files;
        this.json = json;
    }

    void open(@Observes StartupEvent event) throws IOException {
        if (config.portFile().isPresent()) {
            open(config.portFile().get());
        }
    }

    private void open(Path portFile) throws IOException {
        var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        open(opened, "/run", order -> {
            run = start.run(json.readValue(order, LoadOrder.class));
            return Map.of();
        });
        open(opened, "/files", order -> Map.of("message", files.send(json.readValue(order, FileOrder.class))));
        open(opened, "/progress", none -> progress());
        open(opened, "/decisions", none -> decisions());
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.start();
        server = opened;
        Files.writeString(portFile, Integer.toString(opened.getAddress().getPort()));
    }

    /** What is done with an order. */
    @FunctionalInterface
    private interface Work {
        Object answer(InputStream order) throws IOException;
    }

    private void open(HttpServer opened, String path, Work work) {
        opened.createContext(path, exchange -> {
            try {
                answer(exchange, OK, work.answer(exchange.getRequestBody()));
            } catch (IOException | RuntimeException e) {
                LOG.errorf(e, "An order for load failed: %s", path);
                answer(exchange, FAILED, Map.of("why", e.toString()));
            }
        });
    }

    private Map<String, Object> progress() {
        var now = run;
        return now == null
                ? Map.of("over", true, "decided", 0, "failed", 0)
                : Map.of("over", now.isOver(), "decided", now.decided(), "failed", now.failed());
    }

    private Object decisions() {
        var now = run;
        return now == null
                ? Map.of()
                : now.decisions().stream()
                        .map(decision -> Map.of(
                                "message",
                                decision.message(),
                                "micros",
                                decision.at().getEpochSecond() * 1_000_000
                                        + decision.at().getNano() / 1_000))
                        .toList();
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    void close(@Observes ShutdownEvent event) {
        var open = server;
        if (open != null) {
            open.stop(0);
        }
    }
}
