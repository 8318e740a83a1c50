package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of which pages are live, and that each is found where it is fetched anew. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LivePartsTest {
    private static final String TYPED = "input:not([type=hidden]), textarea, select";

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    TraceAnswering answering;

    @Inject
    Mailbox mailbox;

    private Browser browser = Browser.none();

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.FOCAL_POINT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/tasks",
                "/console/cases",
                "/console/approvals",
                "/console/requests",
                "/console/requests/all",
                "/console/investigations",
                "/console/alerts",
                "/console/alerts/ours",
                "/console/lot-matches"
            })
    void aListIsLiveAndHasNothingToFillIn(String path) {
        var page = browser.page(path);
        assertThat(page.select("script[src=/assets/live.js]")).hasSize(1);
        var parts = parts(page);
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().attr("data-live")).isEqualTo("/console/live/lists");
        assertThat(parts.getFirst().select(TYPED)).isEmpty();
        assertThat(anew(parts.getFirst()).select("h1, table, .card")).isNotEmpty();
        assertThat(page.select("[data-live][aria-live], [data-live] [aria-live]"))
                .as("a list is not read out again")
                .isEmpty();
        assertThat(page.select("#news[aria-live=polite]").text()).isEmpty();
        assertThat(page.select("#news").attr("data-fresh")).isEqualTo("Newly listed: #");
    }

    @Test
    void theListOfImportsIsLiveBesideTheFormThatSendsOne() {
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        var refused = registrar.request().multiPart("kind", "PARTIES").post("/console/registry/imports");
        for (var page : List.of(registrar.page("/console/registry/imports"), Form.refused(refused, 400))) {
            var parts = parts(page);
            assertThat(parts).hasSize(1);
            assertThat(parts.getFirst().attr("data-live")).isEqualTo("/console/live/imports");
            assertThat(parts.getFirst().select(TYPED)).isEmpty();
            assertThat(page.select("input[type=file]")).hasSize(1);
            var anew = registrar.page(parts.getFirst().attr("data-part"));
            assertThat(anew.select("#" + parts.getFirst().id())).hasSize(1);
        }
    }

    @Test
    void aCaseIsLiveAsFarAsItTellsWhatHappened() {
        var caseId = desk.sent().caseId();
        var parts = liveIn("/console/cases/" + caseId, caseId);
        assertThat(parts).extracting(Element::id).containsExactly("stands", "answers", "moments");
        assertThat(parts.get(1).select("a[href^=/console/traces/]")).hasSize(1);
        assertThat(parts).allSatisfy(part -> assertThat(part.select(TYPED)).isEmpty());
    }

    @Test
    void aQuestionOfOursIsLiveUntilSomethingIsFilledIn() {
        var trace = desk.sent();
        var path = "/console/traces/" + trace.id();
        assertThat(liveIn(path, trace.caseId())).extracting(Element::id).containsExactly("stands", "told", "actions");
        var wrong = Form.refused(Form.post(browser, path + "/messages/withdrawal", "reason", "NONSENSE"), 400);
        assertThat(parts(wrong)).extracting(Element::id).containsExactly("stands", "told");
        assertThat(wrong.select("#actions form[action$=/messages/withdrawal]")).hasSize(1);
        assertThat(parts(wrong))
                .allSatisfy(
                        part -> assertThat(anew(part).select("#" + part.id())).hasSize(1));
    }

    @Test
    void aQuestionOfAnotherStateIsLiveButItsDraft() {
        var trace = desk.received();
        var path = "/console/requests/" + trace.id();
        assertThat(liveIn(path, trace.caseId())).extracting(Element::id).contains("stands", "waits", "receipt", "said");
        DialogueDesk.acknowledged(answering, trace);
        var searching = Browser.of(officials.account(Role.REGISTRAR));
        Form.post(searching, path + "/search").then().statusCode(303);
        var registrar = searching.page(path);
        assertThat(registrar.select("form#draft")).hasSize(1);
        assertThat(registrar.select("[data-live] [form=draft], [data-live] form#draft"))
                .isEmpty();
    }

    @Test
    void anInvestigationIsLive() {
        var caseId = notified();
        var list = browser.page("/console/investigations");
        var path = list.select("tr:contains(" + caseId + ") a").attr("href");
        assertThat(liveIn(path, caseId))
                .extracting(Element::id)
                .containsExactly("stands", "terms", "actions", "told", "together", "notice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/origin", "/ballistics", "/release", "/disclosures", "/seizures"})
    void theListsOfACaseAreLive(String list) {
        var caseId = desk.sent().caseId();
        assertThat(liveIn("/console/cases/" + caseId + list, caseId)).hasSize(1);
    }

    /** The live parts of a page, each of which is found again where it is fetched. */
    private List<Element> liveIn(String path, CaseId caseId) {
        var parts = parts(browser.page(path));
        assertThat(parts).isNotEmpty().allSatisfy(part -> {
            assertThat(part.attr("data-live")).isEqualTo("/console/live/cases/" + caseId);
            assertThat(anew(part).select("#" + part.id())).hasSize(1);
        });
        return parts;
    }

    /** Those that are of the page itself, without who else has its draft open. */
    private static List<Element> parts(Document page) {
        return page.select("[data-live]:not([data-part^=/console/present])");
    }

    private Document anew(Element part) {
        return Jsoup.parse(browser.request()
                .header("HX-Request", "true")
                .get(part.attr("data-part"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private CaseId notified() {
        var xa = TestFederation.running().state("XA");
        var caseId = CaseId.at(xa.state(), Instant.now(), RandomGenerator.getDefault());
        var notice = new OriginNotice(
                List.of(TraceSamples.firedCases("1")),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                xa.state(),
                "");
        mailbox.bring(xa, caseId, 1, null, message -> message.setOriginNotification(OriginWire.toWire(notice)));
        return caseId;
    }
}
