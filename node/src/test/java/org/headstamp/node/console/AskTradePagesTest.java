package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

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
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.TradeItem;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which a registrar asks the trade, and the one that shows what it would see. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AskTradePagesTest {
    private static final String SCRIPT = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    AskedLots lots;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    TradeEnquiries trade;

    private AskedLots.Kept kept = new AskedLots.Kept("", "");
    private AskedLots.Asked asked;
    private Browser registrar = Browser.none();

    @BeforeEach
    void aStateAsksAboutTwoItems() {
        kept = lots.sold();
        asked = lots.asks("XA", kept.item("exhibit 7"), kept.item("exhibit 8"));
        answering.acknowledge(FOCAL_POINT, asked.id(), Acknowledgement.accepted("XB-1", null));
        searches.search(REGISTRAR, asked.id());
        registrar = Browser.of(officials.another(Role.REGISTRAR));
    }

    @Test
    void whatThePartyWouldSeeIsShownBeforeItIsAskedOnce() {
        assertThat(registrar.page(question()).select("a[href=" + path() + "]")).hasSize(1);
        var shown = Form.refused(post(filled("to whom?")), 200);
        assertThat(enquiries()).isEmpty();
        assertThat(shown.select("h1").text()).isEqualTo("What Borealia Wholesale would be asked");
        assertThat(shown.select("#question").text()).isEqualTo("to whom?");
        assertThat(shown.select("#items tbody tr")).hasSize(2);
        assertThat(shown.select("#items").text()).contains("Ammunition", kept.mark(), kept.lot());
        assertThat(shown.select("#due time")).hasSize(1);
        assertThat(shown.select("section[aria-labelledby=sees]").text())
                .doesNotContain("exhibit")
                .doesNotContain("Penal code");
        assertThat(shown.select("section[aria-labelledby=unseen] p").text()).contains("Which State asks");
        assertThat(Form.confirm(registrar, shown).header("Location")).endsWith(question());
        assertThat(Form.confirm(registrar, shown).statusCode()).isEqualTo(303);
        assertThat(enquiries()).singleElement().satisfies(query -> {
            assertThat(query.items()).containsExactly("exhibit 7", "exhibit 8");
            assertThat(query.question()).isEqualTo("to whom?");
        });
    }

    @Test
    void onlyTheItemsThatAreTickedAreAskedAbout() {
        var form = filled("to whom?");
        form.put("items", List.of("exhibit 8"));
        var shown = Form.refused(post(form), 200);
        assertThat(shown.select("#items tbody tr")).hasSize(1);
        Form.confirm(registrar, shown);
        assertThat(enquiries()).singleElement().satisfies(query -> {
            assertThat(query.items()).containsExactly("exhibit 8");
            assertThat(query.shown()).extracting(TradeItem::number).containsExactly(1);
        });
        assertThat(registrar
                        .page(question())
                        .select("section[aria-labelledby=trade]")
                        .text())
                .contains("Items it is asked about: exhibit 8");
    }

    @Test
    void nothingThatWasNotShownIsAsked() {
        var shown = Form.refused(post(filled("to whom?")), 200);
        var form = filled("to whom, and who is it?");
        form.put("seen", shown.select("button[name=seen]").val());
        var again = Form.refused(post(form), 412);
        assertThat(again.select("[role=alert]").text()).contains("not what you were shown");
        assertThat(again.select("#question").text()).isEqualTo("to whom, and who is it?");
        assertThat(enquiries()).isEmpty();
        assertThat(Form.confirm(registrar, again).statusCode()).isEqualTo(303);
        assertThat(enquiries()).hasSize(1);
    }

    @Test
    void anotherChoiceOfItemsWasNotShownEither() {
        var form = filled("to whom?");
        form.put("items", List.of("exhibit 8"));
        var shown = Form.refused(post(form), 200);
        form.put("items", List.of("exhibit 7", "exhibit 8"));
        form.put("seen", shown.select("button[name=seen]").val());
        assertThat(Form.refused(post(form), 412).select("#items tbody tr")).hasSize(2);
        assertThat(enquiries()).isEmpty();
    }

    @Test
    void whoChangesItFindsWhatWasFilledIn() {
        var form = filled("to whom?");
        form.put("items", List.of("exhibit 8"));
        var shown = Form.refused(post(form), 200);
        var again = Form.refused(Form.confirm(registrar, shown, "change", "yes"), 200);
        assertFilledIn(again, "to whom?");
        assertThat(enquiries()).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() {
        var form = filled("why?");
        form.put("items", List.of("exhibit 8"));
        form.put("party", "a b");
        var refused = Form.refused(post(form), 400);
        assertThat(Problems.of(refused)).containsExactly("party");
        assertThat(refused.select("[role=alert] a").eachAttr("href")).containsExactly("#field-party");
        assertThat(refused.select("#problem-party").text()).contains("is no key of a record");
        assertFilledIn(refused, "why?");
        form.put("party", kept.lot() + "-x");
        assertThat(Form.refused(post(form), 400).select("#problem-party").text())
                .contains("The register has no manufacturer, importer or dealer");
        assertThat(Problems.of(Form.refused(post(filled("")), 400))).containsExactly("question");
        assertThat(Problems.of(Form.refused(post(filled("w".repeat(4001))), 400)))
                .containsExactly("question");
        form = filled("why?");
        form.put("items", List.of("exhibit 9"));
        var stray = Form.refused(post(form), 400);
        assertThat(Problems.of(stray)).containsExactly("items");
        assertThat(stray.select("#hint-items").text()).contains("If none is ticked");
    }

    @Test
    void whatPeopleAndHostileStatesWriteStaysText() {
        var hostile = lots.asks("XA", kept.item("<script>x</script>"));
        answering.acknowledge(FOCAL_POINT, hostile.id(), Acknowledgement.accepted("XB-1", null));
        searches.search(REGISTRAR, hostile.id());
        var path = "/console/requests/" + hostile.id() + "/enquiries";
        var form = filled(SCRIPT);
        for (var page : List.of(registrar.page(path), Form.refused(registrar.post(path, form), 200))) {
            assertThat(page.select("script:not([src]), [onerror], main img, [style]"))
                    .isEmpty();
        }
        assertThat(Form.refused(registrar.post(path, form), 200)
                        .select("#question")
                        .text())
                .isEqualTo(SCRIPT);
        assertThat(registrar.page(path).select("input[name=items]").eachAttr("value"))
                .containsExactly("<script>x</script>");
    }

    @Test
    void registrarsAloneAskAndOnlyOnceTheRegistersWereSearched() {
        for (var role : List.of(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR, Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            other.request().get(path()).then().statusCode(403);
            other.post(path(), filled("to whom?")).then().statusCode(403);
        }
        var early = lots.asks("XA", kept.item("1"));
        var page = "/console/requests/" + early.id();
        assertThat(registrar.page(page).select("a[href=" + page + "/enquiries]"))
                .isEmpty();
        registrar.request().get(page + "/enquiries").then().statusCode(409);
        for (var id : List.of(UUID.randomUUID().toString(), "nonsense")) {
            registrar
                    .request()
                    .get("/console/requests/" + id + "/enquiries")
                    .then()
                    .statusCode(404);
        }
        assertThat(enquiries()).isEmpty();
    }

    @Test
    void aQuestionTooManyIsRefusedBeforeItIsShown() {
        var enquiry = new TradeEnquiries.Enquiry(new RecordKey(kept.lot() + "-w"), "to whom?", List.of());
        for (int i = 0; i < SubQueries.MOST; i++) {
            trade.ask(REGISTRAR, asked.id(), enquiry);
        }
        assertThat(Form.refused(post(filled("once more?")), 400)
                        .select("#problem-party")
                        .text())
                .contains("100");
        assertThat(enquiries()).hasSize(SubQueries.MOST);
        var listed = registrar.page(question()).select("section[aria-labelledby=trade]");
        assertThat(listed.select("form[action$=/reminder]")).hasSize(20);
        assertThat(listed.select("a[href*='sheet=enquiries']")).isNotEmpty();
    }

    @Test
    void aFormThatWasBegunIsGoneOnWith() {
        var form = filled("half a question");
        form.put("items", List.of("exhibit 8"));
        form.put("kept-place", path() + "?kept=trade");
        registrar.post("/console/kept-forms", form).then().statusCode(303);
        assertThat(registrar.page(question()).select("a[href='" + path() + "?kept=trade']"))
                .hasSize(1);
        assertFilledIn(registrar.page(path() + "?kept=trade"), "half a question");
        Form.confirm(registrar, Form.refused(post(form), 200));
        assertThat(registrar.page(question()).select("a[href$='kept=trade']")).isEmpty();
    }

    private static void assertFilledIn(Document page, String question) {
        assertThat(page.select("textarea[name=question]").text()).isEqualTo(question);
        assertThat(page.select("input[name=items][checked]").eachAttr("value")).containsExactly("exhibit 8");
        assertThat(page.select("input[name=party]").val()).isNotEmpty();
    }

    private List<SubQuery> enquiries() {
        return trade.of(REGISTRAR, asked.id());
    }

    private Map<String, Object> filled(String question) {
        return new HashMap<>(
                Map.of("once", UUID.randomUUID().toString(), "party", kept.lot() + "-w", "question", question));
    }

    private Response post(Map<String, ?> form) {
        return registrar.post(path(), form);
    }

    private String question() {
        return "/console/requests/" + asked.id();
    }

    private String path() {
        return question() + "/enquiries";
    }
}
