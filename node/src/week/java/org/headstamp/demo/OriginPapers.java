package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is filled in about origin notifications and investigations. */
final class OriginPapers {
    private OriginPapers() {}

    static JsonNode notification(Matter matter) throws Exception {
        var notification = Desk.json("""
                {
                  "notified": "%s",
                  "notice": {
                    "basis": ["MARKING"], "confidence": 0.8, "invitesParallelInvestigation": true,
                    "found": "2026-03-01", "country": "%s", "summary": "Fired cases of a maker of yours"
                  }
                }""".formatted(Matter.ORIGIN, matter.asker()));
        ((ObjectNode) notification.get("notice")).set("items", matter.seizure().get("items"));
        notification.set("header", WeekPapers.header(Wish.of("NORMAL")));
        return notification;
    }

    /** @param outcome why none is opened, or how it ended; empty for any other stage */
    static JsonNode move(String stage, String outcome) throws Exception {
        var move = Desk.json("{\"stage\": \"%s\"}".formatted(stage));
        if (!outcome.isEmpty()) {
            move.put(stage.equals("CONCLUDED") ? "conclusion" : "reason", outcome);
        }
        return move;
    }

    static JsonNode proposal() throws Exception {
        return Desk.json("""
                {
                  "authority": "Joint team of the prosecution services", "contact": "team@example",
                  "scope": "Who took the rounds out of the shop, and who brought them over the border"
                }""");
    }

    static JsonNode reply(String decision) throws Exception {
        return decision.equals("AGREED") ? Desk.json("""
                        {"decision": "AGREED", "authority": "Prosecution service of Borealia", "explanation": ""}""") : Desk.json("""
                        {
                          "decision": "%s", "authority": "",
                          "explanation": "The law asks for mutual legal assistance first"
                        }""".formatted(decision));
    }
}
