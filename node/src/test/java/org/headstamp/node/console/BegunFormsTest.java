package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that are kept while they are filled in. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BegunFormsTest {
    private static final String SECONDS = "\\d:\\d\\d:\\d\\d";

    private static final String KEEP = "/console/kept-forms";

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    DialogueDesk desk;

    private Browser officer = Browser.none();

    @BeforeEach
    void logIn() {
        officer = Browser.of(officials.another(Role.OFFICER));
    }

    @Test
    void aSeizureThatWasBegunIsOfferedAgainUntilItIsRecorded() {
        var page = newCase() + "/seizures/new";
        var mark = officer.mark(page);
        var kept = keep(page, "seizure", mark, "i0-quantity", "77", "description", "<b>in the cellar</b>");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.header("Location")).endsWith(page + "?kept=seizure");
        assertThat(offered(page)).isTrue();
        var again = officer.page(page + "?kept=seizure");
        assertThat(again.select(".begun")).isEmpty();
        assertThat(again.select("#field-description").text()).isEqualTo("<b>in the cellar</b>");
        assertThat(again.select("#field-i0-quantity").val()).isEqualTo("77");
        assertThat(again.select("#kept-seizure").text()).contains("Kept for you");
        assertThat(again.select("input[name=once]").val()).isEqualTo(mark);
        var recorded = FilledSeizure.ammunition()
                .with("once", mark)
                .with("kept-place", page + "?kept=seizure")
                .record(officer, page);
        assertThat(recorded.statusCode()).isEqualTo(303);
        assertThat(offered(page)).isFalse();
    }

    @Test
    void anotherFormThatWasBegunAtThePlaceStays() {
        var page = newCase() + "/seizures/new";
        keep(page, "seizure", UUID.randomUUID().toString(), "description", "a long one");
        var recorded = FilledSeizure.ammunition()
                .with("once", officer.mark(page))
                .with("kept-place", page + "?kept=seizure")
                .record(officer, page);
        assertThat(recorded.statusCode()).isEqualTo(303);
        assertThat(offered(page)).isTrue();
    }

    @Test
    void aFormKeepsItselfAndSaysSoInALine() {
        var page = newCase() + "/notify";
        var shown = officer.page(page);
        var line = shown.select("#kept-notify");
        assertThat(line.attr("hx-post")).isEqualTo(KEEP);
        assertThat(line.attr("hx-trigger")).contains("closest form");
        assertThat(line.hasAttr("aria-live")).as("the time is not read out").isFalse();
        assertThat(shown.select(".keep #kept-notify + .unseen[aria-live=polite]")
                        .text())
                .isEmpty();
        assertThat(shown.select("button[formaction=" + KEEP + "]").hasAttr("formnovalidate"))
                .isTrue();
        var mark = shown.select("input[name=once]").val();
        var answer = typed(page, "notify", mark, "summary", "half a sent");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("Kept for you")
                .doesNotContain("<html")
                .doesNotContainPattern(SECONDS);
        assertThat(typed(page, "notify", mark, "summary", "half a sentence").asString())
                .contains("Kept for you");
        assertThat(officer.page(page + "?kept=notify")
                        .select("textarea[name=summary]")
                        .text())
                .isEqualTo("half a sentence");
    }

    @Test
    void aFormHasTheWordsForNotBeingKept() {
        var page = officer.in("fr").page(newCase() + "/notify");
        assertThat(page.select("script[src=/assets/kept.js]")).hasSize(1);
        assertThat(page.select(".keep #kept-notify")).hasSize(1);
        var words = page.select("#news");
        assertThat(words.attr("data-kept-logged-out")).contains("votre session est terminée");
        assertThat(words.attr("data-kept-unreachable")).contains("Non conservé");
        assertThat(words.attr("data-kept-failed")).contains("Non conservé");
        assertThat(words.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"enquiry, remarks", "withdrawal, explanation"})
    void aMessageAboutAQuestionOfOursIsKeptInItsForm(String name, String field) {
        var page = "/console/traces/" + desk.sent().id();
        keep(page, name, UUID.randomUUID().toString(), field, "not yet");
        var form = "form[action$=" + name + "]";
        assertThat(officer.page(page).select("details[open] .begun a").attr("href"))
                .isEqualTo(page + "?kept=" + name);
        var again = officer.page(page + "?kept=" + name);
        assertThat(again.select("details[open] " + form + " [name=" + field + "]")
                        .text())
                .isEqualTo("not yet");
        assertThat(again.select(form + " ~ form [name=" + field + "]").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"need, need-why", "delay, delay-explanation", "refuse, refuse-conditions"})
    void aReplyToAnotherStateIsKeptInItsForm(String name, String field) {
        officer = Browser.of(officials.another(Role.FOCAL_POINT));
        var page = "/console/requests/" + desk.received().id();
        var shown = Form.post(officer, page + "/acknowledgement", "acknowledge-outcome", "ACCEPTED");
        Form.confirm(officer, Form.refused(shown, 200)).then().statusCode(303);
        var mark = UUID.randomUUID().toString();
        keep(page, name, mark, field, "not yet");
        assertThat(officer.page(page).select("details[open] .begun a").attr("href"))
                .isEqualTo(page + "?kept=" + name);
        var again = officer.page(page + "?kept=" + name);
        assertThat(again.select("details[open] #field-" + field).text()).isEqualTo("not yet");
        assertThat(again.select("details[open] input[name=once]").val()).isEqualTo(mark);
        assertThat(again.select(".begun, [role=alert]")).isEmpty();
    }

    @Test
    void theClosureOfAQuestionIsKeptUntilItIsClosed() {
        var trace = desk.sent();
        desk.says(
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        var page = "/console/traces/" + trace.id();
        var mark = UUID.randomUUID().toString();
        assertThat(typed(page, "closure", mark, "outcome", "NOT_TRACED").asString())
                .contains("Kept for you");
        assertThat(officer.page(page).select("details[open] .begun a").attr("href"))
                .isEqualTo(page + "?kept=closure");
        var again = officer.page(page + "?kept=closure");
        var form = again.select("details[open] form[action=" + page + "/closure]");
        assertThat(form.select("[name=outcome] option[selected]").val()).isEqualTo("NOT_TRACED");
        assertThat(form.select("[name=once]").val()).isEqualTo(mark);
        assertThat(again.select(".begun, [role=alert]")).isEmpty();
        var wrong = Form.refused(send(page + "/closure", page, "closure", mark, "outcome", "NONE"), 400);
        assertThat(wrong.select("#problem-closure-outcome").text()).isNotEmpty();
        assertThat(offered(page)).as("what was refused stays kept").isTrue();
        send(page + "/closure", page, "closure", mark, "outcome", "NOT_TRACED")
                .then()
                .statusCode(303);
        assertThat(offered(page)).isFalse();
    }

    @Test
    void whatWasWrittenAboutAFieldStaysWithThatField() {
        var trace = desk.sent();
        var needed = List.of(new InformationRequest.NeededField("items[0].description", "where on the case"));
        desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), new InformationRequest(needed, true));
        var page = "/console/traces/" + trace.id();
        var mark = UUID.randomUUID().toString();
        for (var about : Map.of("items[0].ammunition.lots", "", "items[0].description", "on the base")
                .entrySet()) {
            keep(page, "information", mark, "fieldPath", about.getKey(), "given", "on the base");
            assertThat(officer.page(page + "?kept=information")
                            .select("input[name=given]")
                            .eachAttr("value"))
                    .containsExactly(about.getValue());
        }
    }

    @Test
    void anotherFillingInTakesNoPlaceUnseen() {
        var page = newCase() + "/notify";
        keep(page, "notify", UUID.randomUUID().toString(), "summary", "first");
        var other = UUID.randomUUID().toString();
        assertThat(typed(page, "notify", other, "summary", "second").asString()).contains("Not kept:");
        var refused = keep(page, "notify", other, "summary", "second");
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(summary(page)).isEqualTo("first");
        var choice = Form.refused(refused, 412);
        var instead = new HashMap<String, String>();
        choice.select("main form input").forEach(field -> instead.put(field.attr("name"), field.val()));
        assertThat(officer.post(KEEP, instead).statusCode()).isEqualTo(303);
        assertThat(summary(page)).isEqualTo("second");
    }

    @Test
    void whatSomebodyBeganIsForNobodyElse() {
        var page = newCase() + "/notify";
        keep(page, "notify", UUID.randomUUID().toString(), "summary", "mine alone");
        var colleague = Browser.of(officials.another(Role.OFFICER));
        assertThat(colleague.page(page).select(".begun")).isEmpty();
        assertThat(colleague.page(page + "?kept=notify").text()).doesNotContain("mine alone");
        assertThat(Form.post(colleague, KEEP + "/end", "kept-place", page + "?kept=notify")
                        .statusCode())
                .isEqualTo(303);
        assertThat(summary(page)).isEqualTo("mine alone");
    }

    @Test
    void whatIsDiscardedIsGone() {
        var page = newCase() + "/notify";
        keep(page, "notify", UUID.randomUUID().toString(), "summary", "no more");
        var discarded = Form.post(officer, KEEP + "/end", "kept-place", page + "?kept=notify");
        assertThat(discarded.header("Location")).endsWith(page);
        assertThat(offered(page)).isFalse();
        assertThat(summary(page)).isEmpty();
    }

    @Test
    void whatComesLateIsNotKeptOfAFormThatWasSent() {
        var page = "/console/traces/" + desk.sent().id();
        var mark = UUID.randomUUID().toString();
        var shown = Form.marked(officer, mark, page + "/messages/enquiry", "remarks", "sent");
        Form.confirm(officer, Form.refused(shown, 200)).then().statusCode(303);
        assertThat(typed(page, "enquiry", mark, "remarks", "sent").asString()).doesNotContain("Kept for you");
        assertThat(offered(page)).isFalse();
    }

    @Test
    void whatIsTooLongOrNoFormIsRefused() {
        var page = newCase() + "/notify";
        var mark = UUID.randomUUID().toString();
        var much = "x".repeat(200_000);
        assertThat(typed(page, "notify", mark, "summary", much).asString()).contains("Not kept:", "longer than");
        assertThat(keep(page, "notify", mark, "summary", much).statusCode()).isEqualTo(400);
        assertThat(keep(page, "notify", "no mark", "summary", "text").statusCode())
                .isEqualTo(400);
        for (var place : List.of("", "https://elsewhere.example/?kept=a", "/console/../x?kept=a", "/console/cases")) {
            assertThat(officer.post(KEEP, Map.of("once", mark, "kept-place", place))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(offered(page)).isFalse();
    }

    @Test
    void nobodyKeepsFormsOfThePagesOfOthersAndStrangersNone() {
        var form = placed("/console/cases/new?kept=seizure");
        var enquiry = placed("/console/enquiries/" + UUID.randomUUID() + "?kept=answer");
        var trade = Browser.of(officials.account(Role.TRADE));
        for (var path : List.of(KEEP, KEEP + "/end")) {
            assertThat(trade.post(path, form).statusCode()).isEqualTo(403);
            assertThat(trade.post(path, enquiry).statusCode()).isEqualTo(303);
            assertThat(officer.post(path, enquiry).statusCode()).isEqualTo(403);
            assertThat(trade.post(path, placed("/console/enquiries?kept=answer"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Browser.none().post(path, form).header("Location")).startsWith("/console/log-in/form?");
        }
    }

    private static Map<String, String> placed(String place) {
        return Map.of("once", UUID.randomUUID().toString(), "kept-place", place);
    }

    private String newCase() {
        return "/console/cases/"
                + cases.open(DialogueDesk.OFFICER, "House search", "").id();
    }

    private boolean offered(String page) {
        return !officer.page(page).select(".begun").isEmpty();
    }

    private String summary(String page) {
        Document shown = officer.page(page + "?kept=notify");
        return shown.select("textarea[name=summary]").text();
    }

    /** As a browser sends it to where the form goes. */
    private Response send(String path, String page, String name, String mark, String... fields) {
        return officer.post(path, form(page, name, mark, fields));
    }

    private Response keep(String page, String name, String mark, String... fields) {
        return officer.post(KEEP, form(page, name, mark, fields));
    }

    /** As htmx sends it. */
    private Response typed(String page, String name, String mark, String... fields) {
        return officer.request()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form(page, name, mark, fields))
                .post(KEEP);
    }

    private static Map<String, String> form(String page, String name, String mark, String... fields) {
        var form = new HashMap<>(Map.of("once", mark, "kept-place", page + "?kept=" + name));
        for (int index = 0; index < fields.length; index += 2) {
            form.put(fields[index], fields[index + 1]);
        }
        return form;
    }
}
