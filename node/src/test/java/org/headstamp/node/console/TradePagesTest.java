package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.RowCopies;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.trade.EnquiryLists;
import org.headstamp.node.trace.trade.TradeReply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TradePagesTest {
    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    TradeEnquiries trade;

    @Inject
    EnquiryLists lists;

    @Inject
    RowCopies copies;

    private PartyKey dealer = new PartyKey("d");
    private String clerk = "";

    @BeforeEach
    void registerADealer() {
        dealer = officials.aDealer();
        clerk = officials.ofTheTrade(dealer);
    }

    @Test
    void whoIsOfTheTradeLandsAtItsEnquiries() {
        Browser.logIn(clerk, Officials.PASSWORD).then().statusCode(302).header("Location", endsWith("/console"));
        var browser = Browser.of(clerk);
        browser.request().get("/console").then().statusCode(303).header("Location", endsWith("/console/enquiries"));
        var page = browser.page("/console/enquiries");
        assertThat(page.select("h1").text()).isEqualTo("Enquiries");
        assertThat(page.text()).contains("Nothing is asked of your firm.");
        assertThat(page.select("a[href=/console/cases]")).isEmpty();
    }

    @Test
    void casesAreNotForTheTradeNorEnquiriesForOthers() {
        var browser = Browser.of(clerk);
        var trace = searched();
        for (var path : List.of("/console/cases", "/console/cases/" + trace.caseId())) {
            var refused = browser.request().get(path).then().statusCode(403).contentType("text/html");
            assertThat(Jsoup.parse(refused.extract().asString()).select("a[href=/console]"))
                    .hasSize(1);
        }
        Browser.of(officials.account(Role.REGISTRAR))
                .request()
                .get("/console/enquiries")
                .then()
                .statusCode(403);
    }

    @Test
    void anEnquiryIsReadAnsweredAndCorrectedInAForm() {
        var id = ask("to whom was <b>the lot</b> sold?");
        var browser = Browser.of(clerk);
        var line = browser.page("/console/enquiries").select("tr:has(a[href=/console/enquiries/" + id + "])");
        assertThat(line.select(".badge").text()).isEqualTo("Open");
        var asked = browser.page("/console/enquiries/" + id);
        assertThat(asked.select("#question").text()).isEqualTo("to whom was <b>the lot</b> sold?");
        assertThat(asked.select("#items").text()).contains("Ammunition", "9 mm Luger", "BORX", "QRV21");
        assertThat(asked.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(asked.text()).doesNotContain("XA").doesNotContain("near a border");
        send(browser, id, "answer", Map.of("type", "told", "text", "one box", "quantity", "50", "date", "2024-05"))
                .statusCode(303)
                .header("Location", endsWith("/console/enquiries/" + id));
        var answered = browser.page("/console/enquiries/" + id);
        assertThat(answered.select("section article").text()).contains("Told", clerk, "one box", "50 pieces, May 2024");
        assertThat(answered.select("form[action$=/correction]")).hasSize(1);
        send(browser, id, "correction", Map.of("type", "not-the-party", "mayKnow", "Northern Arms"))
                .statusCode(303);
        assertThat(browser.page("/console/enquiries/" + id).text())
                .contains("Firm that may know: Northern Arms", "Corrected since: Told", "one box");
    }

    @Test
    void theListIsLiveAndStandsOtherwiseOnceThePartyIsAskedOrAnswers() {
        var part = Browser.of(clerk).page("/console/enquiries").select("#enquiries");
        assertThat(part.attr("data-live")).isEqualTo("/console/live/enquiries");
        assertThat(part.attr("data-part")).isEqualTo("/console/enquiries");
        var parties = Set.of(dealer, officials.aDealer());
        assertThat(lists.standing(parties)).isEmpty();
        var trace = searched();
        var id = ask(trace, "to whom?");
        var asked = lists.standing(parties);
        assertThat(asked).containsOnlyKeys(dealer);
        assertThat(lists.standing(parties)).isEqualTo(asked);
        ask(trace, "and when?");
        var twice = lists.standing(parties);
        assertThat(twice).isNotEqualTo(asked);
        send(Browser.of(clerk), id, "answer", Map.of("type", "no-record")).statusCode(303);
        assertThat(lists.standing(parties)).isNotEqualTo(twice);
    }

    /** Of copies made at once those with older ids come last, and the one that begins with most zeros is the last of all. */
    @Test
    void ofAFirmThatIsAskedVeryOftenTheLatestThousandEnquiriesCount() throws SQLException {
        var parties = Set.of(dealer);
        var trace = searched();
        var newest = UUID.fromString(ask(trace, "to whom?"));
        copies.of("sub_query", "id", newest, Map.of("id", RowCopies.OLDER_ID), 998);
        var belowTheBound = lists.standing(parties);
        copies.of("sub_query", "id", newest, Map.of("id", RowCopies.OLDER_ID), 1);
        var atTheBound = lists.standing(parties);
        assertThat(atTheBound).isNotEqualTo(belowTheBound);
        var oldest = "overlay((" + RowCopies.OLDER_ID + ")::text placing '-0000-' from 9 for 6)::uuid";
        copies.of("sub_query", "id", newest, Map.of("id", oldest), 1);
        assertThat(lists.standing(parties)).isEqualTo(atTheBound);
        ask(searched(), "and when?");
        assertThat(lists.standing(parties)).isNotEqualTo(atTheBound);
    }

    @Test
    void whatIsWrongIsSaidAboveTheFormWhichKeepsWhatWasFilledIn() {
        var id = ask("to whom?");
        var browser = Browser.of(clerk);
        assertRefused(browser, id, Map.of("text", "sold"), "Type: Say which kind of answer it is.");
        assertRefused(browser, id, Map.of("type", "told"), "Answer: Do not leave this empty.");
        assertRefused(browser, id, Map.of("type", "not-the-party"), "Firm that may know: Do not leave this empty.");
        assertRefused(
                browser, id, Map.of("type", "told", "text", "x".repeat(8001)), "Answer: There are 8,001 characters");
        var many = Map.of("type", "told", "text", "sold & gone", "quantity", "many", "date", "2024");
        var page = assertRefused(browser, id, many, "Sales and deliveries 1 › Quantity: Give a whole number.");
        assertThat(page.select("textarea").text()).isEqualTo("sold & gone");
        assertThat(page.select("input[name=quantity]").attr("value")).isEqualTo("many");
        var undated = Map.of("type", "told", "text", "sold", "quantity", "5", "date", "");
        assertRefused(browser, id, undated, "Sales and deliveries 1 › Date: Give a date such as");
    }

    @Test
    void eachProblemStandsBesideItsField() {
        var id = ask("to whom?");
        var browser = Browser.of(clerk);
        var many = Map.of("type", "told", "text", "", "quantity", "5", "date", "2024", "licence", "two words");
        var page = assertRefused(browser, id, many, "Sales and deliveries 1 › Licence");
        var licence = page.select("input[name=licence][aria-invalid=true]");
        assertThat(page.select("#" + licence.attr("aria-describedby").replaceAll(" .*", ""))
                        .text())
                .contains("letters, digits");
        var empty = assertRefused(browser, id, Map.of("type", "told"), "Answer: Do not leave this empty.");
        assertThat(empty.select("#field-text").attr("aria-describedby")).startsWith("problem-text");
        var none = assertRefused(browser, id, Map.of("text", "sold"), "Type: ");
        assertThat(none.select("fieldset[aria-describedby=problem-type] #problem-type"))
                .hasSize(1);
        assertThat(none.select("[role=alert] a").eachAttr("href")).containsExactly("#field-type");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + licence.attr("id"));
    }

    @Test
    void manySalesFitAndStandThereWhereTheAnswerIsPutRight() {
        var id = ask("to whom?");
        var browser = Browser.of(clerk);
        var path = "/console/enquiries/" + id;
        assertThat(browser.page(path).select("input[name=quantity]")).hasSize(5);
        var form = new HashMap<String, Object>(Map.of("type", "told", "text", "six boxes"));
        form.put("quantity", List.of("1", "2", "3", "4", "5"));
        form.put("date", Collections.nCopies(5, "2024-05"));
        form.put("act", "more");
        var more = Browser.refused(200, browser.post(path + "/answer", form));
        assertThat(more.select("input[name=quantity]").eachAttr("value"))
                .containsExactly("1", "2", "3", "4", "5", "", "", "", "", "");
        assertThat(browser.page(path).select("section article")).isEmpty();
        form.remove("act");
        form.put("quantity", List.of("1", "2", "3", "4", "5", "6"));
        form.put("date", Collections.nCopies(6, "2024-05"));
        browser.post(path + "/answer", form).then().statusCode(303);
        var right = browser.page(path);
        assertThat(right.select("form[action$=/correction] input[name=quantity]")
                        .eachAttr("value"))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(right.select("form[action$=/correction] input[name=date]").eachAttr("value"))
                .containsOnly("2024-05");
        assertThat(right.select("#field-text").text()).isEqualTo("six boxes");
        assertThat(right.select("input[name=type][checked]").val()).isEqualTo("told");
    }

    @Test
    void aFormHasNoMoreRowsThanAnAnswerHasTransfers() {
        var form = new HashMap<String, Object>(Map.of("type", "told", "text", "many", "act", "more"));
        form.put("quantity", Collections.nCopies(TradeReply.MOST_TRANSFERS - 1, "1"));
        var page =
                Browser.refused(200, Browser.of(clerk).post("/console/enquiries/" + ask("to whom?") + "/answer", form));
        assertThat(page.select("input[name=quantity]")).hasSize(TradeReply.MOST_TRANSFERS);
        assertThat(page.select("button[name=act]")).isEmpty();
    }

    @Test
    void theLongestAnswerInAnyScriptIsTaken() {
        var id = ask("to whom?");
        var text = "数".repeat(TradeReply.LONGEST);
        send(Browser.of(clerk), id, "answer", Map.of("type", "no-record", "text", text))
                .statusCode(303);
    }

    @Test
    void whatWasTakenBackOrAnsweredMeanwhileIsAPageThatSaysSo() {
        var trace = searched();
        var id = ask(trace, "to whom?");
        var browser = Browser.of(clerk);
        trade.withdraw(
                REGISTRAR,
                trace.id(),
                trade.of(REGISTRAR, trace.id()).getFirst().id());
        var page = browser.page("/console/enquiries/" + id);
        assertThat(page.text()).contains("no answer is needed any more");
        assertThat(page.select("form[action^=/console/enquiries]")).isEmpty();
        send(browser, id, "answer", Map.of("type", "no-record"))
                .statusCode(409)
                .body(containsString("This cannot be done now"));
    }

    @Test
    void anEnquiryToAnotherFirmIsNotThere() {
        var id = ask("to whom?");
        var stranger = Browser.of(officials.account(Role.TRADE));
        for (var path : List.of(id, "nonsense")) {
            stranger.request()
                    .get("/console/enquiries/" + path)
                    .then()
                    .statusCode(404)
                    .body(containsString("There is no such page"));
        }
        send(stranger, id, "answer", Map.of("type", "no-record")).statusCode(404);
    }

    @Test
    void whatDoesNotFitOnOnePageFollowsOnTheNext() {
        var trace = searched();
        for (int i = 0; i < 26; i++) {
            ask(trace, "to whom?");
        }
        var browser = Browser.of(clerk);
        var first = browser.page("/console/enquiries");
        assertThat(first.select("tbody tr")).hasSize(25);
        var more = first.select("a[href^=/console/enquiries?after=]").attr("href");
        assertThat(browser.page(more).select("tbody tr")).hasSize(1);
    }

    private Document assertRefused(Browser browser, String id, Map<String, String> form, String problem) {
        var refused = send(browser, id, "answer", form).statusCode(400).contentType("text/html");
        var page = Jsoup.parse(refused.extract().asString());
        assertThat(page.select("[role=alert] li").text()).startsWith(problem);
        assertThat(Problems.of(page)).isNotEmpty();
        return page;
    }

    private static ValidatableResponse send(Browser browser, String id, String action, Map<String, String> form) {
        return browser.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/console/enquiries/" + id + "/" + action)
                .then();
    }

    private String ask(String question) {
        return ask(searched(), question);
    }

    private String ask(AnsweringTrace trace, String question) {
        var enquiry = new TradeEnquiries.Enquiry(new RecordKey(dealer.value()), question, List.of());
        return trade.ask(REGISTRAR, trace.id(), enquiry).id().toString();
    }

    private AnsweringTrace searched() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        return searches.search(REGISTRAR, trace.id());
    }
}
