package org.headstamp.demo;

import java.util.Set;
import java.util.stream.Collectors;

/** What must hold at every instant of a walk, whatever is on its way. */
final class Glimpse {
    /** One step in so many is looked at. */
    private static final int EVERY = 4;

    private Glimpse() {}

    /** The State asked has stopped only where the State that asks has given up: looked at in this order. */
    static void check(Walk walk) {
        boolean looks =
                walk.diary().length() % EVERY == 0 && TwoNodes.STATES.stream().allMatch(walk.nodes()::isUp);
        if (!looks) {
            return;
        }
        var stopped = walk.shelves().requests().stream()
                .filter(request -> request.stage().equals("Stopped"))
                .map(request -> request.shown().path("request").asText())
                .collect(Collectors.toSet());
        walk.shelves().questions().stream()
                .filter(question ->
                        stopped.contains(question.shown().path("request").asText()))
                .forEach(question -> StepFailedException.unless(
                        Set.of("Withdrawing", "Withdrawn").contains(question.stage()),
                        question + " is not given up, and the State asked has stopped"));
    }
}
