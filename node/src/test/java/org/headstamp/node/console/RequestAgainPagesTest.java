package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another State was to be told, filled in again after it was sent back or given up. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RequestAgainPagesTest {
    private static final Operator READER = new Operator("reader", Officials.OFFICE, Set.of(Role.REGISTRAR));
    private static final String SCRIPT = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    AskedLots lots;

    @Inject
    AnsweringReading reading;

    private AskedLots.Asked asked;
    private Browser registrar;

    @BeforeEach
    void aStateAsksAboutALot() {
        asked = lots.asks("XA", lots.sold().item("1"));
        registrar = Browser.of(officials.another(Role.REGISTRAR));
        send("acknowledgement", Map.of("once", UUID.randomUUID().toString(), "acknowledge-outcome", "ACCEPTED"));
    }

    @Test
    void aRefusalThatIsSentBackIsFilledInAgain() {
        send(
                "refusal",
                Map.of(
                        "once",
                        UUID.randomUUID().toString(),
                        "kept-place",
                        path() + "?kept=refuse",
                        "refuse-ground",
                        "NATIONAL_SECURITY",
                        "refuse-explanation",
                        SCRIPT));
        var caseId = reading.answering(READER, asked.id()).caseId();
        var approval = "/console/approvals/trace-reply/" + caseId + "/" + asked.id();
        var again = Again.sentBack(officials, registrar, approval).select("details[open]");
        assertThat(again.select("#field-refuse-explanation").text()).isEqualTo(SCRIPT);
        assertThat(again.select("#field-refuse-ground option[selected]").val()).isEqualTo("NATIONAL_SECURITY");
    }

    @Test
    void aMessageThatWaitsIsGivenUpBySomebodyWhoIsSure() {
        send(
                "messages/information",
                Map.of(
                        "once",
                        UUID.randomUUID().toString(),
                        "kept-place",
                        path() + "?kept=need",
                        "need-fields",
                        "items[0].ammunition.lots",
                        "need-why",
                        "unclear"));
        var end = registrar.page(path()).select("form[action$=/withdrawal]");
        assertThat(end.select("input[name=sure]").hasAttr("required")).isTrue();
        var unsure = Form.refused(Form.post(registrar, end.attr("action")), 400);
        assertThat(unsure.select("[role=alert] strong").text()).isNotEmpty();
        assertThat(unsure.select("form[action$=/withdrawal]")).hasSize(1);
        Form.post(registrar, end.attr("action"), "sure", "yes").then().statusCode(303);
        var page = registrar.page(path());
        assertThat(page.select("form[action$=/withdrawal]")).isEmpty();
        var again = registrar.page(
                Again.place(Form.post(registrar, page.select("li form.again").attr("action"))));
        assertThat(again.select("details[open] #field-need-why").text()).isEqualTo("unclear");
        assertThat(again.select(".righted")).isEmpty();
    }

    /** Posts a form and agrees to what it would send. */
    private void send(String where, Map<String, String> form) {
        Form.agreed(registrar, registrar.post(path() + "/" + where, form))
                .then()
                .statusCode(303);
    }

    private String path() {
        return "/console/requests/" + asked.id();
    }
}
