package org.headstamp.node.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TimetableApiTest {
    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Inject
    Deadlines deadlines;

    @Test
    void theSheetShowsUsualTimesAndWhoseOfficeHoursCannotBeCounted() {
        officials
                .as(Role.AUDITOR)
                .get("/api/v1/timetable")
                .then()
                .statusCode(200)
                .body("usual.find { it.kind == 'NODE_RECEIPT' }.allowance.duration", equalTo("PT15M"))
                .body("usual.find { it.kind == 'SUB_QUERY' }.allowance.reckoning", equalTo("DAY_AND_NIGHT"))
                .body("offices.find { it.state == 'XB' }.problem", equalTo("timeZone is not stated"));
    }

    @Test
    void timesWithAStateAreSetByWhoSawThePresentOnesAndEveryVersionIsKept() {
        put("XE", 0).statusCode(200).body("version", equalTo(1)).body("peer", equalTo("XE"));
        put("XE", 0).statusCode(412).body("detail", containsString("version 1, not 0"));
        put("XE", 1).statusCode(200).body("version", equalTo(2));
        officials
                .as(Role.OFFICER)
                .get("/api/v1/timetable/XE")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].rules[0].allowance.duration", equalTo("PT48H"));
        officials
                .as(Role.OFFICER)
                .get("/api/v1/timetable")
                .then()
                .body("agreed.find { it.peer == 'XE' }.version", equalTo(2));
    }

    @Test
    void timesAreAgreedOnlyWithOtherMembersAndMakeSense() {
        put("XB", 0).statusCode(400).body("detail", containsString("must be another member"));
        put("XZ", 0).statusCode(400);
        officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body("""
                        {"version": 0, "rules": [{"kind": "ANSWER",
                          "allowance": {"duration": "PT36H", "reckoning": "WORKING_TIME"}}]}
                        """)
                .put("/api/v1/timetable/XD")
                .then()
                .statusCode(400)
                .body("detail", containsString("whole days or less than one day"));
    }

    @Test
    void deadlinesOfACaseAreShownInTheOrderInWhichTheyEnd() {
        var caseId = desk.openCase();
        set(caseId, DeadlineKind.ASSESSMENT, Duration.ofDays(2));
        set(caseId, DeadlineKind.INVESTIGATION_UPDATE, Duration.ofDays(1));
        var first = officials
                .as(Role.AUDITOR)
                .get("/api/v1/deadlines?limit=1&case=" + caseId)
                .then()
                .statusCode(200)
                .body("items.kind", contains("INVESTIGATION_UPDATE"))
                .body("items[0].state", equalTo("WAITING"))
                .extract();
        officials
                .as(Role.AUDITOR)
                .get("/api/v1/deadlines?limit=1&case=" + caseId + "&cursor=" + first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("ASSESSMENT"))
                .body("next", nullValue());
        officials.as(Role.OFFICER).get("/api/v1/deadlines").then().body("items", hasSize(greaterThan(1)));
    }

    @Test
    void deadlinesOfACaseThatIsNotThereAreNotFound() {
        officials
                .as(Role.OFFICER)
                .get("/api/v1/deadlines?case=XB-" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private void set(String caseId, DeadlineKind kind, Duration time) {
        var subject = new DeadlineSubject("test", UUID.randomUUID().toString(), CaseId.parse(caseId), null);
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.set(kind, subject, Instant.now().plus(time)));
    }

    private ValidatableResponse put(String peer, int version) {
        return officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body("""
                        {"version": %d, "rules": [{"kind": "SUB_QUERY", "priority": "NORMAL",
                          "allowance": {"duration": "PT48H", "reckoning": "WORKING_TIME"}}]}
                        """.formatted(version))
                .put("/api/v1/timetable/" + peer)
                .then();
    }
}
