package org.headstamp.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the offices fill in, as the REST interface takes it. */
final class Papers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Papers() {}

    static JsonNode newCase() {
        return paper("""
                {"title": "120 fired 9 mm cases, house search near the border", "unit": "Border police, region 7"}""");
    }

    static JsonNode seizure() {
        return seizure(StoryRecords.LOT);
    }

    /** The same of another lot. */
    static JsonNode seizure(String lot) {
        return paper("""
                {
                  "circumstances": {
                    "mode": "SEIZED", "date": "2026-03-01", "country": "XA", "area": "XA-07",
                    "context": "HOME_SEARCH", "crimeCode": "",
                    "description": "House search after a shooting, 4 km from the border"
                  },
                  "items": [{
                    "reference": "1",
                    "kind": {
                      "type": "ammunition", "calibre": {"raw": "9 mm Luger", "id": "9 mm Luger"},
                      "kind": "BALL", "quantity": 120, "unit": "ROUND", "fired": true,
                      "caseMaterial": "brass", "primerColour": "", "tipColour": "",
                      "headstamp": {
                        "marks": [
                          {"place": {"type": "clock", "hour": 0}, "text": "%s", "symbol": "", "script": "Latn"},
                          {"place": {"type": "clock", "hour": 6}, "text": "%s", "symbol": "", "script": "Latn"}
                        ],
                        "raw": "%s", "legibility": 0.95
                      },
                      "lots": [{"raw": "%s", "scheme": "BRAZIL", "carrier": "CARTRIDGE"}],
                      "reloadedSuspected": false, "microstamp": ""
                    },
                    "description": "120 fired cases with one and the same headstamp",
                    "photographs": []
                  }]
                }""".formatted(StoryRecords.MARK, lot, StoryRecords.MARK, lot));
    }

    /** Asks a State about the items of a seizure. */
    static JsonNode traceRequest(String asked, JsonNode seizure, String questions, String alreadyAsked) {
        var request = paper("""
                {
                  "asked": "%s",
                  "question": {
                    "authority": {
                      "name": "National focal point of Asteria", "contact": "focal-point@xa.example",
                      "nationalCaseNumber": "XA-2026-17"
                    },
                    "illicitBasis": ["LAW_OF_STATE_WHERE_FOUND", "CRIME_USE"],
                    "legalJustification": "Arms act of Asteria, section 12: possession without licence",
                    "questions": [%s], "alreadyAsked": [%s], "consentToOnwardTrace": true,
                    "willingToBeMatched": true
                  }
                }""".formatted(asked, questions, alreadyAsked));
        var question = (ObjectNode) request.get("question");
        question.set("circumstances", seizure.get("circumstances"));
        question.set("items", seizure.get("items"));
        request.set("header", header());
        return request;
    }

    static JsonNode originNotification(JsonNode seizure) {
        var notification = paper("""
                {
                  "notified": "XB",
                  "notice": {
                    "basis": ["MARKING"], "confidence": 0.8, "invitesParallelInvestigation": true,
                    "found": "2026-03-01", "country": "XA",
                    "summary": "Fired cases of a maker of yours were used in a shooting in Asteria"
                  }
                }""");
        ((ObjectNode) notification.get("notice")).set("items", seizure.get("items"));
        notification.set("header", header());
        return notification;
    }

    static JsonNode acknowledgement(String localReference) {
        return paper("""
                {"outcome": "ACCEPTED", "localReference": "%s", "missing": ""}""".formatted(localReference));
    }

    /** The registrar confirms a record and holds a party's name back. */
    static JsonNode partialAnswer(String record, String withheldParty) {
        return paper("""
                {
                  "matches": [{"itemReference": "1", "record": "%s"}],
                  "interim": false,
                  "withheldParties": [{"party": "%s", "ground": "ONGOING_INVESTIGATION"}],
                  "withheldValues": [],
                  "pointOfDiversion": {
                    "certainty": "SUSPECTED", "description": "Loss of 42,000 rounds from the depot of a force"
                  },
                  "remarks": "The lot is far larger than our law allows; a lot number is a lead, not sole evidence."
                }""".formatted(record, withheldParty));
    }

    /** The registrar confirms a record and tells what the registers say of it. */
    static JsonNode answer(String record, String remarks) {
        return paper("""
                {
                  "matches": [{"itemReference": "1", "record": "%s"}], "interim": false,
                  "withheldParties": [], "withheldValues": [], "remarks": "%s"
                }""".formatted(record, remarks));
    }

    static JsonNode investigationMove(String stage) {
        return paper("""
                {"stage": "%s"}""".formatted(stage));
    }

    static JsonNode investigationUpdate(String findings, int suspects, int measures) {
        return paper("""
                {
                  "authority": "Prosecution service of Borealia", "offenceClass": "Diversion from State stocks",
                  "suspects": %d, "measures": %d, "findings": "%s"
                }""".formatted(suspects, measures, findings));
    }

    /** What is said of every message: urgent, of an exercise. */
    static JsonNode header() {
        return paper("""
                {
                  "priority": "URGENT", "priorityReason": "The weapon of the shooting is still at large",
                  "language": "en",
                  "legalBasis": [{"code": "FP_12_4"}, {"code": "ITI_TRACE"}, {"code": "WG6_R14"}],
                  "purpose": "INVESTIGATION",
                  "handling": {
                    "code": "H1", "sourceEvaluation": "A", "informationEvaluation": 1,
                    "onwardRelease": "WITH_CONSENT", "confidentialityGuaranteed": true
                  },
                  "testOnly": true
                }""");
    }

    /** A paper that is written out. */
    static ObjectNode paper(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a paper of the story is no JSON", e);
        }
    }
}
