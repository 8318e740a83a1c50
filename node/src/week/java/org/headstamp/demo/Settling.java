package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Waits until what the offices of a case sent has arrived and is handled, so that the exercise's clock may go on. */
final class Settling {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> ON_THE_WAY = Set.of("QUEUED", "RECEIVED");

    private final Cast cast;
    private final List<Office> readers;

    /** @param readers one office of each State that may read the messages of its cases */
    Settling(Cast cast, List<Office> readers) {
        this.cast = cast;
        this.readers = List.copyOf(readers);
    }

    void await(Matter matter) {
        if (matter.isOpen()) {
            Await.until("the messages of " + matter + " to settle", PATIENCE, () -> isSettled(matter.caseId()));
        }
    }

    private boolean isSettled(String caseId) {
        return readers.stream()
                .filter(reader -> cast.knowsCase(reader, caseId))
                .flatMap(reader -> cast.messagesOf(reader, caseId).stream())
                .map(Settling::state)
                .noneMatch(ON_THE_WAY::contains);
    }

    private static String state(JsonNode message) {
        return message.path("state").asText();
    }
}
