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
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.message.Acknowledgement;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a firm answered on paper stands in the draft of the answer, as far as the registrar tells it on. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ToldByTradePagesTest {
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

    private Browser registrar = Browser.none();
    private String page = "";
    private String field = "";

    @BeforeEach
    void anImporterAnswersOnPaper() {
        var kept = lots.sold();
        var asked = lots.asks("XA", kept.item("exhibit 7"), kept.item("exhibit 8"));
        answering.acknowledge(FOCAL_POINT, asked.id(), Acknowledgement.accepted("XB-1", null));
        searches.search(REGISTRAR, asked.id());
        var enquiry = new TradeEnquiries.Enquiry(new RecordKey(kept.lot() + "-w"), "to whom?", List.of("exhibit 8"));
        var id = trade.ask(REGISTRAR, asked.id(), enquiry).id();
        registrar = Browser.of(officials.another(Role.REGISTRAR));
        page = "/console/requests/" + asked.id();
        field = "told-" + id;
        Form.post(
                        registrar,
                        page + "/enquiries/" + id + "/answer",
                        "type",
                        "told",
                        "text",
                        "sold",
                        "document",
                        "letter 17",
                        "quantity",
                        "50",
                        "date",
                        "2024-05",
                        "purchaser",
                        "P-1")
                .then()
                .statusCode(303);
    }

    @Test
    void whatIsAboutOneItemIsFilledInAndToldByItsSourceOnceTheDraftIsSaved() {
        var fresh = registrar.page(page);
        assertThat(fresh.select("#field-" + field).val()).isEqualTo("exhibit 8");
        assertThat(fresh.select("label[for=field-" + field + "]").text()).contains("letter 17", "transfers: 1");
        save(fresh, Map.of()).then().statusCode(303);
        var saved = registrar.page(page);
        assertThat(saved.select("#field-" + field).val()).isEqualTo("exhibit 8");
        assertThat(saved.select("#draft ol.chain .step")).hasSize(1);
        assertThat(saved.select("#draft").text()).contains("Borealia Wholesale", "letter 17");
        assertThat(saved.select("select[name=value-PURCHASER]")).hasSize(1);
        assertThat(saved.select("input[name=party]")).hasSize(1);
    }

    @Test
    void whatIsNotToldOnStaysOut() {
        save(registrar.page(page), Map.of(field, "")).then().statusCode(303);
        var saved = registrar.page(page);
        assertThat(saved.select("#field-" + field).val()).isEmpty();
        assertThat(saved.select("#draft ol.chain .step")).isEmpty();
    }

    @Test
    void purchasersAreWithheldOnAGround() {
        save(registrar.page(page), Map.of("value-PURCHASER", "ONGOING_INVESTIGATION"))
                .then()
                .statusCode(303);
        var saved = registrar.page(page);
        assertThat(saved.select("select[name=value-PURCHASER] option[selected]").val())
                .isEqualTo("ONGOING_INVESTIGATION");
        assertThat(saved.select("#draft").text()).doesNotContain("P-1");
    }

    @Test
    void anItemThatItSaysNothingOfIsRefusedBesideTheField() {
        var refused =
                Form.refused(propose(registrar.page(page), Map.of(field, "exhibit 7", "remarks", "as recorded")), 400);
        assertThat(Problems.of(refused)).containsExactly("tradeSources");
        assertThat(refused.select("[role=alert] a[href^=#]").eachAttr("href")).containsExactly("#field-tradeSources");
        assertThat(refused.select("#field-" + field).val()).isEqualTo("exhibit 7");
        assertThat(refused.select("textarea[name=remarks]").text()).isEqualTo("as recorded");
        var tooLong = Form.refused(propose(registrar.page(page), Map.of(field, "x".repeat(65))), 400);
        assertThat(Problems.of(tooLong)).containsExactly("tradeSources");
    }

    @Test
    void itIsAmongWhatWouldLeave() {
        var shown = Form.refused(propose(registrar.page(page), Map.of()), 200);
        assertThat(shown.select("main").text()).contains("letter 17", "enquiry to importer");
        assertThat(Form.confirm(registrar, shown).statusCode()).isEqualTo(303);
    }

    private Response save(Document shown, Map<String, String> values) {
        return registrar.post(page + "/draft", filled(shown, values));
    }

    private Response propose(Document shown, Map<String, String> values) {
        return registrar.post(page + "/answer", filled(shown, values));
    }

    /** As a browser sends the form. */
    private Map<String, String> filled(Document shown, Map<String, String> values) {
        var form = new HashMap<String, String>();
        for (var name : List.of("once", "question", "version", field)) {
            form.put(name, shown.select("#draft input[name=" + name + "]").val());
        }
        form.putAll(values);
        return form;
    }
}
