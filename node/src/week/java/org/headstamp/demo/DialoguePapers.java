package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What two States tell each other about a question, besides it and its answer. */
final class DialoguePapers {
    private DialoguePapers() {}

    static JsonNode delay(Instant expectedBy) throws Exception {
        return Desk.json("""
                {
                  "type": "delay-notice", "ground": "ONGOING_INVESTIGATION", "legalArticle": "", "explanation": "",
                  "expectedBy": "%s", "consultationOffered": true
                }""".formatted(expectedBy));
    }

    static JsonNode informationRequest() throws Exception {
        return Desk.json("""
                {
                  "type": "information-request", "stopsClock": true,
                  "fields": [{"fieldPath": "items[0].ammunition.headstamp", "why": "Another maker uses this mark"}]
                }""");
    }

    static JsonNode informationReply() throws Exception {
        return Desk.json("""
                {
                  "type": "information-reply", "items": [], "remarks": "",
                  "fields": [{
                    "fieldPath": "items[0].ammunition.headstamp",
                    "value": {"type": "known", "text": "The mark stands at twelve o'clock, alone"}
                  }]
                }""");
    }

    static JsonNode progressEnquiry() throws Exception {
        return Desk.json("""
                {"type": "progress-enquiry", "remarks": ""}""");
    }

    static JsonNode clarificationRequest() throws Exception {
        return Desk.json("""
                {"type": "clarification-request", "fieldPaths": [], "question": "Which shop sold it?"}""");
    }

    static JsonNode clarificationReply() throws Exception {
        return Desk.json("""
                {"type": "clarification-reply", "explanation": "The shop named in the second line"}""");
    }

    static JsonNode withdrawal(String reason) throws Exception {
        return Desk.json("""
                {"type": "withdrawal", "reason": "%s", "explanation": ""}""".formatted(reason));
    }

    /** @param right a request that asks what should have been asked */
    static JsonNode correction(JsonNode right) throws Exception {
        var correction = Desk.json("""
                {"type": "question-correction", "reason": "The number of the national case was another one"}""");
        correction.set("question", right.get("question"));
        return correction;
    }
}
