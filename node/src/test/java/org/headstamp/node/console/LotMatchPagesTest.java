package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.lot.CommonLots;
import org.headstamp.node.trace.lot.LotMatch;
import org.headstamp.node.trace.lot.LotMatches;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.proto.trace.v1.LotMatchNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LotMatchPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final String PAGE = "/console/lot-matches";

    @Inject
    Officials officials;

    @Inject
    CommonLots lots;

    @Inject
    LotMatches matches;

    @Inject
    Casefiles casefiles;

    @Inject
    Compartments compartments;

    @Inject
    OnwardDesk asking;

    @Inject
    Mailbox mailbox;

    private Browser registrar;

    @BeforeEach
    void logIn() {
        registrar = Browser.of(officials.account(Role.REGISTRAR));
    }

    @Test
    void bothMessagesAreShownAsTheyWouldLeaveAndASecondPersonSendsThem() {
        var match = lots.found();
        var address = PAGE + "/" + match.id();
        assertThat(registrar.page(PAGE).select("a[href=" + address + "]")).hasSize(1);
        assertThat(registrar.page("/console/alerts").select("nav.tabs a[href=" + PAGE + "]"))
                .hasSize(1);

        var page = registrar.page(address);
        var first = page.select("section[aria-labelledby=told-1]").text();
        assertThat(first)
                .contains("Borealia Ordnance", match.second().caseId().toString(), handling("H2"))
                .doesNotContain(match.first().caseId().toString());
        assertThat(page.select("section[aria-labelledby=told-2]").text())
                .contains(match.first().caseId().toString(), handling("H0"));

        Form.post(registrar, address + "/proposal").then().statusCode(303);
        var waiting = registrar.page(address);
        assertThat(waiting.select("form[action$=/proposal]")).isEmpty();
        assertThat(waiting.select("form[action$=/dismissal]")).hasSize(1);
        var approval = waiting.select("a[href^=/console/approvals/lot-match/]").attr("href");
        assertThat(mailbox.sentIn(match.first().caseId())).doesNotContain("LOT_MATCH_NOTICE XA");

        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(focalPoint.page(approval).text()).contains(handling("H2"));
        var shown = Form.approval(focalPoint, approval);
        Form.post(
                        focalPoint,
                        approval + "/approval",
                        "shown",
                        shown.select("input[name=shown]").val())
                .then()
                .statusCode(303);
        assertThat(mailbox.sentIn(match.first().caseId())).contains("LOT_MATCH_NOTICE XA");
        assertThat(mailbox.sentIn(match.second().caseId())).contains("LOT_MATCH_NOTICE XC");
        var sent = registrar.page(address);
        assertThat(sent.text()).contains("Both States told");
        assertThat(sent.select("form[action^=" + address + "]")).isEmpty();
        assertThat(Form.post(registrar, address + "/proposal").statusCode()).isEqualTo(409);
        assertThat(Form.post(registrar, address + "/dismissal").statusCode()).isEqualTo(409);
    }

    @Test
    void whatWasProposedIsDismissedAndNobodyIsTold() {
        var match = lots.found();
        var address = PAGE + "/" + match.id();
        Form.post(registrar, address + "/proposal").then().statusCode(303);
        var mark = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            Form.marked(registrar, mark, address + "/dismissal").then().statusCode(303);
        }
        assertThat(registrar.page(address).text()).contains("Dismissed").doesNotContain("waits for a second person");
        assertThat(Browser.of(officials.account(Role.FOCAL_POINT))
                        .page("/console/approvals")
                        .select("a[href$=" + match.id() + "]"))
                .isEmpty();
        assertThat(mailbox.sentIn(match.first().caseId())).doesNotContain("LOT_MATCH_NOTICE XA");
    }

    @Test
    void onlyWhoAnswersForTheRegistersSeesMatchesAndOthersDoNotLearnOfThem() {
        var match = lots.found();
        for (var role : List.of(Role.OFFICER, Role.INVESTIGATOR, Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            for (var address : List.of(PAGE, PAGE + "/" + match.id(), PAGE + "/" + UUID.randomUUID())) {
                assertThat(other.request().get(address).statusCode()).isEqualTo(403);
            }
            assertThat(Form.post(other, PAGE + "/" + match.id() + "/proposal").statusCode())
                    .isEqualTo(403);
        }
        assertThat(Browser.of(officials.account(Role.OFFICER))
                        .page("/console/alerts")
                        .select("a[href=" + PAGE + "]"))
                .isEmpty();
        for (var unknown : List.of(UUID.randomUUID().toString(), "none")) {
            assertThat(registrar.request().get(PAGE + "/" + unknown).statusCode())
                    .isEqualTo(404);
            assertThat(Form.post(registrar, PAGE + "/" + unknown + "/dismissal").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aMatchOfACaseThatIsKeptToAnotherUnitIsNotThere() {
        var match = lots.found();
        keepToAnotherUnit(match);
        var address = PAGE + "/" + match.id();
        assertThat(registrar.request().get(address).statusCode()).isEqualTo(404);
        assertThat(registrar.page(PAGE).select("a[href=" + address + "]")).isEmpty();
        for (var act : List.of("/proposal", "/dismissal")) {
            assertThat(Form.post(registrar, address + act).statusCode()).isEqualTo(404);
        }
        assertThat(matches.get(insider(match), match.id()).state()).isEqualTo(LotMatch.State.FOUND);
    }

    @Test
    void whatStatesOfOriginTellIsReadFromTheQuestion() {
        var officer = Browser.of(officials.account(Role.OFFICER));
        var trace = asking.asked(TraceSamples.XA);
        var address = "/console/traces/" + trace.id() + "/lot-matches";
        assertThat(officer.page("/console/traces/" + trace.id()).select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(officer.page(address).text()).contains("No State of origin told of such a State.");
        var notice = LotMatchNotice.newBuilder()
                .setOtherState("XC")
                .setOtherCaseId(TraceSamples.aCase(TraceSamples.XC).toString())
                .setItemReference("1")
                .setLot("QRV21")
                .setManufacturer(HOSTILE)
                .setFoundIn("XC");
        asking.says(trace, Objects.requireNonNull(trace.request()), payload -> payload.setLotMatchNotice(notice));
        var page = officer.page(address);
        assertThat(page.text()).contains("QRV21", "<script>alert('x')</script>", "first read by officer");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(Browser.of(officials.account(Role.AUDITOR))
                        .request()
                        .get(address)
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.request()
                        .get("/console/traces/" + UUID.randomUUID() + "/lot-matches")
                        .statusCode())
                .isEqualTo(404);
    }

    private void keepToAnotherUnit(LotMatch match) {
        var caseId = match.first().caseId();
        var insider = insider(match);
        officials.another(Role.FOCAL_POINT, insider.unit());
        officials.another(Role.FOCAL_POINT, insider.unit());
        var version = casefiles.get(insider, caseId).version();
        var unused = compartments.restrict(insider, caseId, version, List.of());
    }

    private static Operator insider(LotMatch match) {
        return new Operator("insider", "unit of " + match.id(), Set.of(Role.FOCAL_POINT));
    }

    private static String handling(String code) {
        return code + ":";
    }
}
