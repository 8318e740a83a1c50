package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** An office at work: calls the REST interface of its State's node with its own account. */
final class RestOffice {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI api;
    private final String authorization;
    private final HttpClient http;

    RestOffice(URI node, String account, String password, HttpClient http) {
        this.api = node.resolve("/api/v1/");
        var secret = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(secret);
        this.http = http;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(checked(request(path).GET().build()));
    }

    /** A text, or empty as long as there is none. */
    Optional<String> find(String path, String mediaType) {
        try {
            var request = request(path).header("Accept", mediaType).GET().build();
            var response = http.send(request, BodyHandlers.ofString());
            StepFailedException.unless(
                    response.statusCode() == 200 || response.statusCode() == 404,
                    path + " answered " + response.statusCode() + ": " + response.body());
            return Optional.of(response.body()).filter(text -> response.statusCode() == 200);
        } catch (IOException e) {
            throw new StepFailedException(path + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        }
    }

    void download(String path, Path file) throws IOException, InterruptedException {
        Files.write(file, bytes(path));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return checked(request(path).header("Accept", "*/*").GET().build());
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return send("POST", path, "application/json", BodyPublishers.noBody());
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    /** Changes what was seen in this version. */
    JsonNode put(String path, long version, JsonNode body) throws IOException, InterruptedException {
        var request = writing(path, "application/json", newKey())
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build();
        return json(checked(request));
    }

    JsonNode send(String method, String path, String mediaType, BodyPublisher body)
            throws IOException, InterruptedException {
        return json(
                checked(writing(path, mediaType, newKey()).method(method, body).build()));
    }

    /** What the node said to a request, be it a refusal. */
    record Said(int status, JsonNode body) {
        boolean isDone() {
            return status / 100 == 2;
        }
    }

    /**
     * Asks for a change that the node may refuse.
     *
     * @param body missing for none
     * @param key by which the node knows the request again if it is sent twice
     */
    Said ask(String path, JsonNode body, String key) throws IOException, InterruptedException {
        var content = body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        var request = writing(path, "application/json", key).POST(content).build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        return new Said(response.statusCode(), json(response.body()));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder writing(String path, String mediaType, String key) {
        return request(path).header("Content-Type", mediaType).header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private byte[] checked(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofByteArray());
        StepFailedException.unless(
                response.statusCode() / 100 == 2,
                "%s %s answered %d: %s"
                        .formatted(
                                request.method(),
                                request.uri(),
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
        return response.body();
    }

    private static JsonNode json(byte[] body) throws IOException {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    }
}
