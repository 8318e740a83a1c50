package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** Where leave to use an answer is asked, given and refused, and where a disclosure is announced. */
final class ReleaseDesk extends Desk {
    ReleaseDesk(Matter matter) {
        super(matter);
    }

    /** Asks Borealia for leave to pass its answer on to Corvania. */
    void askConsent() throws Exception {
        var drafted = officer().post("messages/" + answer() + "/consents", json("""
                {"use": "ONWARD_TRACE", "states": ["XC"], "reason": "The lot was exported to Corvania"}"""));
        approve(matter().asker(), "consents/" + id(drafted));
    }

    void giveConsent() throws Exception {
        decide(json("""
                {"type": "granted", "states": ["XC"], "conditions": ""}"""));
    }

    void refuseConsent() throws Exception {
        decide(json("""
                {"type": "refused", "ground": "INTERFERES_WITH_PROCEEDINGS"}"""));
    }

    /** Tells Borealia that its answer must be disclosed, in so long a time. */
    void announceDisclosure(Duration ahead) throws Exception {
        var notice = json("""
                {
                  "disclosedTo": "District court of the capital", "legalDuty": "Code of procedure, article 101",
                  "plannedFor": "%s", "explanation": ""
                }""".formatted(matter().clock().instant().plus(ahead)));
        var drafted = officer().post("messages/" + answer() + "/disclosures", notice);
        approve(matter().asker(), "disclosures/" + id(drafted));
    }

    /** Borealia reads the notice, and before the disclosure. */
    void readAnnouncement() {
        var notice =
                newest(focalPoint(Matter.ORIGIN), "cases/" + matter().caseId() + "/announced-disclosures", "notice");
        StepFailedException.unless(
                matter().clock()
                        .instant()
                        .isBefore(Instant.parse(notice.at("/notice/plannedFor").asText())),
                "the notice came after the disclosure: " + notice);
        matter().cameTo("DISCLOSED");
    }

    private void decide(JsonNode decision) throws Exception {
        var found = newest(
                focalPoint(Matter.ORIGIN), "cases/" + matter().caseId() + "/consent-requests", "request for leave");
        var request = "consent-requests/" + id(found);
        post(at(Matter.ORIGIN, "REGISTRAR"), request + "/decision", decision);
        approve(Matter.ORIGIN, request);
    }

    private String answer() {
        return matter().asking().answer().path("message").asText();
    }
}
