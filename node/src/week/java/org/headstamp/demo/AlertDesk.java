package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** Where Borealia warns of a lot, and where whoever meets the lot finds the warning. */
final class AlertDesk extends Desk {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    AlertDesk(Matter matter) {
        super(matter);
    }

    /** The registrar drafts and the focal point approves; then every other State looks out for the lot. */
    void warn(String kind) throws Exception {
        send(json("""
                {"kind": "%s", "lot": "%s", "rounds": 500, "since": null, "remarks": "", "to": [], "replaces": null}
                """.formatted(kind, matter().lotRef())));
        for (var state : List.of("XA", "XC")) {
            Await.until(
                    "the alert of " + matter() + " to arrive in " + state,
                    PATIENCE,
                    () -> known(state).stream().anyMatch(alert -> isAbout(alert, kind)));
        }
    }

    /** The alert no longer holds. */
    void lift() throws Exception {
        var alert = list(Records.get(registrar(), "lot-alerts?limit=100")).stream()
                .filter(found -> found.path("lot").asText().equals(matter().lotRef())
                        && found.path("state").asText().equals("SENT"))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("no alert about " + matter().lotRef() + " holds"));
        send(json("""
                {
                  "kind": "LIFTED", "lot": "%s", "rounds": 0, "since": null, "remarks": "", "to": [],
                  "replaces": "%s"
                }""".formatted(matter().lotRef(), id(alert))));
        matter().cameTo("ALERT_LIFTED");
    }

    /** The officer who seized the lot is told. */
    void isSeenAtTheSeizure(String kind) {
        var matches = list(Records.get(officer(), "seizures/" + id(matter().seizure()) + "/lot-alerts"));
        StepFailedException.unless(
                matches.stream().anyMatch(match -> isAbout(match.path("alert"), kind)),
                "the seizure names no alert: " + matches);
        matter().cameTo("ALERTED");
    }

    /** The registrar who is asked about it is told. */
    void isSeenAtTheQuestion(String kind) {
        var matches = list(Records.get(registrar(), matter().answering().request() + "/lot-alerts"));
        StepFailedException.unless(
                matches.stream().anyMatch(match -> isAbout(match.path("alert"), kind)),
                "the question names no alert: " + matches);
    }

    private void send(ObjectNode alert) throws Exception {
        alert.set("header", WeekPapers.header(Wish.of("NORMAL")));
        approve(Matter.ORIGIN, "lot-alerts/" + id(registrar().post("lot-alerts", alert)));
    }

    private List<JsonNode> known(String state) {
        return list(Records.get(focalPoint(state), "known-lot-alerts?limit=100"));
    }

    private boolean isAbout(JsonNode alert, String kind) {
        return alert.at("/warning/kind").asText().equals(kind)
                && alert.at("/warning/lot/raw")
                        .asText()
                        .equals(WeekRegister.number(matter().particulars().lot()));
    }

    private RestOffice registrar() {
        return at(Matter.ORIGIN, "REGISTRAR");
    }
}
