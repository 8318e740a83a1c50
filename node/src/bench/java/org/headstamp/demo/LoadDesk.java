package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders load inside a node, which is decided there as features do. */
final class LoadDesk {
    /** The setting of a node that opens the port for such orders, and its value. */
    static final Map<String, String> SETTING = Map.of("headstamp.load.port-file", "load.port");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path portFile;
    private final HttpClient http = HttpClient.newHttpClient();

    LoadDesk(StateSite site) {
        this.portFile = site.directory().resolve("load.port");
    }

    /**
     * What load to make: the same as the node's {@code LoadOrder}.
     *
     * @param callers for each peer
     * @param outstanding for each peer
     * @param rate decisions a second to each peer; 0 for as fast as callers can
     */
    record Order(List<String> peers, int callers, int outstanding, int rate, int seconds, int cases, int content) {}

    /** Which files to send with one message: the same as the node's {@code FileOrder}. */
    record FileOrder(String peer, int count, long bytes) {}

    /** Has files kept and a message sent that refers to them. */
    void send(FileOrder files) throws IOException, InterruptedException {
        var unused =
                send("/files", HttpRequest.newBuilder().POST(BodyPublishers.ofString(JSON.writeValueAsString(files))));
    }

    void begin(Order order) throws IOException, InterruptedException {
        var unused =
                send("/run", HttpRequest.newBuilder().POST(BodyPublishers.ofString(JSON.writeValueAsString(order))));
    }

    /**
     * Comes back when the last decision of the run was made.
     *
     * @return how many there were
     * @throws StepFailedException if one failed
     */
    long end(Duration patience) {
        var last = Await.value("the load to end", patience, () -> {
            var progress = progress();
            return progress.get("over").asBoolean() ? Optional.of(progress) : Optional.empty();
        });
        StepFailedException.unless(last.get("failed").asLong() == 0, "messages of the load were not decided: " + last);
        return last.get("decided").asLong();
    }

    /** When messages were due to be decided in a run at a fixed rate, in microseconds since 1970. */
    Map<UUID, Long> decisions() throws IOException, InterruptedException {
        var due = new HashMap<UUID, Long>();
        send("/decisions", HttpRequest.newBuilder())
                .forEach(each -> due.put(
                        UUID.fromString(each.get("message").asText()),
                        each.get("micros").asLong()));
        return due;
    }

    private JsonNode progress() {
        try {
            return send("/progress", HttpRequest.newBuilder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        }
    }

    private JsonNode send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        var port = Files.readString(portFile).strip();
        var sent = request.uri(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        var response = http.send(sent, BodyHandlers.ofByteArray());
        StepFailedException.unless(response.statusCode() == 200, path + " answered " + response.statusCode());
        return JSON.readTree(response.body());
    }
}
