package org.headstamp.node.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BallisticApiTest {
    private static final String SEIZURE = """
            {"circumstances": {"mode": "FOUND", "date": "2026-03-01", "country": "XB", "context": "SHOOTING"},
             "items": [{"reference": "1", "kind": {"type": "ammunition", "quantity": 1, "unit": "ROUND", "fired": true,
               "calibre": {"raw": "9 mm Luger"}, "microstamp": "AB12"}}]}
            """;
    private static final String LEAD = """
            {"seizure": "%s", "asked": "XA", "reason": "the firearm may be on your register",
             "exhibits": [{"itemReference": "1", "kind": "FIRED_CASE", "firingPinShape": "elliptical"}],
             "header": {"priority": "NORMAL", "language": "en", "legalBasis": [{"code": "WG6_R14"}],
               "purpose": "INVESTIGATION", "testOnly": true,
               "handling": {"code": "H0", "onwardRelease": "PROHIBITED", "confidentialityGuaranteed": true}}}
            """;

    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Inject
    Mailbox mailbox;

    @Test
    void aLeadIsDraftedFromASeizureAndSentWithTheApprovalOfAnother() {
        String caseId = desk.openCase();
        String id = open(caseId, LEAD.formatted(seizure(caseId)))
                .statusCode(201)
                .body("dispatch.type", equalTo("drafted"))
                .body("lead.exhibits[0].microstamp", equalTo("AB12"))
                .body("reply", nullValue())
                .extract()
                .path("id");
        post(Role.FOCAL_POINT, "/api/v1/ballistic-leads/" + id + "/approval", "")
                .statusCode(200)
                .body("dispatch.type", equalTo("sent"));
        post(Role.OFFICER, "/api/v1/ballistic-leads/" + id + "/withdrawal", "")
                .statusCode(409)
                .body("detail", containsString("does not allow: withdraw"));
        get(Role.OFFICER, "/api/v1/cases/" + caseId + "/ballistic-leads")
                .statusCode(200)
                .body("items.id", hasItem(id));
        get(Role.OFFICER, "/api/v1/ballistic-leads/" + id + "/replies")
                .statusCode(200)
                .body("items.size()", equalTo(0));
        get(Role.OFFICER, "/api/v1/ballistic-leads/01890000-0000-7000-8000-000000000000")
                .statusCode(404)
                .body("detail", equalTo("there is no ballistic lead 01890000-0000-7000-8000-000000000000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"asked\": \"XA\",` | `` | asked | is missing",
                "`\"itemReference\": \"1\"` | `\"itemReference\": \"9\"` | exhibits | name item 9",
                "`\"FIRED_CASE\", \"firingPinShape\"` | `\"FIRED_BULLET\", \"breechMarks\"` | breechMarks | is not seen",
            })
    void aLeadThatCannotBeDraftedSaysWhy(String before, String after, String field, String problem) {
        String caseId = desk.openCase();
        open(caseId, LEAD.formatted(seizure(caseId)).replace(before, after))
                .statusCode(400)
                .body("errors[0].field", containsString(field))
                .body("errors[0].problem", containsString(problem));
    }

    @Test
    void theSeizureOfAnotherCaseGivesNoExhibits() {
        open(desk.openCase(), LEAD.formatted(seizure(desk.openCase())))
                .statusCode(400)
                .body("errors[0].field", equalTo("seizure"))
                .body("errors[0].problem", equalTo("belongs to another case"));
    }

    @Test
    void aReceivedLeadShowsCandidatesAndIsRepliedToByTwoPersons() {
        String id = received();
        var path = "/api/v1/received-ballistic-leads/" + id;
        get(Role.REGISTRAR, path).statusCode(200).body("state.type", equalTo("waiting"));
        get(Role.INVESTIGATOR, path + "/candidates")
                .statusCode(200)
                .body("exhibits[0].exhibit", equalTo("1"))
                .body("caveats[0]", equalTo("LEAD_IS_NO_IDENTIFICATION"));
        post(
                        Role.REGISTRAR,
                        path + "/replies",
                        "{\"results\": [{\"exhibit\": \"1\", \"finding\": \"CONFIRMED_MATCH\"}]}")
                .statusCode(400)
                .body("errors[0].field", containsString("matchedReference"));
        var reply = """
                {"results": [{"exhibit": "1", "finding": "POSSIBLE_MATCH", "matchedReference": "F-1"}],
                 "remarks": "%s", "translations": [{"fieldPath": "ballistic_reply.remarks", "language": "fr",
                  "text": "vérifié", "office": "Office of languages", "certified": true}]}""";
        post(Role.REGISTRAR, path + "/replies", reply.formatted(""))
                .statusCode(400)
                .body("errors[0].field", equalTo("translations[0]"));
        String drafted = post(Role.REGISTRAR, path + "/replies", reply.formatted("checked"))
                .statusCode(201)
                .body("translations[0].text", equalTo("vérifié"))
                .body("caveats[0]", equalTo("LEAD_IS_NO_IDENTIFICATION"))
                .extract()
                .path("id");
        get(Role.REGISTRAR, path).body("state.type", equalTo("awaiting-approval"));
        post(Role.FOCAL_POINT, "/api/v1/ballistic-replies/" + drafted + "/approval", "")
                .statusCode(200)
                .body("dispatch.type", equalTo("sent"));
        post(Role.REGISTRAR, "/api/v1/ballistic-replies/" + drafted + "/withdrawal", "")
                .statusCode(409);
        get(Role.FOCAL_POINT, "/api/v1/received-ballistic-leads?limit=1")
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    private String received() {
        var peer = TestFederation.running().state("XA");
        var caseId = CaseId.at(peer.state(), Instant.now(), RandomGenerator.getDefault());
        var lead = BallisticSamples.lead(BallisticSamples.firedCase("1", "9 mm Luger", "AB12"));
        mailbox.bring(peer, caseId, 1, null, message -> message.setBallisticLead(BallisticWire.toWire(lead)));
        return get(Role.REGISTRAR, "/api/v1/cases/" + caseId + "/received-ballistic-leads")
                .extract()
                .path("items[0].id");
    }

    private String seizure(String caseId) {
        return post(Role.OFFICER, "/api/v1/cases/" + caseId + "/seizures", SEIZURE)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse open(String caseId, String body) {
        return post(Role.OFFICER, "/api/v1/cases/" + caseId + "/ballistic-leads", body);
    }

    private ValidatableResponse get(Role role, String path) {
        return officials.as(role).get(path).then();
    }

    private ValidatableResponse post(Role role, String path, String body) {
        var request = officials.as(role);
        return (body.isEmpty() ? request : request.contentType(ApiDesk.JSON).body(body))
                .post(path)
                .then();
    }
}
