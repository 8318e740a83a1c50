package org.headstamp.node.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every operation that names a record of a case, as operators of another unit than the one that the case is kept
 * to, and for the trade as another party than the one that was asked. The operations come from the table of all endpoints, so that none can be forgotten.
 */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class EndpointCompartmentTest {
    private static final String ROOT = "/api/v1/";
    private static final String UNKNOWN_CASE = "XB-01890000-0000-7000-8000-000000000000";
    private static final String UNKNOWN_ID = "01890000-0000-7000-8000-000000000000";
    private static final String UNKNOWN_DIGEST = "00".repeat(32);

    /** Paths with a parameter that names no record of a case. */
    private static final Set<String> NO_CASE = Set.of(
            "accounts", "federation", "log", "registry", "policies", "answer-policies", "onward-policies", "timetable");

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/cases/{id}/notifications", KeptCase.NOTIFICATION),
            Map.entry("POST /api/v1/cases/{id}/seizures", ApiDesk.SEIZURE),
            Map.entry("POST /api/v1/cases/{id}/traces", KeptCase.TRACE),
            Map.entry("PUT /api/v1/cases/{id}/state", "{\"state\": \"CLOSED\"}"),
            Map.entry("PUT /api/v1/cases/{id}/compartment", "{\"units\": []}"),
            Map.entry("POST /api/v1/investigations/{id}/state", "{\"stage\": \"SUSPENDED\"}"),
            Map.entry("POST /api/v1/investigations/{id}/joint-investigations", KeptCase.JOINT),
            Map.entry("POST /api/v1/investigations/{id}/updates", KeptCase.UPDATE),
            Map.entry("POST /api/v1/messages/{id}/consents", KeptCase.CONSENT),
            Map.entry("POST /api/v1/messages/{id}/disclosures", KeptCase.DISCLOSURE),
            Map.entry("POST /api/v1/messages/{id}/translations", KeptCase.TRANSLATION),
            Map.entry("POST /api/v1/notifications/{id}/corrections", KeptCase.CORRECTION),
            Map.entry("POST /api/v1/notifications/{id}/joint-investigations", KeptCase.JOINT),
            Map.entry("POST /api/v1/received-ballistic-leads/{id}/replies", KeptCase.COMPARISON),
            Map.entry("POST /api/v1/trace-requests/{id}/acknowledgement", "{\"outcome\": \"ACCEPTED\"}"),
            Map.entry("POST /api/v1/trace-requests/{id}/answer", "{\"matches\": []}"),
            Map.entry("POST /api/v1/trace-requests/{id}/refusal", "{\"ground\": \"NATIONAL_SECURITY\"}"),
            Map.entry("POST /api/v1/trace-requests/{id}/release", "{\"reason\": \"asked by a court\"}"),
            Map.entry(
                    "POST /api/v1/trace-requests/{id}/messages",
                    "{\"type\": \"progress-report\", \"stage\": \"SEARCHING\"}"),
            Map.entry("POST /api/v1/trace-requests/{id}/sub-queries", "{\"party\": \"none\", \"question\": \"whom?\"}"),
            Map.entry("POST /api/v1/trade/enquiries/{id}/answer", KeptCase.NO_RECORD),
            Map.entry("POST /api/v1/trade/enquiries/{id}/correction", KeptCase.NO_RECORD),
            Map.entry("POST /api/v1/traces/{id}/messages", "{\"type\": \"progress-enquiry\"}"),
            Map.entry("POST /api/v1/traces/{id}/reopening", "{\"facts\": \"another find\"}"),
            Map.entry("POST /api/v1/traces/{id}/closure", "{\"outcome\": \"TRACED\"}"),
            Map.entry("POST /api/v1/traces/{id}/onward", "{\"to\": \"XC\"}"));

    private static final Map<String, String> QUERIES = Map.of(
            "GET /api/v1/cases/{id}/evidence", "?purpose=INTERNAL",
            "GET /api/v1/cases/{id}/assistance-draft", "?addressee=XA",
            "GET /api/v1/cases/{id}/assistance-draft/page", "?addressee=XA");

    /** Here the message is a field of what is drafted, and one that is not there a field that is wrong. */
    private static final Set<String> NAMED_IN_A_DRAFT =
            Set.of("POST /api/v1/messages/{id}/consents", "POST /api/v1/messages/{id}/disclosures");

    /** Lists over all cases. */
    private static final List<String> LISTS = List.of(
            "/cases",
            "/traces",
            "/trace-requests",
            "/notifications",
            "/investigations",
            "/inquiries",
            "/tasks",
            "/ballistic-leads",
            "/received-ballistic-leads",
            "/lot-alerts",
            "/known-lot-alerts",
            "/lot-matches");

    @Inject
    Officials officials;

    @Inject
    KeptCase kept;

    private Map<String, String> hidden = Map.of();

    @BeforeEach
    void keepACase() {
        hidden = kept.ids();
    }

    @Test
    void forOtherUnitsNoRecordOfTheCaseIsThere() {
        var wrong = new ArrayList<String>();
        operationsOnRecords().forEach(operation -> {
            for (var role : EndpointTable.ALLOWED.getOrDefault(operation, Set.of())) {
                if (role != Role.AUDITOR) {
                    compare(operation, role, wrong);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** What the auditor is shown has no contents, but it must be there. */
    @Test
    void auditorsSeeThatItIsThere() {
        var wrong = new ArrayList<String>();
        operationsOnRecords()
                .filter(operation ->
                        EndpointTable.ALLOWED.getOrDefault(operation, Set.of()).contains(Role.AUDITOR))
                .forEach(operation -> {
                    var answer = call(operation, Role.AUDITOR, hiddenId(operation));
                    var unknown = call(operation, Role.AUDITOR, unknownId(operation));
                    if (answer.asString().equals(unknown.asString())) {
                        wrong.add(operation + " gave " + answer.statusCode() + " " + answer.asString());
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void listsOverAllCasesLeaveItOut() {
        for (var list : LISTS) {
            for (var role : EndpointTable.ALLOWED.getOrDefault("GET /api/v1" + list, Set.of())) {
                var shown = officials
                        .as(role)
                        .get("/api/v1" + list + "?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                boolean seen = shown.contains(Objects.requireNonNull(hidden.get("cases")))
                        || shown.contains(kept.foreignCase());
                assertThat(seen).as(list + " for " + role).isEqualTo(role == Role.AUDITOR);
            }
        }
    }

    @Test
    void noRegisterIsSearchedForItByOthers() {
        var lookUp = """
                {"item": {"reference": "1", "kind": {"type": "ammunition", "quantity": 1, "unit": "ROUND", "fired": true}},
                 "caseId": "%s"}""".formatted(hidden.get("cases"));
        officials
                .as(Role.REGISTRAR)
                .contentType(ApiDesk.JSON)
                .body(lookUp)
                .post("/api/v1/registry/look-ups")
                .then()
                .statusCode(404);
    }

    /** An operation whose body has no sample here still must not tell a hidden record from none. */
    private void compare(String operation, Role role, List<String> wrong) {
        var id = hiddenId(operation);
        var answer = call(operation, role, id);
        var unknown = call(operation, role, unknownId(operation));
        boolean judged = answer.statusCode() == 404 || (isOpen(operation) && answer.statusCode() == 400);
        var told = answer.asString().replace(id, "ID");
        var toldOfNone = unknown.asString().replace(unknownId(operation), "ID");
        if (!judged || answer.statusCode() != unknown.statusCode() || !told.equals(toldOfNone)) {
            wrong.add(operation + " gave " + role + " " + answer.statusCode() + " " + told + ", not "
                    + unknown.statusCode() + " " + toldOfNone);
        }
    }

    private static boolean isOpen(String operation) {
        boolean unsampled = !operation.startsWith("GET") && !BODIES.containsKey(operation);
        return unsampled || NAMED_IN_A_DRAFT.contains(operation);
    }

    private Response call(String operation, Role role, String id) {
        var method = operation.substring(0, operation.indexOf(' '));
        var template = operation.substring(operation.indexOf('/'));
        var path = template.replace("{id}", id)
                .replace("{digest}", id)
                .replace("{itemReference}", "1")
                .replace("{reference}", "1")
                .replace("{size}", "SENDING")
                .replaceAll("\\{[a-zA-Z]+}", "none");
        var request = officials.as(role).header("If-Match", "\"0\"");
        if (template.endsWith("/photographs")) {
            request.contentType("image/png").body(KeptCase.png());
        } else if (BODIES.containsKey(operation)) {
            request.contentType(ApiDesk.JSON)
                    .body(BODIES.getOrDefault(operation, "{}").getBytes(UTF_8));
        } else if (!method.equals("GET")) {
            request.contentType(ApiDesk.JSON).body("{}".getBytes(UTF_8));
        }
        return request.request(method, path + QUERIES.getOrDefault(operation, ""));
    }

    private Stream<String> operationsOnRecords() {
        var operations = EndpointTable.ALLOWED.keySet().stream()
                .filter(operation -> operation.contains("{"))
                .filter(operation -> !NO_CASE.contains(collection(operation)))
                .sorted()
                .toList();
        assertThat(operations)
                .as("a collection of which no record is kept: add one to KeptCase, or to those that belong to no case")
                .allSatisfy(operation -> assertThat(hidden).containsKey(collection(operation)));
        return operations.stream();
    }

    private static String collection(String operation) {
        var rest = operation.substring(operation.indexOf(ROOT) + ROOT.length());
        return rest.substring(0, rest.indexOf('/'));
    }

    private String hiddenId(String operation) {
        return Objects.requireNonNull(hidden.get(collection(operation)));
    }

    private static String unknownId(String operation) {
        return switch (collection(operation)) {
            case "cases" -> UNKNOWN_CASE;
            case "photographs" -> UNKNOWN_DIGEST;
            default -> UNKNOWN_ID;
        };
    }
}
