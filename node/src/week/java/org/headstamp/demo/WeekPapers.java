package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What the offices of the week fill in, as the REST interface takes it. */
final class WeekPapers {
    private WeekPapers() {}

    static JsonNode newCase(Matter matter) throws Exception {
        return Matter.json("""
                {"title": "Matter %d of the week", "unit": "Border police, region 7"}""".formatted(matter.number()));
    }

    static JsonNode seizure(Matter matter) throws Exception {
        return Matter.json("""
                {
                  "circumstances": {
                    "mode": "SEIZED", "date": "2026-03-01", "country": "%1$s", "area": "%1$s-07",
                    "context": "HOME_SEARCH", "crimeCode": "", "description": "House search"
                  },
                  "items": [{
                    "reference": "1",
                    "kind": {
                      "type": "ammunition", "calibre": {"raw": "9 mm Luger", "id": "9 mm Luger"},
                      "kind": "BALL", "quantity": 40, "unit": "ROUND", "fired": true,
                      "caseMaterial": "brass", "primerColour": "", "tipColour": "",
                      "headstamp": {
                        "marks": [
                          {"place": {"type": "clock", "hour": 0}, "text": "%2$s", "symbol": "", "script": "Latn"}
                        ],
                        "raw": "%2$s", "legibility": 0.95
                      },
                      "lots": [{"raw": "%3$s", "scheme": "BRAZIL", "carrier": "CARTRIDGE"}],
                      "reloadedSuspected": false, "microstamp": ""
                    },
                    "description": "40 fired cases",
                    "photographs": []
                  }]
                }""".formatted(matter.asker(), StoryRecords.MARK, WeekRegister.number(matter.lot())));
    }

    static JsonNode question(Matter matter, String asked, String priority, List<String> alreadyAsked) throws Exception {
        var request = Matter.json("""
                {
                  "asked": "%s",
                  "question": {
                    "authority": {
                      "name": "National focal point of %s", "contact": "focal-point@example",
                      "nationalCaseNumber": "W-%d"
                    },
                    "illicitBasis": ["LAW_OF_STATE_WHERE_FOUND"],
                    "legalJustification": "Possession without licence",
                    "questions": ["LOT_DISTRIBUTION", "EXPORT", "LOSS_REPORT"], "alreadyAsked": [%s],
                    "consentToOnwardTrace": true, "willingToBeMatched": %b
                  }
                }""".formatted(
                        asked,
                        matter.asker(),
                        matter.number(),
                        alreadyAsked.stream().map(state -> '"' + state + '"').collect(Collectors.joining(",")),
                        matter.plot() == Plot.MATCHED));
        var question = (ObjectNode) request.get("question");
        question.set("circumstances", matter.seizure().get("circumstances"));
        question.set("items", matter.seizure().get("items"));
        request.set("header", header(priority));
        return request;
    }

    static JsonNode header(String priority) throws Exception {
        var header = Matter.json("""
                {
                  "priority": "%s", "language": "en",
                  "legalBasis": [{"code": "FP_12_4"}, {"code": "ITI_TRACE"}], "purpose": "INVESTIGATION",
                  "handling": {
                    "code": "H1", "sourceEvaluation": "A", "informationEvaluation": 1,
                    "onwardRelease": "WITH_CONSENT", "confidentialityGuaranteed": true
                  },
                  "testOnly": true
                }""".formatted(priority));
        if (priority.startsWith("URGENT")) {
            header.put("priorityReason", "The weapon is still at large");
        }
        return header;
    }

    /** Confirms the best candidate of a search, or answers that there is none. */
    static ObjectNode answer(JsonNode searched) throws Exception {
        var best = searched.at("/searches/0/result/candidates/0/match/lot/ref");
        var answer = Matter.json("""
                {"matches": [], "interim": false, "withheldParties": [], "withheldValues": [], "remarks": ""}""");
        if (!best.isMissingNode()) {
            answer.withArray("matches").addObject().put("itemReference", "1").put("record", best.asText());
        }
        return answer;
    }

    static JsonNode withheld(String ground) {
        var withheld = JsonNodeFactory.instance.arrayNode();
        withheld.addObject().put("value", "LOT_SIZE").put("ground", ground);
        return withheld;
    }

    static JsonNode consentQuestion() throws Exception {
        return Matter.json("""
                {"use": "ONWARD_TRACE", "states": ["XC"], "reason": "The lot was exported to Corvania"}""");
    }

    static JsonNode consentGiven() throws Exception {
        return Matter.json("""
                {"type": "granted", "states": ["XC"], "conditions": ""}""");
    }

    static JsonNode inquiry(Matter matter, List<String> states) throws Exception {
        var inquiry =
                Matter.json("""
                {
                  "question": {
                    "seizure": "%s", "asked": "%s",
                    "authority": {
                      "name": "National focal point of %s", "contact": "focal-point@example", "nationalCaseNumber": ""
                    },
                    "illicitBasis": ["LAW_OF_STATE_WHERE_FOUND"], "legalJustification": "Possession without licence",
                    "questions": ["MANUFACTURE", "LOT_DISTRIBUTION"], "alreadyAsked": [],
                    "consentToOnwardTrace": false, "itemReferences": []
                  },
                  "others": []
                }""".formatted(matter.seizure().path("id").asText(), states.getFirst(), matter.asker()));
        ((ObjectNode) inquiry.get("question")).set("header", header("NORMAL"));
        states.stream().skip(1).forEach(inquiry.withArray("others")::add);
        return inquiry;
    }

    static JsonNode delay(Instant expectedBy) throws Exception {
        return Matter.json("""
                {
                  "type": "delay-notice", "ground": "ONGOING_INVESTIGATION", "legalArticle": "", "explanation": "",
                  "expectedBy": "%s", "consultationOffered": true
                }""".formatted(expectedBy));
    }

    static JsonNode informationRequest() throws Exception {
        return Matter.json("""
                {
                  "type": "information-request", "stopsClock": true,
                  "fields": [{"fieldPath": "items[0].ammunition.headstamp", "why": "Another maker uses this mark"}]
                }""");
    }

    static JsonNode informationReply() throws Exception {
        return Matter.json("""
                {
                  "type": "information-reply", "items": [], "remarks": "",
                  "fields": [{
                    "fieldPath": "items[0].ammunition.headstamp",
                    "value": {"type": "known", "text": "The mark stands at twelve o'clock, alone"}
                  }]
                }""");
    }

    static JsonNode clarificationRequest() throws Exception {
        return Matter.json("""
                {"type": "clarification-request", "fieldPaths": [], "question": "Which shop sold it?"}""");
    }

    static JsonNode clarificationReply() throws Exception {
        return Matter.json("""
                {"type": "clarification-reply", "explanation": "The shop named in the second line"}""");
    }

    static JsonNode withdrawal(String reason) throws Exception {
        return Matter.json("""
                {"type": "withdrawal", "reason": "%s", "explanation": ""}""".formatted(reason));
    }

    static JsonNode notification(Matter matter) throws Exception {
        var notification = Matter.json("""
                {
                  "notified": "%s",
                  "notice": {
                    "basis": ["MARKING"], "confidence": 0.8, "invitesParallelInvestigation": true,
                    "found": "2026-03-01", "country": "%s", "summary": "Fired cases of a maker of yours"
                  }
                }""".formatted(matter.asked(), matter.asker()));
        ((ObjectNode) notification.get("notice")).set("items", matter.seizure().get("items"));
        notification.set("header", header("NORMAL"));
        return notification;
    }

    /** @param outcome why none is opened, or how it ended; empty for any other stage */
    static JsonNode move(String stage, String outcome) throws Exception {
        var move = Matter.json("{\"stage\": \"%s\"}".formatted(stage));
        if (!outcome.isEmpty()) {
            move.put(stage.equals("CONCLUDED") ? "conclusion" : "reason", outcome);
        }
        return move;
    }

    static JsonNode refusal(String ground) throws Exception {
        return Matter.json("""
                {
                  "ground": "%s", "legalArticle": "Secrets act, article 3", "explanation": "", "conditions": "",
                  "consultationOffered": true
                }""".formatted(ground));
    }
}
