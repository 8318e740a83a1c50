package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** Where Borealia's focal points let answers leave without a person, and look at what a safeguard held back. */
final class PolicyDesk extends Desk {
    /** What the policy answers; the usual questions of the week ask for more. */
    static final List<String> QUESTIONS = List.of("MANUFACTURE", "LICENCE");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    PolicyDesk(Matter matter) {
        super(matter);
    }

    /** One focal point drafts the policy and the other approves it; it is in force from then on. */
    static void set(Cast cast) throws Exception {
        var policy = cast.office(Office.FOCAL_POINT_XB).post("policies", json("""
                {
                  "title": "Makers, dealers and exports",
                  "rules": {
                    "type": "answer", "peers": [], "questions": ["MANUFACTURE", "LICENCE"],
                    "outcomes": ["DEALER_IDENTIFIED", "WHOLESALER_OR_IMPORTER_ONLY", "EXPORTED", "NO_RECORD_FOUND"],
                    "highestPriority": "NORMAL", "strictestHandling": "H1", "leastScore": 0.9,
                    "securityForces": false, "dailyPerPeer": 1000
                  }
                }"""));
        var approval = "policies/%s/versions/%d/approval"
                .formatted(policy.path("id").asText(), policy.path("version").asInt());
        post(cast.office(Office.SECOND_FOCAL_POINT_XB), approval, json("{}"));
    }

    /** The answer has left without a person, and says so. */
    void answersByItself() {
        Await.until(
                "the policy to answer " + matter(),
                PATIENCE,
                () -> latest(officer(), matter().trace() + "/answers").isPresent());
        var answer = matter().asking().answer();
        StepFailedException.unless(
                !answer.at("/answer/automaticPolicy").asText().isEmpty(), "a person answered: " + answer);
        matter().cameTo("BY_POLICY");
    }

    /** The answer waits for a person, whatever the policy says, for this reason among others. */
    void isHeldBecause(String reason) {
        Await.until(
                "the question of " + matter() + " to be held",
                PATIENCE,
                () -> !triage().path("decision").isMissingNode()
                        && !triage().path("decision").isNull());
        StepFailedException.unless(
                triage().at("/decision/always").toString().contains('"' + reason + '"'),
                "it is not held for " + reason + ": " + triage().path("decision"));
        matter().cameTo("HELD_" + reason);
    }

    private JsonNode triage() {
        return Records.get(focalPoint(Matter.ORIGIN), matter().answering().request() + "/triage");
    }
}
