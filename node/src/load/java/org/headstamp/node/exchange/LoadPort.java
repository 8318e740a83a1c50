package org.headstamp.node.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders for load on a port of its own on loopback: {@code POST /run} begins one, {@code GET /progress} says how far
 * it is, {@code GET /decisions} what was decided at a fixed rate, as ids and microseconds since 1970; {@code POST /files}
 * sends a message with files.
 */
@Singleton
class LoadPort {
    private static final int OK = 200;

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
        opened.createContext("/run", exchange -> {
            run = start.run(json.readValue(exchange.getRequestBody(), LoadOrder.class));
            answer(exchange, Map.of());
        });
        opened.createContext("/files", exchange -> {
            var message = files.send(json.readValue(exchange.getRequestBody(), FileOrder.class));
            answer(exchange, Map.of("message", message));
        });
        opened.createContext("/progress", exchange -> answer(exchange, progress()));
        opened.createContext("/decisions", exchange -> answer(exchange, decisions()));
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.start();
        server = opened;
        Files.writeString(portFile, Integer.toString(opened.getAddress().getPort()));
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

    private void answer(HttpExchange exchange, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(OK, bytes.length);
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
