package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Waits until what the offices of a case sent has arrived and is handled, so that the exercise's clock may go on. */
final class Settling {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> ON_THE_WAY = Set.of("QUEUED", "RECEIVED");

    private final Roster roster;

    Settling(Roster roster) {
        this.roster = roster;
    }

    void await(Matter matter) {
        if (matter.isOpen()) {
            Await.until("the messages of " + matter + " to settle", PATIENCE, () -> isSettled(matter.caseId()));
        }
    }

    /** The same for every case that a State has, those of no matter too. */
    void awaitAll() {
        for (var state : Roster.STATES) {
            Pages.all(roster.cast().office(roster.focalPoint(state)), "cases").stream()
                    .map(Desk::id)
                    .forEach(id ->
                            Await.until("the messages of case " + id + " to settle", PATIENCE, () -> isSettled(id)));
        }
    }

    /** Whoever has just taken a message into custody may not have the case yet. */
    private boolean isSettled(String caseId) {
        var handled = new HashSet<String>();
        var sent = new ArrayList<JsonNode>();
        for (var state : Roster.STATES) {
            for (var message : messages(roster.focalPoint(state), caseId)) {
                if (ON_THE_WAY.contains(state(message))) {
                    return false;
                }
                if (message.path("direction").asText().equals("SENT")) {
                    sent.add(message);
                } else {
                    handled.add(Desk.id(message));
                }
            }
        }
        return sent.stream()
                .filter(message -> state(message).equals("DELIVERED"))
                .map(Desk::id)
                .allMatch(handled::contains);
    }

    private List<JsonNode> messages(Office reader, String caseId) {
        var cast = roster.cast();
        return cast.knowsCase(reader, caseId) ? cast.messagesOf(reader, caseId) : List.of();
    }

    private static String state(JsonNode message) {
        return message.path("state").asText();
    }
}
