package org.headstamp.node.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hamcrest.Matcher;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LotNoticesApiTest {
    @Inject
    Officials officials;

    @Inject
    RegistryFixture registers;

    @Inject
    Mailbox mailbox;

    private final String mark = RegistryFixture.fresh();
    private final String lot = RegistryFixture.fresh();
    private final String ref = "l-" + lot;

    @BeforeEach
    void aLotIsKept() {
        registers.parties("m-" + mark + ",MANUFACTURER,Borealia Ordnance,XB," + mark);
        registers.lots(ref + "," + lot + ",BRAZIL,m-" + mark + "," + mark + ",2021,9000,10000,9 mm Luger");
    }

    @Test
    void anInvestigatorNamesALotAndTheRegistrarSeesItWhereverTheLotIsShown() {
        var investigation = investigation();
        notices(Role.REGISTRAR, empty());
        name(investigation, "\"0\"", ref)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("named", contains(ref))
                .body("read", empty());
        officials
                .as(Role.FOCAL_POINT)
                .get("/api/v1/investigations/" + investigation + "/lots")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("named", contains(ref));
        notices(Role.REGISTRAR, contains("UNDER_INVESTIGATION"));
        notices(Role.INVESTIGATOR, empty());
        lookUp(Role.REGISTRAR).body("candidates[0].notices", contains("UNDER_INVESTIGATION"));
        lookUp(Role.INVESTIGATOR).body("candidates[0].notices", empty());
        officials
                .as(Role.FOCAL_POINT)
                .get("/api/v1/lot-alerts/" + alert() + "/notices")
                .then()
                .statusCode(200)
                .body("items", contains("UNDER_INVESTIGATION"));
    }

    @Test
    void aLotThatNobodyHasIsNamedInTheProblem() {
        name(investigation(), "\"0\"", "nobody-has-it")
                .statusCode(400)
                .body("detail", containsString("names record nobody-has-it, which the registers do not have"));
    }

    @Test
    void lotsAreNamedInPlaceOfThoseThatWereSeenAlone() {
        var investigation = investigation();
        name(investigation, "\"0\"", ref).statusCode(200);
        name(investigation, "\"0\"", ref)
                .statusCode(412)
                .body("detail", containsString("concerns are at version 1, not 0"));
        officials
                .as(Role.INVESTIGATOR)
                .contentType(ApiDesk.JSON)
                .body("{\"lots\": []}")
                .put("/api/v1/investigations/" + investigation + "/lots")
                .then()
                .statusCode(428);
        name(investigation, "\"1\"", ref).statusCode(200).header("ETag", "\"2\"");
    }

    private ValidatableResponse name(String investigation, String version, String record) {
        return officials
                .as(Role.INVESTIGATOR)
                .contentType(ApiDesk.JSON)
                .header("If-Match", version)
                .body("{\"lots\": [\"" + record + "\"]}")
                .put("/api/v1/investigations/" + investigation + "/lots")
                .then();
    }

    private void notices(Role reader, Matcher<?> expected) {
        officials
                .as(reader)
                .get("/api/v1/registry/lots/" + ref + "/notices")
                .then()
                .statusCode(200)
                .body("lot", equalTo(ref))
                .body("notices", expected);
    }

    private ValidatableResponse lookUp(Role reader) {
        return officials
                .as(reader)
                .contentType(ApiDesk.JSON)
                .body("""
                        {"item": {"reference": "1", "kind": {"type": "ammunition", "quantity": 1, "unit": "ROUND",
                          "fired": true, "headstamp": {"raw": "%s", "legibility": 1}, "lots": [{"raw": "%s"}]}}}
                        """.formatted(mark, lot))
                .post("/api/v1/registry/look-ups")
                .then()
                .statusCode(200);
    }

    private String alert() {
        return officials
                .as(Role.REGISTRAR)
                .contentType(ApiDesk.JSON)
                .body("""
                        {"kind": "STOLEN", "lot": "%s", "rounds": 100, "to": ["XA"],
                         "header": {"priority": "NORMAL", "language": "en", "legalBasis": [{"code": "WG6_R14"}],
                           "purpose": "INVESTIGATION", "testOnly": true,
                           "handling": {"code": "H0", "onwardRelease": "PROHIBITED", "confidentialityGuaranteed": true}}}
                        """.formatted(ref))
                .post("/api/v1/lot-alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** One after a notification of XA that reads no lot. */
    private String investigation() {
        var xa = TestFederation.running().state("XA");
        var caseId = CaseId.at(xa.state(), Instant.now(), RandomGenerator.getDefault());
        var notice = new OriginNotice(
                List.of(Item.of("1", Ammunition.firedCases(120, null, null, List.of()))),
                List.of(OriginBasis.DOCUMENT),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                xa.state(),
                "");
        mailbox.bring(xa, caseId, 1, null, message -> message.setOriginNotification(OriginWire.toWire(notice)));
        return officials
                .as(Role.INVESTIGATOR)
                .get("/api/v1/cases/" + caseId + "/investigations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
