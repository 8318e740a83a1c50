package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the offices of the week fill in, as the REST interface takes it. */
final class WeekPapers {
    private WeekPapers() {}

    static ObjectNode newCase(Matter matter) throws Exception {
        return Desk.json("""
                {"title": "Matter %d of the week", "unit": "Border police, region 7"}""".formatted(matter.particulars().number()));
    }

    static JsonNode seizure(Matter matter) throws Exception {
        return Desk.json("""
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
                }""".formatted(
                        matter.asker(),
                        StoryRecords.MARK,
                        WeekRegister.number(matter.particulars().lot())));
    }

    static JsonNode question(Matter matter, String asked, Wish wish) throws Exception {
        var request = Desk.json(
                """
                {
                  "asked": "%s",
                  "question": {
                    "authority": {
                      "name": "National focal point of %s", "contact": "focal-point@example",
                      "nationalCaseNumber": "W-%d"
                    },
                    "illicitBasis": ["LAW_OF_STATE_WHERE_FOUND"],
                    "legalJustification": "Possession without licence",
                    "questions": [], "alreadyAsked": [],
                    "consentToOnwardTrace": true, "willingToBeMatched": %b
                  }
                }""".formatted(asked, matter.asker(), matter.particulars().number(), wish.willingToBeMatched()));
        var question = (ObjectNode) request.get("question");
        wish.questions().forEach(question.withArray("questions")::add);
        wish.alreadyAsked().forEach(question.withArray("alreadyAsked")::add);
        question.set("circumstances", matter.seizure().get("circumstances"));
        question.set("items", matter.seizure().get("items"));
        request.set("header", header(wish));
        return request;
    }

    static ObjectNode header(Wish wish) throws Exception {
        var header = Desk.json("""
                {
                  "priority": "%s", "language": "en",
                  "legalBasis": [{"code": "FP_12_4"}, {"code": "ITI_TRACE"}], "purpose": "INVESTIGATION",
                  "handling": {
                    "code": "H1", "sourceEvaluation": "A", "informationEvaluation": 1,
                    "onwardRelease": "%s", "confidentialityGuaranteed": true
                  },
                  "testOnly": true
                }""".formatted(wish.priority(), wish.onwardRelease()));
        if (wish.priority().startsWith("URGENT")) {
            header.put("priorityReason", "The weapon is still at large");
        }
        return header;
    }

    /** Confirms the best candidate of a search if nothing of it is in doubt, or else answers that there is none. */
    static ObjectNode answer(JsonNode searched) throws Exception {
        var best = searched.at("/searches/0/result/candidates/0");
        var lot = best.at("/match/lot/ref");
        var answer = Desk.json("""
                {"matches": [], "interim": false, "withheldParties": [], "withheldValues": [], "remarks": ""}""");
        if (!lot.isMissingNode() && best.path("doubts").isEmpty()) {
            answer.withArray("matches").addObject().put("itemReference", "1").put("record", lot.asText());
        }
        return answer;
    }

    static JsonNode withheld(String ground) {
        var withheld = JsonNodeFactory.instance.arrayNode();
        withheld.addObject().put("value", "LOT_SIZE").put("ground", ground);
        return withheld;
    }

    static JsonNode inquiry(Matter matter, List<String> states) throws Exception {
        var inquiry = Desk.json("""
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
        ((ObjectNode) inquiry.get("question")).set("header", header(Wish.of("NORMAL")));
        states.stream().skip(1).forEach(inquiry.withArray("others")::add);
        return inquiry;
    }

    static JsonNode refusal(String ground) throws Exception {
        return Desk.json("""
                {
                  "ground": "%s", "legalArticle": "Secrets act, article 3", "explanation": "", "conditions": "",
                  "consultationOffered": true
                }""".formatted(ground));
    }
}
