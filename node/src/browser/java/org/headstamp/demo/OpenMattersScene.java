package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What States have open with each other and inside them besides questions and answers: one of each. */
final class OpenMattersScene {
    private static final int DAYS_AHEAD = 30;

    private final Cast cast;
    private final RestOffice officer;
    private final RestOffice investigator;
    private final RestOffice registrar;

    OpenMattersScene(Cast cast) {
        this.cast = cast;
        this.officer = cast.office(Office.OFFICER_XA);
        this.investigator = cast.office(Office.INVESTIGATOR_XB);
        this.registrar = cast.office(Office.REGISTRAR_XB);
    }

    /**
     * Borealia asks a dealer about a question of Asteria, drafts a policy, and warns of a lot.
     *
     * @param question path in Borealia
     */
    void atHome(String question) throws IOException, InterruptedException {
        registrar.post(question + "/sub-queries", Papers.paper("""
                {"party": "%s", "question": "To whom did you sell of lot QRV21?", "items": []}
                """.formatted(Office.DEALER_XB.party())));
        cast.office(Office.FOCAL_POINT_XB).post("policies", Papers.paper("""
                {
                  "title": "Makers, dealers and exports",
                  "rules": {
                    "type": "answer", "peers": [], "questions": ["MANUFACTURE", "LICENCE"],
                    "outcomes": ["DEALER_IDENTIFIED", "NO_RECORD_FOUND"],
                    "highestPriority": "NORMAL", "strictestHandling": "H1", "leastScore": 0.9,
                    "securityForces": false, "dailyPerPeer": 1000
                  }
                }"""));
        var alert = Papers.paper("""
                {"kind": "LOST", "lot": "XB-LOT-QRV21", "rounds": 42000, "since": null, "remarks": "", "to": [],
                 "replaces": null}""");
        alert.set("header", Papers.header());
        approve(Office.FOCAL_POINT_XB, "lot-alerts", registrar.post("lot-alerts", alert));
        await(Office.OFFICER_XA, "known-lot-alerts?limit=100");
    }

    /**
     * Asteria asks for leave to use the answer, means to disclose it, and has its exhibits compared; Borealia proposes to
     * investigate together.
     *
     * @param asked the question of Asteria, answered
     * @param investigation path in Borealia
     */
    void between(Seized seized, JsonNode asked, String investigation) throws IOException, InterruptedException {
        var inCase = "cases/" + seized.caseId();
        var answer = "messages/"
                + AskingOffices.ofAsteria(cast)
                        .read("traces/" + asked.get("id").asText())
                        .at("/0/message")
                        .asText();
        approve(Office.FOCAL_POINT_XA, "consents", officer.post(answer + "/consents", Papers.paper("""
                {"use": "ONWARD_TRACE", "states": ["XC"], "reason": "The lot was exported to Corvania"}""")));
        officer.post(answer + "/disclosures", Papers.paper("""
                {
                  "disclosedTo": "District court of the capital", "legalDuty": "Code of procedure, article 101",
                  "plannedFor": "%s", "explanation": ""
                }""".formatted(
                        Instant.now().plus(DAYS_AHEAD, ChronoUnit.DAYS))));
        approve(Office.FOCAL_POINT_XA, "ballistic-leads", officer.post(inCase + "/ballistic-leads", lead(seized)));
        approve(
                Office.FOCAL_POINT_XB,
                "joint-investigations",
                investigator.post(investigation + "/joint-investigations", Papers.paper("""
                        {
                          "authority": "Joint team of the prosecution services", "contact": "team@xb.example",
                          "scope": "Who took the rounds out of the depot, and who brought them over the border"
                        }""")));
        await(Office.FOCAL_POINT_XB, inCase + "/consent-requests");
        await(Office.INVESTIGATOR_XB, inCase + "/received-ballistic-leads");
        await(Office.OFFICER_XA, inCase + "/joint-investigations");
    }

    private static JsonNode lead(Seized seized) {
        var lead = Papers.paper("""
                {
                  "seizure": "%s", "asked": "XB",
                  "exhibits": [{
                    "itemReference": "1", "reference": "E1", "kind": "FIRED_CASE", "firingPinShape": "elliptical",
                    "breechMarks": "arched, at three o'clock", "grooves": 0, "twist": "NOT_STATED", "topographies": []
                  }],
                  "reason": "The weapon may have been used in Borealia"
                }""".formatted(seized.seizure().get("id").asText()));
        lead.set("header", Papers.header());
        return lead;
    }

    private void approve(Office focalPoint, String list, JsonNode drafted) throws IOException, InterruptedException {
        var path = list + "/" + drafted.get("id").asText() + "/approval";
        var unused = cast.office(focalPoint).post(path);
    }

    private void await(Office reader, String list) {
        var unused = Records.awaitOne(cast.office(reader), list, list + " in " + reader.state(), found -> true);
    }
}
