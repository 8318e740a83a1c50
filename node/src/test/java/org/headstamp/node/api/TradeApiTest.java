package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.StoredJson;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TradeApiTest {
    private static final String MARKED = "\"fired\": true, \"calibre\": {\"raw\": \"9 mm Luger\"},"
            + " \"headstamp\": {\"raw\": \"BORX\", \"legibility\": 1}, \"lots\": [{\"raw\": \"QRV21\"}]";

    @Inject
    Officials officials;

    @Inject
    Mailbox mailbox;

    @Inject
    StoredJson json;

    private PartyKey dealer = new PartyKey("d");
    private String clerk = "";
    private String caseId = "";
    private String request = "";

    @BeforeEach
    void receiveAQuestion() {
        dealer = officials.aDealer();
        clerk = officials.ofTheTrade(dealer);
        var peer = TestFederation.running().state("XA");
        var opened = CaseId.at(peer.state(), Instant.now(), RandomGenerator.getDefault());
        caseId = opened.toString();
        var question = json.read(TraceQuestion.class, KeptCase.QUESTION.replace("\"fired\": true", MARKED));
        mailbox.bring(peer, opened, 1, null, message -> message.setTraceRequest(TraceWire.toWire(question)));
        String id = officials
                .as(Role.FOCAL_POINT)
                .get("/api/v1/cases/" + caseId + "/trace-requests")
                .path("items[0].id");
        request = "/api/v1/trace-requests/" + id;
        registrar(request + "/acknowledgement", "{\"outcome\": \"ACCEPTED\"}").statusCode(200);
        registrar(request + "/search", "{}").statusCode(200);
    }

    @Test
    void aDealerSeesItsEnquiryAloneAndAnswersIt() {
        var id = ask();
        officials
                .with(clerk)
                .get("/api/v1/trade/enquiries")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("OPEN"));
        var shown = officials.with(clerk).get("/api/v1/trade/enquiries/" + id).then();
        shown.statusCode(200)
                .body("question", equalTo("to whom was the lot sold?"))
                .body("items[0].marks", contains("BORX"))
                .body("items[0].lots", contains("QRV21"))
                .body("items[0].calibre", equalTo("9 mm Luger"));
        answer(id, """
                {"reply": {"type": "told", "text": "sold over the counter",
                           "transfers": [{"quantity": 500, "date": "2024-05", "licence": "L-17", "purchaser": "P1"}]},
                 "document": "book 7"}""")
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answer.account", equalTo(clerk))
                .body("answer.reply.transfers[0].date", equalTo("2024-05"));
        officials
                .as(Role.REGISTRAR)
                .get(request + "/sub-queries")
                .then()
                .statusCode(200)
                .body("items[0].answer.giver", equalTo("PARTY"))
                .body("items[0].answer.account", equalTo(clerk))
                .body("items[0].opened.account", equalTo(clerk));
        officials.as(Role.FOCAL_POINT).get(request).then().body("state.type", equalTo("searching"));
    }

    /** The question comes from XA; the own State is XB. */
    @Test
    void nothingOfTheCaseIsToldToTheTrade() {
        var id = ask();
        var told = officials.with(clerk).get("/api/v1/trade/enquiries").asString()
                + officials.with(clerk).get("/api/v1/trade/enquiries/" + id).asString()
                + answer(id, KeptCase.NO_RECORD).extract().asString();
        assertThat(told)
                .doesNotContain("XA", "XB", caseId, request.substring(request.lastIndexOf('/') + 1))
                .doesNotContain("focal point", "penal code", "SEIZED", "2026-03", "120", "registrar");
    }

    @Test
    void theRegistrarRemindsAndTakesBack() {
        var id = ask();
        registrar(request + "/sub-queries/" + id + "/reminder", "").statusCode(200);
        officials.with(clerk).get("/api/v1/trade/enquiries").then().body("items[0].remindedAt", containsString("T"));
        registrar(request + "/sub-queries/" + id + "/withdrawal", "")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        answer(id, KeptCase.NO_RECORD).statusCode(409).body("detail", containsString("nobody waits for one any more"));
    }

    @Test
    void onPaperTheRegistrarAnswersForAPartyWithoutAccount() {
        var id = ask();
        registrar(
                        request + "/sub-queries/" + id + "/answer",
                        "{\"reply\": {\"type\": \"not-the-party\", \"mayKnow\": \"Northern Arms\"}, \"document\": \"letter 17\"}")
                .statusCode(200)
                .body("answer.giver", equalTo("REGISTRAR"));
        officials
                .with(clerk)
                .get("/api/v1/trade/enquiries/" + id)
                .then()
                .body("answer.account", nullValue())
                .body("answer.reply.mayKnow", equalTo("Northern Arms"));
    }

    @Test
    void whatItToldIsToldOnInTheAnswerToTheOtherState() {
        var id = ask();
        registrar(
                        request + "/sub-queries/" + id + "/answer",
                        "{\"reply\": {\"type\": \"told\", \"text\": \"sold\", \"transfers\": "
                                + "[{\"quantity\": 50, \"date\": \"2024-05\"}]}, \"document\": \"letter 17\"}")
                .statusCode(200);
        var source = "{\"tradeSources\": [{\"enquiry\": \"" + id + "\", \"itemReference\": \"%s\"}]}";
        registrar(request + "/answer", source.formatted("9"))
                .statusCode(400)
                .body("errors[0].field", equalTo("tradeSources"))
                .body("errors[0].problem", containsString("tells nothing of item 9"));
        registrar(request + "/answer", source.formatted("1"))
                .statusCode(200)
                .body("state.reply.answer.transferHistory[0].register", equalTo("enquiry to dealer"))
                .body("state.reply.answer.transferHistory[0].document", equalTo("letter 17"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                           | reply                        | is missing",
                "{\"reply\": {\"type\": \"perhaps\"}}                         | reply                        | known \"type\"",
                "{\"reply\": {\"type\": \"told\"}}                            | reply.text                   | is missing",
                "{\"reply\": {\"type\": \"told\", \"text\": \" \"}}           | reply.text                   | must not be empty",
                "{\"reply\": {\"type\": \"not-the-party\"}}                   | reply.mayKnow                | is missing",
                "{\"reply\": {\"type\": \"no-record\"}, \"case\": \"x\"}      | case                         | is not known here",
                "{\"reply\": {\"type\": \"told\", \"text\": \"x\", \"transfers\": [{\"quantity\": 0, \"date\": \"2024\"}]}} | reply.transfers[0].quantity | must be from 1",
                "{\"reply\": {\"type\": \"told\", \"text\": \"x\", \"transfers\": [{\"quantity\": 5}]}}                      | reply.transfers[0].date     | is missing",
                "{\"reply\": {\"type\": \"told\", \"text\": \"x\", \"transfers\": [{\"quantity\": 5, \"date\": \"May\"}]}}   | reply.transfers[0].date.date | must look like",
                "{\"reply\": {\"type\": \"told\", \"text\": \"x\", \"transfers\": [{\"quantity\": 5, \"date\": \"2024\", \"purchaser\": \"A. Person\"}]}} | reply.transfers[0].purchaser | must be a code",
                "{\"reply\": {\"type\": \"told\", \"text\": \"x\", \"transfers\": [{\"quantity\": 5, \"date\": \"2024\", \"licence\": \"L 1\"}]}}         | reply.transfers[0].licence   | must be a code",
            })
    void aWrongAnswerIsRefusedWithItsField(String body, String field, String problem) {
        answer(ask(), body)
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].problem", containsString(problem));
    }

    @Test
    void whatIsTooLongOrTooMuchIsRefused() {
        var id = ask();
        var transfer = "{\"quantity\": 1, \"date\": \"2024\"}";
        var transfers = String.join(",", Collections.nCopies(101, transfer));
        for (var body : List.of(
                "{\"reply\": {\"type\": \"no-record\", \"text\": \"" + "x".repeat(8001) + "\"}}",
                "{\"reply\": {\"type\": \"not-the-party\", \"mayKnow\": \"" + "x".repeat(501) + "\"}}",
                "{\"reply\": {\"type\": \"no-record\"}, \"document\": \"" + "x".repeat(201) + "\"}",
                "{\"reply\": {\"type\": \"told\", \"text\": \"x\", \"transfers\": [" + transfers + "]}}")) {
            answer(id, body).statusCode(400).body("errors[0].problem", containsString("fit"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"roles\": [\"TRADE\"]                                  | party | is missing",
                "\"roles\": [\"TRADE\", \"OFFICER\"], \"party\": \"d\"   | roles | must be TRADE alone",
                "\"roles\": [\"OFFICER\"], \"party\": \"d\"              | party | is for accounts with TRADE alone",
                "\"roles\": [\"TRADE\"], \"party\": \"nobody\"           | party | is no manufacturer, importer or dealer",
                "\"roles\": [\"TRADE\"], \"party\": \"Southern Arms\"    | party.party | is not the key of a party"
            })
    void anAccountThatBreaksTheRuleOfPartiesIsRefused(String rule, String field, String problem) {
        officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body("{\"name\": \"clerk\", \"unit\": \"firm\", \"password\": \"correct horse battery\", " + rule
                        + "}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].problem", containsString(problem));
    }

    @Test
    void accountsShowTheirParty() {
        officials.with(clerk).get("/api/v1/accounts/me").then().statusCode(200).body("party", equalTo(dealer.value()));
        var name = "firm-" + dealer.value().toLowerCase(Locale.ROOT);
        officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body("{\"name\": \"" + name + "\", \"unit\": \"firm\", \"roles\": [\"TRADE\"], \"party\": \"" + dealer
                        + "\", \"password\": \"correct horse battery\"}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .body("party", equalTo(dealer.value()));
        var listed = officials
                .as(Role.AUDITOR)
                .get("/api/v1/accounts?limit=100")
                .then()
                .statusCode(200);
        assertThat(listed.extract().asString()).contains("\"party\"");
    }

    private String ask() {
        return registrar(
                        request + "/sub-queries",
                        "{\"party\": \"" + dealer + "\", \"question\": \"to whom was the lot sold?\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse answer(String id, String body) {
        return officials
                .with(clerk)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/trade/enquiries/" + id + "/answer")
                .then();
    }

    private ValidatableResponse registrar(String path, String body) {
        return officials
                .as(Role.REGISTRAR)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
