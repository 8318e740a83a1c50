package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.trade.SubQuery;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms in which a registrar records what two parties of the trade answered on paper. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PaperAnswerPagesTest {
    private static final String KEEP = "/console/kept-forms";

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
    private String maker = "";
    private String wholesaler = "";

    @BeforeEach
    void askTwoParties() {
        var kept = lots.sold();
        var asked = lots.asks("XA", kept.item("1"));
        answering.acknowledge(FOCAL_POINT, asked.id(), Acknowledgement.accepted("XB-1", null));
        searches.search(REGISTRAR, asked.id());
        maker = ask(asked.id(), kept.lot() + "-m").id().toString();
        wholesaler = ask(asked.id(), kept.lot() + "-w").id().toString();
        registrar = Browser.of(officials.another(Role.REGISTRAR));
        page = "/console/requests/" + asked.id();
    }

    @Test
    void anAnswerThatWasBegunIsOfferedForItsPartyUntilItIsRecorded() {
        var mark = UUID.randomUUID().toString();
        var place = page + "?kept=paper-" + wholesaler;
        var kept = send(KEEP, mark, place, "paper-type", "not-the-party", "paper-text", "<b>half</b>");
        assertThat(kept.header("Location")).endsWith(place);
        var offered = registrar.page(page);
        assertThat(offered.select(".begun a").eachAttr("href")).containsExactly(place);
        assertThat(around(offered, wholesaler).select(".begun")).hasSize(1);
        var again = registrar.page(place);
        var begun = form(again, wholesaler);
        assertThat(around(again, wholesaler).hasAttr("open")).isTrue();
        assertThat(begun.select("[name=paper-type] option[selected]").val()).isEqualTo("not-the-party");
        assertThat(begun.select("[name=paper-text]").text()).isEqualTo("<b>half</b>");
        assertThat(begun.select("[name=once]").val()).isEqualTo(mark);
        assertThat(again.select(".begun")).isEmpty();
        assertThat(around(again, maker).hasAttr("open")).isFalse();
        assertThat(form(again, maker).select("[name=paper-text]").text()).isEmpty();
        record(wholesaler, mark, "paper-type", "no-record", "paper-document", "letter 1")
                .then()
                .statusCode(303);
        var recorded = registrar.page(page);
        assertThat(recorded.select(".begun")).isEmpty();
        assertThat(recorded.select("form[action$=" + wholesaler + "/answer]")).isEmpty();
    }

    @Test
    void theAnswersOfTwoPartiesAreKeptApart() {
        for (var party : List.of(maker, wholesaler)) {
            send(
                            KEEP,
                            UUID.randomUUID().toString(),
                            page + "?kept=paper-" + party,
                            "paper-document",
                            "letter of " + party)
                    .then()
                    .statusCode(303);
        }
        for (var party : List.of(maker, wholesaler)) {
            var begun = form(registrar.page(page + "?kept=paper-" + party), party);
            assertThat(begun.select("[name=paper-document]").val()).isEqualTo("letter of " + party);
        }
        assertThat(registrar.page(page).select(".begun")).hasSize(2);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldInTheFormOfThatParty() {
        var refused = Form.refused(
                record(maker, UUID.randomUUID().toString(), "paper-type", "no-record", "paper-text", "none found"),
                400);
        var wrong = form(refused, maker);
        assertThat(around(refused, maker).hasAttr("open")).isTrue();
        assertThat(wrong.select("[name=paper-text]").text()).isEqualTo("none found");
        var problem = wrong.select("[name=paper-document]").attr("aria-describedby");
        assertThat(wrong.select("#" + problem).text()).isNotEmpty();
        assertThat(form(refused, wholesaler).select(".problem, [aria-invalid]")).isEmpty();
        assertThat(form(refused, wholesaler).select("[name=paper-text]").text()).isEmpty();
    }

    private SubQuery ask(TraceId id, String party) {
        return trade.ask(REGISTRAR, id, new TradeEnquiries.Enquiry(new RecordKey(party), "to whom?", List.of()));
    }

    private Response record(String enquiry, String mark, String... fields) {
        return send(page + "/enquiries/" + enquiry + "/answer", mark, page + "?kept=paper-" + enquiry, fields);
    }

    private Response send(String path, String mark, String place, String... fields) {
        var request = registrar.request().formParam("once", mark).formParam("kept-place", place);
        for (int index = 0; index < fields.length; index += 2) {
            request = request.formParam(fields[index], fields[index + 1]);
        }
        return request.post(path);
    }

    /** What the form opens and closes with. */
    private static Element around(Document page, String enquiry) {
        return page.expectFirst("details:has(form[action$=" + enquiry + "/answer])");
    }

    private static Element form(Document page, String enquiry) {
        return page.expectFirst("form[action$=" + enquiry + "/answer]");
    }
}
