package org.headstamp.node.api;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LookUpApiTest {
    @Inject
    Officials officials;

    @Inject
    RegistryFixture registers;

    private final String mark = RegistryFixture.fresh();
    private final String lot = RegistryFixture.fresh();

    @BeforeEach
    void aLotIsKept() {
        registers.parties("m-" + mark + ",MANUFACTURER,Borealia Ordnance,XB," + mark);
        registers.lots("l-" + lot + "," + lot + "-21,FREE,m-" + mark + "," + mark + ",2021,9000,10000,9 mm Luger");
    }

    @Test
    void aLotThatLooksAlikeIsShownWithWhatWasTakenForWhat() {
        lookUp(lot + "-2I")
                .body("type", equalTo("found"))
                .body("candidates[0].match.lot.number", equalTo(lot + "-21"))
                .body("candidates[0].reasons", equalTo(List.of("LOT_LOOKS_ALIKE", "MARK_AGREES")))
                .body("candidates[0].doubts[0].reason", equalTo("LOT_LOOKS_ALIKE"))
                .body("candidates[0].doubts[0].read", equalTo("I"))
                .body("candidates[0].doubts[0].recorded", equalTo("1"))
                .body("candidates[0].doubts[0].cause", equalTo("CONFUSABLE"));
    }

    @Test
    void aLotThatAgreesAsItWasReadHasNoDoubts() {
        lookUp(lot + "-21").body("candidates[0].score", equalTo(1f)).body("candidates[0].doubts", empty());
    }

    private ValidatableResponse lookUp(String read) {
        return officials
                .as(Role.REGISTRAR)
                .contentType(ApiDesk.JSON)
                .body("""
                        {"item": {"reference": "1", "kind": {"type": "ammunition", "quantity": 120, "unit": "ROUND",
                          "headstamp": {"raw": "%s"}, "lots": [{"raw": "%s"}]}}}
                        """.formatted(mark, read))
                .post("/api/v1/registry/look-ups")
                .then()
                .statusCode(200);
    }
}
