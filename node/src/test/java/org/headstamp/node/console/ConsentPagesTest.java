package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.consent.ConsentId;
import org.headstamp.node.release.consent.ConsentRequest;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ConsentPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;

    @Inject
    Officials officials;

    @Inject
    OnwardDesk desk;

    @Inject
    Consents consents;

    @Inject
    ConsentDecisions decisions;

    @Inject
    Mailbox mailbox;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void theNextQuestionShowsUntilWhenAReplyIsWantedBeforeItLeavesAndAfter() {
        var trace = desk.asked(XA);
        var unused = desk.answers(trace, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        var page = "/console/traces/" + trace.id();
        var shown = Form.refused(Form.post(browser, page + "/onward", "to", "XC"), 200);
        assertThat(shown.select("#reply-by").text()).startsWith("Reply wanted by: ");
        assertThat(Instant.parse(shown.select("#reply-by time").attr("datetime")))
                .isAfter(Instant.now());
        var next = Form.confirm(browser, shown).then().statusCode(303).extract().header("Location");
        assertThat(browser.page(path(next)).select("dt:contains(Reply wanted by) + dd time"))
                .hasSize(1);
    }

    @Test
    void consentIsAskedFromTheTraceAndThenTheNextQuestionIsOffered() {
        var trace = desk.asked(XA);
        var answer = desk.answers(trace, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, "XC");
        var page = browser.page("/console/traces/" + trace.id());
        assertThat(page.select("#onward, [aria-labelledby=onward]").text())
                .contains("has not given leave")
                .doesNotContain("handling code");
        var form =
                page.select("a[href^=/console/messages/" + answer + "/consent]").attr("href");
        var asking = browser.page(form);
        assertThat(asking.select("input[name=states][value=XC]").hasAttr("checked"))
                .isTrue();
        assertThat(asking.select("option[selected]").val()).isEqualTo("ONWARD_TRACE");

        var wrong = Form.refused(ask(answer, "  "), 400);
        assertThat(wrong.select("#problem-reason").text()).isNotEmpty();
        assertThat(wrong.select("input[name=states][value=XC]").hasAttr("checked"))
                .isTrue();
        var place = ask(answer, HOSTILE).then().statusCode(303).extract().header("Location");
        var request = browser.page(path(place));
        assertThat(request.text()).contains("Drafted", "<script>alert('x')</script>");
        assertThat(request.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(request.select("a[href^=/console/approvals/consent/]")).hasSize(1);

        var asked =
                consents.approve(OnwardDesk.FOCAL_POINT, ConsentId.parse(place.substring(place.lastIndexOf('/') + 1)));
        assertThat(browser.page("/console/traces/" + trace.id()).select("a[href=" + path(place) + "]"))
                .hasSize(1);
        desk.decides(
                trace,
                Objects.requireNonNull(asked.request()),
                new ConsentDecision.Granted(List.of(XC), null, "not to the press"));
        assertThat(browser.page(path(place)).text()).contains("Consent given", "not to the press");
        assertThat(browser.page("/console/traces/" + trace.id())
                        .select("form[action$=/onward] input[name=to]")
                        .val())
                .isEqualTo("XC");
        theJudgeOfTheNextQuestionIsShownWhatTravelsWithIt(trace, answer);
    }

    private void theJudgeOfTheNextQuestionIsShownWhatTravelsWithIt(Trace trace, MessageId answer) {
        var shown = Form.refused(Form.post(browser, "/console/traces/" + trace.id() + "/onward", "to", "XC"), 200);
        assertThat(shown.select("section[aria-labelledby=attached] li")).hasSize(2);
        var next = Form.confirm(browser, shown).then().statusCode(303).extract().header("Location");
        var approval = "/console/approvals/trace/" + trace.caseId() + next.substring(next.lastIndexOf('/'));
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var attached = judge.page(approval).select("section[aria-labelledby=attached] li");
        assertThat(attached.eachText())
                .hasSize(2)
                .anyMatch(letter -> letter.contains("Answer to a tracing request"))
                .anyMatch(letter -> letter.contains("Reply on onward release"));
        assertThat(attached.select("a[href=/console/messages/" + answer + "]")).hasSize(1);
    }

    @Test
    void aMessageSaysForEachUseWhetherItIsAllowedAndTheCaseLeadsToIt() {
        var trace = desk.asked(XA);
        var answer = desk.answers(trace, OnwardRelease.ONWARD_RELEASE_PROHIBITED, "XC");
        assertThat(browser.page("/console/cases/" + trace.caseId()).select("a[href=/console/messages/" + answer + "]"))
                .isNotEmpty();
        var page = browser.page("/console/messages/" + answer + "?to=XC");
        assertThat(page.select("td .bad").text()).contains("Prohibited");
        assertThat(page.select("td .good")).isNotEmpty();
        assertThat(page.select("td a[href*='/consent?use=STATISTICS']")).hasSize(1);
    }

    @Test
    void ownWordsAreConfirmedByAFocalPoint() {
        var trace = desk.asked(XA);
        var answer = desk.answers(
                trace,
                OnwardRelease.ONWARD_RELEASE_ALLOWED,
                response -> response,
                message -> message.setHandling(Handling.newBuilder()
                        .setCode(HandlingCode.HANDLING_CODE_H3)
                        .setOwnWords("only for this case")
                        .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_ALLOWED)),
                "XC");
        var trouble = browser.page("/console/traces/" + trace.id());
        assertThat(trouble.select("a[href='/console/messages/" + answer + "?to=XC']")
                        .text())
                .contains("only for this case");
        var address = "/console/messages/" + answer + "?to=XC";
        assertThat(browser.page(address).select("form[action$=/own-words]")).isEmpty();
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        var use = focalPoint.page(address).select("input[name=use][value=ONWARD_TRACE_XC]");
        assertThat(use).hasSize(1);
        var confirm = "/console/messages/" + answer + "/own-words";
        assertThat(Form.post(browser, confirm, "to", "XC", "use", "ONWARD_TRACE_XC")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Form.post(focalPoint, confirm, "to", "XC", "use", "nonsense").statusCode())
                .isEqualTo(400);
        Form.post(focalPoint, confirm, "to", "XC", "use", "ONWARD_TRACE_XC")
                .then()
                .statusCode(303);
        assertThat(browser.page("/console/traces/" + trace.id()).select("form[action$=/onward]"))
                .hasSize(1);
    }

    @Test
    void aRequestOfAnotherStateIsDecidedOnItsPage() {
        var trace = desk.asked(XA);
        var request = requested(trace);
        var address = "/console/consent-requests/" + request.id();
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(inWorkList(focalPoint, address)).isTrue();
        assertThat(browser.page("/console/cases/" + trace.caseId())
                        .select(".actions a[href$=/release]")
                        .attr("href"))
                .isEqualTo("/console/cases/" + trace.caseId() + "/release");
        assertThat(browser.page("/console/cases/" + trace.caseId() + "/release").select("a[href=" + address + "]"))
                .hasSize(1);
        var page = focalPoint.page(address);
        assertThat(page.text()).contains("<script>alert('x')</script>", "Penal code of XA", "Decide on the request");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(browser.page(address).select("form[action$=/decision]")).isEmpty();
        assertThat(decide(browser, address, "decision", "refused", "ground", "NATIONAL_SECURITY")
                        .statusCode())
                .isEqualTo(403);

        var none = Form.refused(decide(focalPoint, address, "conditions", "kept"), 400);
        assertThat(none.select("#problem-decision").text()).isNotEmpty();
        assertThat(none.select("textarea[name=conditions]").text()).isEqualTo("kept");
        assertThat(Form.refused(decide(focalPoint, address, "decision", "refused"), 400)
                        .select("#problem-ground")
                        .text())
                .isNotEmpty();
        assertThat(Form.refused(decide(focalPoint, address, "decision", "granted"), 400)
                        .select("#problem-states")
                        .text())
                .isNotEmpty();
        assertThat(Form.refused(
                                decide(
                                        focalPoint,
                                        address,
                                        "decision",
                                        "granted",
                                        "states",
                                        "XC",
                                        "validUntil",
                                        "2001-01-01T00:00"),
                                400)
                        .select("#problem-validUntil")
                        .text())
                .isNotEmpty();
        decide(focalPoint, address, "decision", "granted", "states", "XC", "conditions", "not to the press")
                .then()
                .statusCode(303);
        var drafted = focalPoint.page(address);
        assertThat(drafted.text()).contains("not to the press", "Waits for approval");
        assertThat(drafted.select("a[href^=/console/approvals/consent-request/]"))
                .hasSize(1);
        decisions.approve(OnwardDesk.FOCAL_POINT, request.id());
        assertThat(mailbox.sentIn(trace.caseId())).contains("CONSENT_REPLY XA");
        assertThat(focalPoint.page(address).text()).contains("Decision of", "Consent given");
    }

    @Test
    void aRequestThatIsSentBackIsFilledInAgain() {
        var trace = desk.asked(XA);
        var answer = desk.answers(trace, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, "XC");
        var page = "/console/messages/" + answer + "/consent";
        browser = Browser.of(officials.another(Role.OFFICER));
        var record = Again.place(Form.post(
                browser,
                page,
                "kept-place",
                page + "?kept=consent",
                "use",
                "ONWARD_TRACE",
                "states",
                "XC",
                "reason",
                HOSTILE));
        var approval = Again.approval(browser, record, "consent");
        var again = Again.sentBack(officials, browser, approval);
        assertThat(again.select("textarea[name=reason]").text()).isEqualTo(HOSTILE);
        assertThat(again.select("input[name=states][checked]").val()).isEqualTo("XC");
        assertThat(browser.page(record).select("form[action=" + approval + "/again]"))
                .hasSize(1);
    }

    @Test
    void aDecisionThatIsSentBackIsFilledInAgain() {
        var request = requested(desk.asked(XA));
        var page = "/console/consent-requests/" + request.id();
        var writer = Browser.of(officials.another(Role.REGISTRAR));
        decide(
                        writer,
                        page,
                        "kept-place",
                        page + "?kept=decision",
                        "decision",
                        "granted",
                        "states",
                        "XC",
                        "conditions",
                        HOSTILE)
                .then()
                .statusCode(303);
        var again = Again.sentBack(officials, writer, Again.approval(writer, page, "consent-request"));
        assertThat(again.select("textarea[name=conditions]").text()).isEqualTo(HOSTILE);
        assertThat(again.select("input[name=decision][checked]").val()).isEqualTo("granted");
    }

    @Test
    void aDraftIsGivenUpAndNothingIsThereForOthers() {
        var trace = desk.asked(XA);
        var answer = desk.answers(trace, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, "XC");
        var place = path(ask(answer, "why").then().statusCode(303).extract().header("Location"));
        var unsure = Form.refused(Form.post(browser, place + "/end"), 400);
        assertThat(unsure.select("#problem-sure").text()).isNotEmpty();
        assertThat(unsure.text()).doesNotContain("Withdrawn");
        Form.post(browser, place + "/end", "sure", "yes").then().statusCode(303);
        assertThat(browser.page(place).text()).contains("Withdrawn");
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        assertThat(registrar.page(place).select("form[action$=/end]")).isEmpty();
        assertThat(registrar
                        .request()
                        .get("/console/messages/" + answer + "/consent")
                        .statusCode())
                .isEqualTo(403);
        for (var role : List.of(Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            for (var address : List.of(place, "/console/messages/" + answer)) {
                assertThat(other.request().get(address).statusCode()).isEqualTo(403);
            }
        }
        var unknown = TraceSamples.anId();
        for (var address : List.of("consents/" + unknown, "consent-requests/" + unknown, "messages/" + unknown)) {
            assertThat(browser.request().get("/console/" + address).statusCode())
                    .isEqualTo(404);
        }
        assertThat(browser.request()
                        .get("/console/messages/" + OnwardDesk.requestOf(trace))
                        .statusCode())
                .isEqualTo(404);
    }

    /** Other tests leave tasks too, so it may stand on a later page. */
    private static boolean inWorkList(Browser by, String address) {
        var list = "/console/tasks";
        while (!list.isEmpty()) {
            var page = by.page(list);
            if (!page.select("a[href=" + address + "]").isEmpty()) {
                return true;
            }
            list = page.select("a[href*='&after=']").attr("href");
        }
        return false;
    }

    private ConsentRequest requested(Trace trace) {
        var question = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(XC), HOSTILE);
        desk.says(
                trace,
                OnwardDesk.requestOf(trace),
                message ->
                        message.setConsentRequest(ReleaseWire.payload(question).getConsentRequest()));
        return decisions.in(OnwardDesk.FOCAL_POINT, trace.caseId()).getFirst();
    }

    private Response ask(MessageId answer, String reason) {
        return Form.post(
                browser,
                "/console/messages/" + answer + "/consent",
                "use",
                "ONWARD_TRACE",
                "states",
                "XC",
                "reason",
                reason);
    }

    private static Response decide(Browser by, String address, String... fields) {
        return Form.post(by, address + "/decision", fields);
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/console"));
    }
}
