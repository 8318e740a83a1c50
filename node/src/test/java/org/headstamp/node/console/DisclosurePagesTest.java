package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DisclosurePagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    OnwardDesk desk;

    @Inject
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void aDisclosureIsAnnouncedFromTheMessageThatItIsAbout() {
        var trace = desk.asked(TraceSamples.XA);
        var answer = desk.answers(trace, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        var message = "/console/messages/" + answer;
        assertThat(browser.page(message).select("a[href=" + message + "/disclosure]"))
                .isNotEmpty();
        assertThat(browser.page(message + "/disclosure").text()).contains("is told before its contents");

        var past = Form.refused(announce(answer.toString(), "2001-01-01T00:00"), 400);
        assertThat(past.select("#problem-plannedFor").text()).isNotEmpty();
        assertThat(past.select("textarea[name=legalDuty]").text()).isEqualTo("code of procedure, article 9");
        assertThat(Form.refused(announce(answer.toString(), ""), 400)
                        .select("#problem-plannedFor")
                        .text())
                .isNotEmpty();

        var later = LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(9)), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES);
        var location = announce(answer.toString(), later.toString())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var place = location.substring(location.indexOf("/console"));
        var page = browser.page(place);
        assertThat(page.text()).contains("Drafted", "<script>alert('x')</script>", "code of procedure, article 9");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(page.select("a[href^=/console/approvals/disclosure/]")).hasSize(1);
        assertThat(browser.page("/console/cases/" + trace.caseId() + "/disclosures")
                        .select("a[href=" + place + "]"))
                .hasSize(1);
        assertThat(Form.refused(Form.post(browser, place + "/end"), 400)
                        .select("#problem-sure")
                        .text())
                .isNotEmpty();
        Form.post(browser, place + "/end", "sure", "yes").then().statusCode(303);
        assertThat(browser.page(place).text()).contains("Withdrawn");
    }

    @Test
    void aNoticeThatIsSentBackIsFilledInAgain() {
        var answer = desk.answers(desk.asked(TraceSamples.XA), OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        var page = "/console/messages/" + answer + "/disclosure";
        browser = Browser.of(officials.another(Role.OFFICER));
        var planned = LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(9)), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        var record = Again.place(Form.post(
                browser,
                page,
                "kept-place",
                page + "?kept=disclosure",
                "disclosedTo",
                HOSTILE,
                "legalDuty",
                "code of procedure, article 9",
                "plannedFor",
                planned));
        var approval = Again.approval(browser, record, "disclosure");
        var again = Again.sentBack(officials, browser, approval);
        assertThat(again.select("input[name=disclosedTo]").val()).isEqualTo(HOSTILE);
        assertThat(again.select("input[name=plannedFor]").val()).isEqualTo(planned);
        assertThat(browser.page(record).select("form[action=" + approval + "/again]"))
                .hasSize(1);
    }

    @Test
    void whatOtherStatesAnnounceIsReadInTheCase() {
        var trace = desk.asked(TraceSamples.XA);
        var notice = new DisclosureNotice(
                HOSTILE, "code of procedure, article 9", clock.instant().plusSeconds(90_000), "");
        desk.says(
                trace,
                OnwardDesk.requestOf(trace),
                message ->
                        message.setDisclosureNotice(ReleaseWire.payload(notice).getDisclosureNotice()));
        var list = "/console/cases/" + trace.caseId() + "/disclosures";
        assertThat(browser.page("/console/cases/" + trace.caseId() + "/release").select("a[href=" + list + "]"))
                .hasSize(1);
        var page = browser.page(list);
        assertThat(page.text()).contains("<script>alert('x')</script>", "Penal code of XA");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(browser.page(list).text()).contains("first read by " + officials.account(Role.OFFICER));
    }

    @Test
    void whoOnlyReadsAnnouncesNothingAndOthersSeeNothing() {
        var trace = desk.asked(TraceSamples.XA);
        var answer = desk.answers(trace, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        var form = "/console/messages/" + answer + "/disclosure";
        for (var role : List.of(Role.REGISTRAR, Role.AUDITOR, Role.TRADE)) {
            assertThat(Browser.of(officials.account(role)).request().get(form).statusCode())
                    .isEqualTo(403);
        }
        var auditor = Browser.of(officials.account(Role.AUDITOR));
        assertThat(auditor.request()
                        .get("/console/cases/" + trace.caseId() + "/disclosures")
                        .statusCode())
                .isEqualTo(403);
        for (var address : List.of("disclosures/", "messages/")) {
            assertThat(browser.request()
                            .get("/console/" + address + TraceSamples.anId())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private Response announce(String message, String plannedFor) {
        return Form.post(
                browser,
                "/console/messages/" + message + "/disclosure",
                "disclosedTo",
                HOSTILE,
                "legalDuty",
                "code of procedure, article 9",
                "plannedFor",
                plannedFor);
    }
}
