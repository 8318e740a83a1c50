package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where the focal point of Borealia changes in the middle of the week. */
final class HandOverDesk extends Desk {
    HandOverDesk(Matter matter) {
        super(matter);
    }

    /** The focal point takes every task that is free; then it leaves, and its successor has them all. */
    void change() throws Exception {
        var leaving = focalPoint(Matter.ORIGIN);
        for (var free = tasks(leaving, "FREE"); !free.isEmpty(); free = tasks(leaving, "FREE")) {
            for (var task : free) {
                post(leaving, "tasks/" + id(task) + "/take");
            }
        }
        var held = tasks(leaving, "MINE").stream().map(Desk::id).toList();
        var roster = matter().roster();
        var before = roster.succeed(Matter.ORIGIN);
        var successor = focalPoint(Matter.ORIGIN);
        var to = json(
                "{\"to\": \"%s\"}".formatted(roster.focalPoint(Matter.ORIGIN).account()));
        var moved = successor.post("accounts/" + before.account() + "/hand-over", to);
        post(successor, "accounts/" + before.account() + "/deactivation");
        expectAllWith(successor, held, moved);
        expectRefusal("answered 401", () -> leaving.get("tasks"));
        matter().cameTo("HANDED_OVER");
    }

    private static void expectAllWith(RestOffice successor, List<String> held, JsonNode moved) {
        StepFailedException.unless(
                moved.path("tasks").asInt() == held.size()
                        && !moved.path("more").asBoolean(),
                held.size() + " tasks were held, and this was handed over: " + moved);
        var now = tasks(successor, "MINE").stream().map(Desk::id).toList();
        StepFailedException.unless(now.containsAll(held), "the successor has " + now + ", not all of " + held);
    }

    private static List<JsonNode> tasks(RestOffice office, String scope) {
        return Pages.all(office, "tasks?scope=" + scope);
    }
}
