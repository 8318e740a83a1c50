package org.headstamp.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** One page with the scripts of the console, whose contents, answers and events a test decides. */
final class OnePage implements AutoCloseable {
    private static final String ASSETS = "META-INF/resources";

    private final HttpServer server;
    private final List<OutputStream> open = new CopyOnWriteArrayList<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Supplier<String> contents = () -> "";
    private volatile int status = 200;

    private OnePage(HttpServer server) {
        this.server = server;
    }

    static OnePage begin() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var page = new OnePage(server);
        server.createContext("/", exchange -> page.answer(exchange));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return page;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
    }

    /** What stands in the body from now on. */
    void shows(String body) {
        contents = () -> body;
    }

    /** With which status everything but the page and its scripts is answered from now on. */
    void answers(int code) {
        status = code;
    }

    /** How many streams of events are open. */
    int streams() {
        open.removeIf(stream -> !reaches(stream, ":\n\n"));
        return open.size();
    }

    /** Tells all open pages that something changed. */
    void tell() {
        open.removeIf(stream -> !reaches(stream, "event: changed\ndata:\n\n"));
    }

    /** Ends all streams of events, as the node does after some minutes. */
    void endStreams() {
        try {
            for (var stream : open) {
                stream.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.clear();
    }

    /** What was asked for so far, scripts aside. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private static boolean reaches(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        if (path.endsWith(".js")) {
            send(exchange, 200, "text/javascript", asset(path));
            return;
        }
        asked.add(exchange.getRequestMethod() + " " + path);
        boolean partly = exchange.getRequestHeaders().containsKey("HX-Request");
        if (path.startsWith("/live") && status == 200) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            open.add(exchange.getResponseBody());
            streams();
        } else {
            boolean refused = partly || !path.equals("/page");
            send(exchange, refused ? status : 200, "text/html; charset=utf-8", page().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String page() {
        return """
                <!DOCTYPE html><html lang="en"><head><title>page</title><link rel="icon" href="data:,">
                <meta name="htmx-config" content='{"includeIndicatorStyles": false, "allowEval": false}'>
                <script src="/webjars/htmx.org/dist/htmx.min.js" defer></script>
                <script src="/assets/live.js" defer></script>
                <script src="/assets/kept.js" defer></script>
                <script src="/assets/focus.js" defer></script>
                </head><body>%s</body></html>""".formatted(contents.get());
    }

    private static byte[] asset(String path) throws IOException {
        return read(ASSETS + path.replace("/htmx.org/", "/htmx.org/" + version() + "/"));
    }

    /** The jar of htmx has its version in its paths. */
    private static String version() throws IOException {
        var properties = new Properties();
        properties.load(new ByteArrayInputStream(read("META-INF/maven/org.webjars.npm/htmx.org/pom.properties")));
        return properties.getProperty("version");
    }

    private static byte[] read(String name) throws IOException {
        try (var file = OnePage.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return file.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int code, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
