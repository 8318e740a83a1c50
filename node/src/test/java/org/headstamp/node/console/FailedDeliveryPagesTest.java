package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.NotNowCode;
import org.headstamp.node.exchange.RejectionCode;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.asking.Trace;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Why a message has not arrived yet is said in the words of the reader; what the other node said stands beside. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FailedDeliveryPagesTest {
    private static final TestState XA = TestFederation.running().state("XA");

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    Mailbox mailbox;

    @Test
    void aNodeThatDoesNotTakeAMessageNowSaysWhy() {
        var trace = desk.sent();
        mailbox.says(
                XA,
                trace.caseId(),
                new EnvelopeReply.NotNow(NotNowCode.LIST_BEHIND, "<img src=x> version 3", Duration.ofMinutes(1)));
        assertThat(proofs("en", trace).text())
                .contains("The other node does not take the message now: The trust list is out of date");
        var arabic = proofs("ar", trace);
        assertThat(arabic.text()).contains("العقدة الأخرى لا تقبل الرسالة الآن");
        assertThat(arabic.select("[lang=en]").text()).isEqualTo("not now: LIST_BEHIND: <img src=x> version 3");
        assertThat(arabic.select("img")).isEmpty();
        status(trace)
                .body("lastFailure", equalTo("NOT_NOW"))
                .body("lastFailureCode", equalTo("LIST_BEHIND"))
                .body("lastError", equalTo("not now: LIST_BEHIND: <img src=x> version 3"));
    }

    @Test
    void aNodeThatRefusesAMessageOrIsAwayIsToldApart() {
        var refused = desk.sent();
        mailbox.says(XA, refused.caseId(), new EnvelopeReply.Refused(RejectionCode.BAD_SEAL, "no"));
        assertThat(proofs("fr", refused).text()).contains("L’autre nœud a refusé le message");
        var waiting = desk.sent();
        mailbox.isAway(XA, waiting.caseId());
        assertThat(proofs("fr", waiting).text()).contains("L’autre nœud ne répond pas");
        status(waiting).body("lastFailure", equalTo("UNREACHABLE")).body("lastFailureCode", nullValue());
    }

    @Test
    void whatHasArrivedHasFailedNoMore() {
        var trace = desk.sent();
        mailbox.receipts(XA, trace.caseId());
        assertThat(proofs("en", trace).text()).doesNotContain("last attempt failed");
        status(trace).body("lastFailure", nullValue()).body("lastError", nullValue());
    }

    private Element proofs(String language, Trace trace) {
        return Browser.of(officials.account(Role.OFFICER))
                .in(language)
                .page("/console/cases/" + trace.caseId())
                .select("dl.proofs")
                .getFirst();
    }

    private ValidatableResponse status(Trace trace) {
        return officials
                .as(Role.OFFICER)
                .get("/api/v1/messages/" + DialogueDesk.requestOf(trace))
                .then()
                .statusCode(200);
    }
}
