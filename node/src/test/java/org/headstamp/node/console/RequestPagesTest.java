package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.proto.exchange.v1.Translation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RequestPagesTest {
    private static final Operator READER = new Operator("reader", Officials.OFFICE, Set.of(Role.REGISTRAR));
    private static final String SOLD = "§2,SOLD,2021-02-01,§m,§w,§l,,5000,,invoice 2,Sales";
    private static final String SCRIPT = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    AskedLots lots;

    @Inject
    AnsweringReading reading;

    private AskedLots.Kept kept;
    private AskedLots.Asked asked;
    private Browser registrar;

    @BeforeEach
    void aStateAsksAboutALot() {
        kept = lots.moved(9000, SOLD);
        asked = lots.asks("XA", kept.item("1"));
        registrar = Browser.of(officials.account(Role.REGISTRAR));
    }

    @Test
    void theListOfWhatWaitsLeadsToTheQuestionUntilItIsAnswered() {
        assertThat(listed()).isTrue();
        drafted(Map.of("match-0", kept.lot() + "-l"), "answer");
        assertThat(listed()).isTrue();
        approve();
        assertThat(listed()).isFalse();
        assertThat(registrar.page("/console/requests/all").select("a[href=" + path() + "]"))
                .hasSize(1);
    }

    @Test
    void contentsAreForThoseAloneWhoMayReadThem() {
        for (var role : new Role[] {Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR}) {
            var page = Browser.of(officials.account(role)).page(path());
            assertThat(page.select("#draft")).isEmpty();
            assertThat(page.text()).contains(kept.lot(), "Penal code of XA, article 1");
        }
        for (var role : new Role[] {Role.AUDITOR, Role.TRADE}) {
            Browser.of(officials.account(role)).request().get(path()).then().statusCode(403);
        }
        for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"}) {
            registrar.request().get("/console/requests/" + id).then().statusCode(404);
        }
        Browser.of(officials.account(Role.OFFICER))
                .request()
                .formParam("once", UUID.randomUUID())
                .post(path() + "/search")
                .then()
                .statusCode(403);
    }

    @Test
    void whatAHostileStateWritesStaysText() {
        var hostile = lots.asks(
                "XA",
                message -> {
                    message.getTraceRequestBuilder().setLegalJustification(SCRIPT);
                    message.getTraceRequestBuilder().getItemsBuilder(0).setDescription(SCRIPT);
                    message.getTraceRequestBuilder()
                            .getRequestingAuthorityBuilder()
                            .setName(SCRIPT);
                    return message;
                },
                kept.item("1"));
        var page = registrar.page("/console/requests/" + hostile.id());
        assertThat(page.select("script:not([src]), [onerror], main img, [style]"))
                .isEmpty();
        assertThat(page.select("blockquote[lang=en]").eachText()).contains(SCRIPT, SCRIPT);
    }

    @Test
    void aTranslationStandsBesideTheTextAndTheTextStaysAsItCame() {
        var translated = lots.asks(
                "XA",
                message -> message.addTranslations(Translation.newBuilder()
                        .setFieldPath("trace_request.legal_justification")
                        .setLanguage("fr")
                        .setText("Code pénal de XA, article premier")
                        .setOffice("bureau de XA")
                        .setCertified(true)),
                kept.item("1"));
        var told = registrar.page("/console/requests/" + translated.id()).select(".told:has(blockquote[lang=fr])");
        assertThat(told.select("blockquote[lang=en]").text()).isEqualTo("Penal code of XA, article 1");
        assertThat(told.text()).contains("Code pénal de XA, article premier", "bureau de XA", "certified");
    }

    @Test
    void aQuestionIsAcknowledgedSearchedAnsweredAndHandedToTheSecondPerson() {
        var page = drafted(Map.of("match-0", kept.lot() + "-l"), "draft");
        assertThat(page.select("#draft input[name=match-0][checked], input[form=draft][checked]")
                        .attr("value"))
                .isEqualTo(kept.lot() + "-l");
        assertThat(page.select("section[aria-labelledby=answer]").text())
                .contains(
                        "Only wholesaler or importer identified", "never sole evidence", "Borealia Ordnance", "9,000");
        assertThat(page.select("select[name=party-ground]")).hasSize(2);
        assertThat(page.select("#draft ol.chain .step").eachText()).hasSize(2);
        send("answer", draftForm(page, Map.of("match-0", kept.lot() + "-l", "remarks", "as recorded")));
        var waiting = registrar.page(path());
        assertThat(waiting.text()).contains("waits for a second person");
        assertThat(waiting.select("main a[href=/console/approvals]")).hasSize(1);
        assertThat(waitingAnswer().remarks()).isEqualTo("as recorded");
    }

    @Test
    void aValueAndAPartyAreWithheldOnTheGroundsBesideThem() {
        var page = drafted(Map.of("match-0", kept.lot() + "-l"), "draft");
        var form = draftForm(
                page,
                Map.of("match-0", kept.lot() + "-l", "value-LOT_SIZE", "NATIONAL_SECURITY", "interim", "interim"));
        form.put("party", kept.lot() + "-w");
        form.put("party-ground", "ONGOING_INVESTIGATION");
        assertThat(post("draft", form).statusCode()).isEqualTo(303);
        var shown = registrar.page(path());
        assertThat(shown.select("#draft tr:has(select[name=value-LOT_SIZE])").text())
                .contains("withheld: National security");
        assertThat(shown.select("#draft .step .withheld").text()).contains("withheld: Ongoing criminal investigation");
        assertThat(shown.select("#draft .badges").text()).contains("Interim");
        assertThat(shown.select("select[name=value-LOT_SIZE] option[selected]").attr("value"))
                .isEqualTo("NATIONAL_SECURITY");
    }

    @Test
    void aDraftThatSomebodyChangedMeanwhileIsNotOverwrittenUnseen() {
        var mine = drafted(Map.of("match-0", kept.lot() + "-l"), "draft");
        var colleague = officials.another(Role.REGISTRAR);
        var theirs = Browser.of(colleague);
        var form = draftForm(mine, Map.of("match-0", kept.lot() + "-l", "remarks", "of the colleague"));
        assertThat(theirs.request().formParams(form).post(path() + "/draft").statusCode())
                .isEqualTo(303);
        var refused = post("draft", draftForm(mine, Map.of("match-0", "", "remarks", "<b>mine</b>")));
        assertThat(refused.statusCode()).isEqualTo(412);
        var page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert]").text()).contains(colleague);
        assertThat(page.select("tr.differs").text()).contains("of the colleague", "<b>mine</b>");
        assertThat(registrar.page(path()).select("#field-remarks").text()).isEqualTo("of the colleague");
        var both = new HashMap<String, String>();
        page.select("form.buttons input").forEach(field -> both.put(field.attr("name"), field.attr("value")));
        assertThat(post("draft", both).statusCode()).isEqualTo(303);
        assertThat(registrar.page(path()).select("#field-remarks").text()).isEqualTo("<b>mine</b>");
        assertThat(post("answer", draftForm(mine, Map.of())).statusCode()).isEqualTo(412);
    }

    @Test
    void aDraftIsSavedByHtmxInALineThatIsReadOutOnceAndSaysSoIfItIsNot() {
        var page = drafted(Map.of("match-0", kept.lot() + "-l"), "draft");
        assertThat(page.select("#draft-saved[aria-live=polite]").text()).isEmpty();
        assertThat(page.select("#draft-saved-at:not([aria-live])").text()).contains("Saved by");
        var form = draftForm(page, Map.of("match-0", kept.lot() + "-l", "remarks", "typed"));
        var saved = partly(form);
        assertThat(saved.asString()).doesNotContain("<html", "aria-live").contains("Saved by", "value=\"2\"");
        assertThat(saved.getHeader("HX-Reswap")).isNull();
        form.putAll(Map.of("version", "2", "announced", "yes"));
        assertThat(partly(form).getHeader("HX-Reswap")).isEqualTo("none");
        var unsaved = partly(form);
        assertThat(unsaved.asString())
                .contains("Not saved", "changed the draft meanwhile", "name=\"announced\" value=\"\"")
                .doesNotContain("draft-version", "draft-saved-at");
    }

    private Response partly(Map<String, String> form) {
        return registrar.request().header("HX-Request", "true").formParams(form).post(path() + "/draft");
    }

    @Test
    void whatIsWrongStandsAboveTheFormWhichKeepsWhatWasFilledIn() {
        var page = drafted(Map.of("match-0", kept.lot() + "-l"), "draft");
        var refused = post(
                "answer", draftForm(page, Map.of("match-0", "", "diversion-text", "at the border", "remarks", "kept")));
        assertThat(refused.statusCode()).isEqualTo(400);
        var shown = Jsoup.parse(refused.asString());
        assertThat(shown.select("[role=alert]").text()).contains("diversion", "Say how sure the point is.");
        assertThat(shown.select("#field-remarks").text()).isEqualTo("kept");
        assertThat(shown.select("#field-diversion-text").text()).isEqualTo("at the border");
        var foreign = draftForm(page, Map.of("match-0", "no such record"));
        assertThat(post("draft", foreign).statusCode()).isEqualTo(400);
        foreign.put("match-0", "unknown-record");
        var none = post("answer", foreign);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.asString()).contains("is no candidate");
    }

    @Test
    void whatTheStateThatAsksIsToldIsDraftedOnceAndRefusedWithItsField() {
        acknowledge();
        var once = UUID.randomUUID().toString();
        var needed = Map.of("once", once, "need-fields", "items[0].ammunition.lots", "need-why", "unclear");
        var shown = Form.refused(post("messages/information", needed), 200);
        assertThat(Form.confirm(registrar, shown).statusCode()).isEqualTo(303);
        assertThat(Form.confirm(registrar, shown).statusCode()).isEqualTo(303);
        assertThat(registrar
                        .page(path())
                        .select("section[aria-labelledby=dialogue] li")
                        .eachText())
                .filteredOn(line -> line.contains("unclear"))
                .hasSize(1);
        var delay = post(
                "messages/delay",
                Map.of(
                        "once",
                        UUID.randomUUID().toString(),
                        "delay-ground",
                        "NATIONAL_SECURITY",
                        "delay-explanation",
                        "much to do"));
        assertThat(delay.statusCode()).isEqualTo(400);
        var refused = Jsoup.parse(delay.asString());
        assertThat(refused.select("#problem-delay-expectedBy").text()).isEqualTo("This is required.");
        assertThat(refused.select("#field-delay-explanation").text()).isEqualTo("much to do");
        var wrong = post("messages/delay", Map.of("once", UUID.randomUUID().toString(), "delay-ground", "BECAUSE"));
        assertThat(wrong.asString()).contains("This is no code that is known here.");
    }

    @Test
    void anAnswerIsRefusedOnAGround() {
        acknowledge();
        send(
                "refusal",
                Map.of(
                        "once",
                        UUID.randomUUID().toString(),
                        "refuse-ground",
                        "NATIONAL_SECURITY",
                        "refuse-explanation",
                        "no"));
        var state = reading.answering(READER, asked.id()).state();
        assertThat(state)
                .isInstanceOfSatisfying(
                        AnsweringState.AwaitingApproval.class,
                        waiting -> assertThat(waiting.reply()).isInstanceOf(Reply.NoAnswer.class));
    }

    @Test
    void theTradeIsAskedRemindedAndItsAnswerOnPaperRecorded() {
        drafted(Map.of("match-0", kept.lot() + "-l"), "draft");
        var party = kept.lot() + "-w";
        Form.agreed(
                registrar,
                post(
                        "enquiries",
                        Map.of("once", UUID.randomUUID().toString(), "party", party, "question", "to whom?")));
        var enquiry = registrar
                .page(path())
                .select("section[aria-labelledby=trade] form[action$=/reminder]")
                .attr("action");
        assertThat(registrar
                        .request()
                        .formParam("once", UUID.randomUUID())
                        .post(enquiry)
                        .statusCode())
                .isEqualTo(303);
        var answer = enquiry.replace("/reminder", "/answer").replace(path() + "/", "");
        post(answer, Map.of("once", UUID.randomUUID().toString(), "type", "no-record", "document", "letter 1"));
        var shown = registrar.page(path()).select("section[aria-labelledby=trade]");
        assertThat(shown.text()).contains("No record", "letter 1").containsIgnoringCase(SubQuery.State.ANSWERED.name());
    }

    @Test
    void theLifeOfAMatchIsShownOnDemand() {
        var page = drafted(Map.of(), "draft");
        var life = page.select(".match a").attr("href").replaceAll("#.*", "");
        assertThat(registrar.page(life).select("#life ol.chain .step").eachText())
                .hasSize(2);
    }

    @Test
    void whoReadsArabicReadsTheCodesInArabic() {
        drafted(Map.of("match-0", kept.lot() + "-l"), "draft");
        var page = Jsoup.parse(registrar
                .request()
                .header("Accept-Language", "ar")
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("blockquote[lang=en]").text()).contains("Penal code of XA");
        assertThat(page.select("main h2").text()).contains("ردنا").doesNotContain("answer");
    }

    private boolean listed() {
        var next = "/console/requests";
        while (!next.isEmpty()) {
            var page = registrar.page(next);
            if (!page.select("a[href=" + path() + "]").isEmpty()) {
                return true;
            }
            next = page.select("a[href*=after]").attr("href");
        }
        return false;
    }

    private String path() {
        return "/console/requests/" + asked.id();
    }

    private void acknowledge() {
        var outcome = Map.of("once", UUID.randomUUID().toString(), "acknowledge-outcome", "ACCEPTED");
        send("acknowledgement", outcome);
    }

    /** Acknowledges, searches, and posts the draft. */
    private Document drafted(Map<String, String> values, String where) {
        acknowledge();
        assertThat(post("search", Map.of()).statusCode()).isEqualTo(303);
        var form = draftForm(registrar.page(path()), values);
        if (where.equals("answer")) {
            send(where, form);
        } else {
            assertThat(post(where, form).statusCode()).isEqualTo(303);
        }
        return registrar.page(path());
    }

    /** Posts a form and agrees to what it would send. */
    private void send(String where, Map<String, String> form) {
        var shown = Form.refused(post(where, form), 200);
        assertThat(Form.confirm(registrar, shown).statusCode()).isEqualTo(303);
    }

    private Map<String, String> draftForm(Document page, Map<String, String> values) {
        var form = new HashMap<String, String>();
        for (var name : new String[] {"once", "question", "version"}) {
            form.put(name, page.select("#draft input[name=" + name + "]").attr("value"));
        }
        form.putAll(values);
        return form;
    }

    private Response post(String where, Map<String, String> form) {
        return registrar
                .request()
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(path() + "/" + where);
    }

    private void approve() {
        officials
                .as(Role.FOCAL_POINT)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/trace-requests/" + asked.id() + "/approval")
                .then()
                .statusCode(200);
    }

    private TraceAnswer waitingAnswer() {
        var waiting = (AnsweringState.AwaitingApproval)
                reading.answering(READER, asked.id()).state();
        return ((Reply.Answer) waiting.reply()).answer();
    }
}
