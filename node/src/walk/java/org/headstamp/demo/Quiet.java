package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Waits until nothing is on its way between two nodes, and no clock is left that has run out unseen. */
final class Quiet {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> ON_THE_WAY = Set.of("QUEUED", "RECEIVED");
    private static final List<Office> READERS = List.of(Office.FOCAL_POINT_XA, Office.FOCAL_POINT_XB);

    private final Walk walk;
    /** How many messages there were when all had settled; negative when not all had. */
    private long before = -1;

    private Quiet(Walk walk) {
        this.walk = walk;
    }

    /** Whether it can become quiet as things are. */
    static boolean isPossible(Walk walk) {
        return TwoNodes.STATES.stream()
                .allMatch(state ->
                        walk.nodes().isUp(state) && walk.nodes().link(state).mode() != Link.Mode.HELD);
    }

    static void await(Walk walk) {
        var quiet = new Quiet(walk);
        Await.until("everything to arrive", PATIENCE, quiet::isSettled);
    }

    /** Twice the same, one after the other: one State may write while the other is looked at. */
    private boolean isSettled() {
        long messages = 0;
        for (var seized : walk.notes().cases) {
            for (var reader : READERS) {
                var office = walk.nodes().cast().office(reader);
                var found = Lists.all(office, "cases/" + seized.caseId() + "/messages");
                boolean waits = found.stream()
                                .anyMatch(message -> ON_THE_WAY.contains(
                                        message.path("state").asText()))
                        || Lists.all(office, "deadlines?case=" + seized.caseId()).stream()
                                .anyMatch(this::isOverdue);
                if (waits) {
                    before = -1;
                    return false;
                }
                messages += found.size();
            }
        }
        boolean settled = messages == before;
        before = messages;
        return settled;
    }

    private boolean isOverdue(JsonNode deadline) {
        return deadline.path("state").asText().equals("WAITING")
                && !Instant.parse(deadline.path("due").asText())
                        .isAfter(walk.nodes().now());
    }
}
