package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.ballistic.BallisticDesk;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.comparing.BallisticComparisons;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Seizure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BallisticPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    BallisticDesk desk;

    @Inject
    BallisticLeads leads;

    @Inject
    BallisticComparisons comparisons;

    @Inject
    ComparisonReading received;

    @Inject
    Mailbox mailbox;

    private Browser officer;

    @BeforeEach
    void logIn() {
        officer = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void aLeadIsDraftedFromFiredItemsAndItsRepliesAreRead() {
        var seizure = desk.seizure();
        var list = "/console/cases/" + seizure.caseId() + "/ballistics";
        assertThat(officer.page("/console/cases/" + seizure.caseId()).select(".actions a[href=" + list + "]"))
                .hasSize(1);
        var form = officer.page(
                officer.page(list).select("a[href$=/ballistic-lead]").attr("href"));
        assertThat(form.select("input[name=exhibit]").eachAttr("value"))
                .containsExactly(seizure.id() + " 1", seizure.id() + " 3");

        var location = draft(seizure, "FIRED_CASE", HOSTILE)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var place = location.substring(location.indexOf("/console"));
        var page = officer.page(place);
        assertThat(page.text()).contains("Drafted", "<script>alert('x')</script>", "AB12", "elliptical");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(page.select("a[href^=/console/approvals/ballistic-lead/]")).hasSize(1);

        var sent = leads.approve(
                BallisticDesk.FOCAL_POINT, BallisticLeadId.parse(place.substring(place.lastIndexOf('/') + 1)));
        desk.reply(BallisticDesk.peer("XA"), sent, 1, BallisticSamples.possibleMatch("1", "XA-77"));
        assertThat(officer.page(place).text()).contains("Reply of", "XA-77", "A lead only");
        assertThat(officer.page(list).select("a[href=" + place + "]")).hasSize(1);
    }

    @Test
    void whatIsWrongWithALeadIsSaidAndItsFieldsAreKept() {
        var seizure = desk.seizure();
        var none = Form.refused(draft(seizure, "", "why"), 400);
        assertThat(none.select("#problem-exhibits").text()).isNotEmpty();
        assertThat(none.select("textarea[name=reason]").text()).isEqualTo("why");
        var bullet = Form.refused(draft(seizure, "FIRED_BULLET", "why"), 400);
        assertThat(bullet.select("#problem-exhibits").text()).isNotEmpty();
        assertThat(bullet.select("input[name=firingPinShape]").eachAttr("value"))
                .contains("elliptical");
        assertThat(Form.refused(draft(seizure, "FIRED_CASE", " "), 400)
                        .select("#problem-reason")
                        .text())
                .isNotEmpty();
    }

    @Test
    void aLeadOfAnotherStateIsComparedAndAnswered() {
        var caseId = BallisticDesk.aCase("XA");
        desk.bring(
                BallisticDesk.peer("XA"),
                caseId,
                BallisticSamples.lead(BallisticSamples.firedCase("1", "9 mm Luger", "AB12")));
        var lead = received.in(BallisticDesk.REGISTRAR, caseId).getFirst();
        var address = "/console/received-ballistic-leads/" + lead.id();
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        assertThat(registrar.page("/console/cases/" + caseId + "/ballistics").select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(registrar.page(address).text()).contains("AB12", "Draft a reply");
        assertThat(Form.refused(Form.post(registrar, address + "/search"), 200).text())
                .contains("A lead only", "Exhibit 1");

        var wrong = Form.refused(reply(registrar, address, "NO_MATCH", "K-1", "kept"), 400);
        assertThat(wrong.select("#problem-results").text()).isNotEmpty();
        assertThat(wrong.select("textarea[name=remarks]").text()).isEqualTo("kept");
        assertThat(Form.refused(reply(registrar, address, "", "", ""), 400)
                        .select("#problem-results")
                        .text())
                .isNotEmpty();
        reply(registrar, address, "CONFIRMED_MATCH", "K-1", HOSTILE).then().statusCode(303);
        var page = registrar.page(address);
        assertThat(page.text()).contains("Waits for approval", "K-1", "<script>alert('x')</script>");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(page.select("a[href^=/console/approvals/ballistic-reply/]")).hasSize(1);
        assertThat(page.select("form[action$=/replies]")).isEmpty();
        var draft = received.replies(BallisticDesk.REGISTRAR, lead.id()).getFirst();
        comparisons.approve(BallisticDesk.FOCAL_POINT, draft.id());
        assertThat(mailbox.sentIn(caseId)).containsExactly("BALLISTIC_REPLY XA");
    }

    @Test
    void rolesSeeTheirSideOnly() {
        var seizure = desk.seizure();
        var form = "/console/cases/" + seizure.caseId() + "/ballistic-lead";
        for (var role : List.of(Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR, Role.TRADE)) {
            assertThat(Browser.of(officials.account(role)).request().get(form).statusCode())
                    .isEqualTo(403);
        }
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        assertThat(registrar
                        .request()
                        .get("/console/ballistic-leads/" + seizure.id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.request()
                        .get("/console/received-ballistic-leads/" + seizure.id())
                        .statusCode())
                .isEqualTo(403);
        for (var address : List.of("ballistic-leads/", "received-ballistic-leads/")) {
            var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
            assertThat(focalPoint
                            .request()
                            .get("/console/" + address + seizure.id())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private Response draft(Seizure seizure, String kind, String reason) {
        return officer.request()
                .formParam("once", UUID.randomUUID().toString())
                .formParam("exhibit", seizure.id() + " 1", seizure.id() + " 3")
                .formParam("kind", kind, "")
                .formParam("firingPinShape", "elliptical", "")
                .formParam("breechMarks", "", "")
                .formParam("grooves", "", "")
                .formParam("twist", "NOT_STATED", "NOT_STATED")
                .formParam("asked", "XA")
                .formParam("reason", reason)
                .formParam("priority", "NORMAL")
                .formParam("language", "en")
                .formParam("purpose", "INVESTIGATION")
                .formParam("handling", "H1")
                .formParam("release", "ALLOWED")
                .formParam("legalBasis", "FP_12_4")
                .post("/console/cases/" + seizure.caseId() + "/ballistic-lead");
    }

    private static Response reply(Browser by, String address, String finding, String matched, String remarks) {
        return Form.post(
                by,
                address + "/replies",
                "exhibit",
                "1",
                "finding",
                finding,
                "matchedReference",
                matched,
                "ground",
                "",
                "remarks",
                remarks);
    }
}
