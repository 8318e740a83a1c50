package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeAnswer;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which a registrar records what two parties of the trade answered on paper. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PaperAnswerPagesTest {
    private static final String KEEP = "/console/kept-forms";
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

    private Browser registrar = Browser.none();
    private TraceId id = new TraceId(new UUID(0, 0));
    private String page = "";
    private String maker = "";
    private String wholesaler = "";

    @BeforeEach
    void askTwoParties() {
        var kept = lots.sold();
        var asked = lots.asks("XA", kept.item("1"));
        answering.acknowledge(FOCAL_POINT, asked.id(), Acknowledgement.accepted("XB-1", null));
        searches.search(REGISTRAR, asked.id());
        id = asked.id();
        maker = ask(kept.lot() + "-m").id().toString();
        wholesaler = ask(kept.lot() + "-w").id().toString();
        registrar = Browser.of(officials.another(Role.REGISTRAR));
        page = "/console/requests/" + asked.id();
    }

    @Test
    void anAnswerThatWasBegunIsOfferedForItsPartyUntilItIsRecorded() {
        var mark = UUID.randomUUID().toString();
        var place = path(wholesaler) + "?kept=paper";
        var kept = send(KEEP, mark, place, "type", "not-the-party", "text", "<b>half</b>", "purchaser", "P-1");
        assertThat(kept.header("Location")).endsWith(place);
        assertThat(registrar.page(page).select("a[href$='kept=paper']").eachAttr("href"))
                .containsExactly(place);
        assertThat(registrar.page(path(wholesaler)).select(".begun a").eachAttr("href"))
                .containsExactly(place);
        var begun = registrar.page(place);
        assertThat(begun.select("input[name=type][checked]").val()).isEqualTo("not-the-party");
        assertThat(begun.select("[name=text]").text()).isEqualTo("<b>half</b>");
        assertThat(begun.select("[name=purchaser]").eachAttr("value")).startsWith("P-1", "");
        assertThat(begun.select("form[action$=answer] [name=once]").val()).isEqualTo(mark);
        assertThat(begun.select(".begun")).isEmpty();
        assertThat(registrar.page(path(maker)).select("[name=text]").text()).isEmpty();
        record(wholesaler, mark, "type", "no-record", "document", "letter 1")
                .then()
                .statusCode(303);
        var recorded = registrar.page(page);
        assertThat(recorded.select("a[href$='kept=paper']")).isEmpty();
        assertThat(recorded.select("a[href='" + path(wholesaler) + "']")).isEmpty();
        assertThat(registrar.page(path(wholesaler)).select("form[action$=answer]"))
                .isEmpty();
    }

    @Test
    void theAnswersOfTwoPartiesAreKeptApart() {
        for (var party : List.of(maker, wholesaler)) {
            send(KEEP, UUID.randomUUID().toString(), path(party) + "?kept=paper", "document", "letter of " + party)
                    .then()
                    .statusCode(303);
        }
        for (var party : List.of(maker, wholesaler)) {
            var begun = registrar.page(path(party) + "?kept=paper");
            assertThat(begun.select("[name=document]").val()).isEqualTo("letter of " + party);
        }
        assertThat(registrar.page(page).select("a[href$='kept=paper']")).hasSize(2);
    }

    @Test
    void theTransfersOfAnAnswerAreRecordedWithIt() {
        var form = told("quantity", List.of("50", "", "7"), "date", List.of("2024-05", "", "2023"));
        form.put("licence", List.of("L-1", "", ""));
        form.put("purchaser", List.of("", "", "P-7"));
        for (int posting = 0; posting < 2; posting++) {
            registrar.post(path(maker) + "/answer", form).then().statusCode(303).header("Location", endsWith(page));
        }
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.document()).isEqualTo("letter 17");
            assertThat(answer.giver()).isEqualTo(TradeAnswer.Giver.REGISTRAR);
            assertThat(answer.reply())
                    .isEqualTo(new TradeReply.Told(
                            "sold & gone",
                            List.of(
                                    new TradeTransfer(50, PartialDate.parse("2024-05"), "L-1", ""),
                                    new TradeTransfer(7, PartialDate.parse("2023"), "", "P-7"))));
        });
        assertThat(registrar.page(page).select("section[aria-labelledby=trade]").text())
                .contains("50 pieces, May 2024", "7 pieces, 2023", "P-7", "letter 17", "on paper");
    }

    @Test
    void asManyRowsAreThereAsAnAnswerHasTransfers() {
        var most = TradeReply.MOST_TRANSFERS;
        assertThat(registrar.page(path(maker)).select("input[name=quantity]")).hasSize(5);
        var form = told("quantity", Collections.nCopies(5, "1"), "date", Collections.nCopies(5, "2024"));
        form.put("act", "more");
        var more = Form.refused(registrar.post(path(maker) + "/answer", form), 200);
        assertThat(more.select("input[name=quantity]").eachAttr("value"))
                .containsExactly("1", "1", "1", "1", "1", "", "", "", "", "");
        assertThat(more.select("[name=document]").val()).isEqualTo("letter 17");
        form.put("quantity", Collections.nCopies(most - 1, "1"));
        var full = Form.refused(registrar.post(path(maker) + "/answer", form), 200);
        assertThat(full.select("input[name=quantity]")).hasSize(most);
        assertThat(full.select("button[name=act]")).isEmpty();
        form.remove("act");
        form.put("quantity", Collections.nCopies(most, "1"));
        form.put("date", Collections.nCopies(most, "2024"));
        registrar.post(path(maker) + "/answer", form).then().statusCode(303);
        assertThat(trade.one(REGISTRAR, id, SubQueryId.parse(maker)).answer())
                .extracting(TradeAnswer::reply)
                .isInstanceOfSatisfying(
                        TradeReply.Told.class,
                        reply -> assertThat(reply.transfers()).hasSize(most));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() {
        var unnamed = Form.refused(
                record(maker, UUID.randomUUID().toString(), "type", "no-record", "text", "none found"), 400);
        assertThat(unnamed.select("[name=text]").text()).isEqualTo("none found");
        assertThat(Problems.of(unnamed)).containsExactly("document");
        assertThat(unnamed.select("[role=alert] a").eachAttr("href")).containsExactly("#field-document");
        assertThat(Problems.of(Form.refused(record(maker, UUID.randomUUID().toString(), "document", "letter 1"), 400)))
                .containsExactly("type");
        var form = told("quantity", List.of("50", "many"), "date", List.of("2024-05", "2024"));
        form.put("purchaser", List.of("P-1", "P-2"));
        var wrong = Form.refused(registrar.post(path(maker) + "/answer", form), 400);
        assertThat(Problems.of(wrong)).containsExactly("transfer-1-quantity");
        assertThat(wrong.select("[role=alert] a").eachAttr("href")).containsExactly("#field-transfer-1-quantity");
        assertThat(wrong.select("[role=alert]").text())
                .contains("Sales and deliveries 2 › Quantity: Give a whole number.");
        assertThat(wrong.select("#field-transfer-1-quantity").val()).isEqualTo("many");
        assertThat(wrong.select("[name=purchaser]").eachAttr("value")).startsWith("P-1", "P-2");
        form.put("quantity", List.of("50", "5"));
        form.put("purchaser", List.of("P-1", "Mr Smith"));
        assertThat(Problems.of(Form.refused(registrar.post(path(maker) + "/answer", form), 400)))
                .containsExactly("transfer-1-purchaser");
        assertThat(answers()).isEmpty();
    }

    @Test
    void whatThePartyWroteStaysText() {
        var form = told("quantity", List.of("\"><img src=x onerror=alert(1)>"), "date", List.of("2024"));
        form.put("text", SCRIPT);
        form.put("document", SCRIPT);
        var refused = Form.refused(registrar.post(path(maker) + "/answer", form), 400);
        assertThat(refused.expectFirst("[name=quantity]").val()).startsWith("\"><img");
        form.put("quantity", List.of("1"));
        registrar.post(path(maker) + "/answer", form).then().statusCode(303);
        for (var shown : List.of(refused, registrar.page(page))) {
            assertThat(shown.select("script:not([src]), [onerror], main img, [style]"))
                    .isEmpty();
        }
        assertThat(registrar.page(page).select("section[aria-labelledby=trade]").text())
                .contains(SCRIPT);
    }

    @Test
    void registrarsAloneRecordIt() {
        for (var role : List.of(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR, Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            other.request().get(path(maker)).then().statusCode(403);
            other.post(path(maker) + "/answer", told("quantity", List.of("1"), "date", List.of("2024")))
                    .then()
                    .statusCode(403);
        }
        for (var other : List.of(UUID.randomUUID().toString(), "nonsense")) {
            registrar.request().get(path(other)).then().statusCode(404);
        }
        assertThat(registrar.page(path(maker)).select("#question").text()).isEqualTo("to whom?");
    }

    private List<TradeAnswer> answers() {
        return trade.of(REGISTRAR, id).stream()
                .flatMap(query -> Stream.ofNullable(query.answer()))
                .toList();
    }

    private SubQuery ask(String party) {
        return trade.ask(REGISTRAR, id, new TradeEnquiries.Enquiry(new RecordKey(party), "to whom?", List.of()));
    }

    private static Map<String, Object> told(String first, List<String> some, String second, List<String> others) {
        var form = new HashMap<String, Object>(Map.of("type", "told", "text", "sold & gone", "document", "letter 17"));
        form.put("once", UUID.randomUUID().toString());
        form.put(first, some);
        form.put(second, others);
        return form;
    }

    private String path(String enquiry) {
        return page + "/enquiries/" + enquiry;
    }

    private Response record(String enquiry, String mark, String... fields) {
        return send(path(enquiry) + "/answer", mark, path(enquiry) + "?kept=paper", fields);
    }

    private Response send(String path, String mark, String place, String... fields) {
        var request = registrar.request().formParam("once", mark).formParam("kept-place", place);
        for (int index = 0; index < fields.length; index += 2) {
            request = request.formParam(fields[index], fields[index + 1]);
        }
        return request.post(path);
    }
}
