package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds records in the lists of the REST interface, and waits for them to come from another State. */
final class Records {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Records() {}

    /** Waits until the record that a path names is as told. */
    static JsonNode await(RestOffice office, String path, String what, Predicate<JsonNode> wanted) {
        return Await.value(what, PATIENCE, () -> Optional.of(get(office, path)).filter(wanted));
    }

    /** Waits until a list holds a record as told. */
    static JsonNode awaitOne(RestOffice office, String list, String what, Predicate<JsonNode> wanted) {
        return Await.value(
                what, PATIENCE, () -> items(get(office, list)).filter(wanted).findFirst());
    }

    static String state(JsonNode node) {
        return node.path("state").path("type").asText();
    }

    static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }

    static JsonNode get(RestOffice office, String path) {
        try {
            return office.get(path);
        } catch (IOException e) {
            throw new StepFailedException(path + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        }
    }
}
