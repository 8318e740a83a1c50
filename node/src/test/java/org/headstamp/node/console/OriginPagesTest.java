package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.Granted;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.JointId;
import org.headstamp.node.origin.JointReading;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OriginPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));

    @Inject
    Officials officials;

    @Inject
    JointReading joints;

    @Inject
    Casefiles cases;

    @Inject
    Seizures seizures;

    @Inject
    OriginReading notifications;

    @Inject
    InvestigationReading investigations;

    @Inject
    Mailbox mailbox;

    @Test
    void aNotificationIsDraftedFromACaseAndWaits() {
        var caseId = cases.open(DialogueDesk.OFFICER, "cases at the border", "").id();
        var seizure = seizures.record(
                DialogueDesk.OFFICER,
                caseId,
                TraceSamples.question().circumstances(),
                List.of(TraceSamples.firedCases("1")));
        var browser = Browser.of(officials.account(Role.OFFICER));
        var form = "/console/cases/" + caseId + "/notify";
        assertThat(browser.page(form).select("input[name=notified]").eachAttr("value"))
                .contains("XA");
        var wrong = Form.refused(
                Form.post(
                        browser,
                        form,
                        "summary",
                        "kept",
                        "seizure",
                        seizure.id().toString()),
                400);
        assertThat(wrong.select("textarea[name=summary]").text()).isEqualTo("kept");
        assertThat(wrong.select("input[name=seizure][checked]")).hasSize(1);
        var place = Form.agreed(
                        browser,
                        Form.post(browser, form, notification(seizure.id().toString())))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var page = browser.page(place.substring(place.indexOf("/console")));
        assertThat(page.text())
                .contains("A draft that waits for a second person.", "<script>alert('x')</script>", "80 %");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        var drafted = notifications.in(DialogueDesk.OFFICER, caseId).getFirst();
        var approval = "/console/approvals/origin-notification/" + caseId + "/" + drafted.id();
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var confirm = Form.approval(judge, approval);
        Form.post(
                        judge,
                        approval + "/approval",
                        "shown",
                        confirm.select("input[name=shown]").val())
                .then()
                .statusCode(303);
        assertThat(mailbox.sentIn(caseId)).anyMatch(sent -> sent.contains("ORIGIN_NOTIFICATION"));
        assertThat(browser.page("/console/cases/" + caseId + "/origin")
                        .select("a[href=/console/notifications/" + drafted.id() + "]"))
                .hasSize(1);
    }

    @Test
    void aNotificationThatIsSentBackIsFilledInAgain() {
        var caseId = cases.open(DialogueDesk.OFFICER, "cases at the border", "").id();
        var seizure = seizures.record(
                        DialogueDesk.OFFICER,
                        caseId,
                        TraceSamples.question().circumstances(),
                        List.of(TraceSamples.firedCases("1")))
                .id()
                .toString();
        var writer = Browser.of(officials.another(Role.OFFICER));
        var form = "/console/cases/" + caseId + "/notify";
        var fields = Stream.concat(Stream.of(notification(seizure)), Stream.of("kept-place", form + "?kept=notify"))
                .toArray(String[]::new);
        var record = Again.place(Form.agreed(writer, Form.post(writer, form, fields)));
        var approval = Again.approval(writer, record, "origin-notification");
        var again = Again.sentBack(officials, writer, approval);
        assertThat(again.select("textarea[name=summary]").text()).isEqualTo(HOSTILE);
        assertThat(again.select("input[name=notified][checked]").val()).isEqualTo("XA");
        assertThat(again.select("input[name=seizure][checked]").val()).isEqualTo(seizure);
        assertThat(again.select("input[name=confidence]").val()).isEqualTo("80");
        var mark = again.select("form[action=" + form + "] input[name=once]").val();
        assertThat(writer.page(form).select(".begun a").attr("href")).isEqualTo(form + "?kept=notify");
        var wrong = Form.refused(Form.marked(writer, mark, form, "kept-place", form + "?kept=notify"), 400);
        assertThat(wrong.select(".righted").text()).contains(Again.REASON);
        Form.agreed(writer, Form.marked(writer, mark, form, fields)).then().statusCode(303);
        assertThat(writer.page(form).select(".begun, .again, .righted")).isEmpty();
        assertThat(Again.begin(writer, approval).statusCode()).isEqualTo(404);
        assertThat(notifications.in(DialogueDesk.OFFICER, caseId)).hasSize(2);
    }

    @Test
    void anUpdateThatIsSentBackIsFilledInAgain() {
        var investigation = notified();
        var path = "/console/investigations/" + investigation.id();
        var writer = Browser.of(officials.another(Role.INVESTIGATOR));
        move(writer, path, "ASSESSING").then().statusCode(303);
        Form.post(
                        writer,
                        path + "/updates",
                        "kept-place",
                        path + "?kept=update",
                        "authority",
                        "Office of XB",
                        "findings",
                        HOSTILE)
                .then()
                .statusCode(303);
        var update = Again.sentBack(officials, writer, Again.approval(writer, path, "investigation-update"));
        assertThat(update.select("textarea[name=findings]").text()).isEqualTo(HOSTILE);
        assertThat(update.select("input[name=authority]").val()).isEqualTo("Office of XB");
    }

    @Test
    void aProposalThatIsSentBackIsFilledInAgain() {
        var path = "/console/investigations/" + notified().id();
        var writer = Browser.of(officials.another(Role.INVESTIGATOR));
        var joint = Again.place(Form.post(
                writer,
                path + "/joint",
                "kept-place",
                path + "?kept=joint",
                "jointAuthority",
                "Office of XB",
                "scope",
                HOSTILE));
        var approval = Again.approval(writer, joint, "joint-investigation");
        assertThat(Form.refused(Form.post(writer, joint + "/end"), 400)
                        .select("#problem-sure")
                        .text())
                .isNotEmpty();
        var proposal = Again.sentBack(officials, writer, approval);
        assertThat(proposal.select("textarea[name=scope]").text()).isEqualTo(HOSTILE);
        assertThat(writer.page(joint).select("form[action=" + approval + "/again]"))
                .hasSize(1);
    }

    @Test
    void anInvestigationIsAssessedOpenedAndToldOf() {
        var investigation = notified();
        var path = "/console/investigations/" + investigation.id();
        var investigator = Browser.of(officials.account(Role.INVESTIGATOR));
        var page = investigator.page(path);
        assertThat(page.text()).contains("<script>alert('x')</script>", "Deadlines", "QRV21");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(page.select("select[name=stage] option").eachAttr("value")).containsExactly("ASSESSING");
        move(investigator, path, "ASSESSING").then().statusCode(303);
        assertThat(Form.refused(move(investigator, path, "NOT_OPENED"), 400)
                        .select("#problem-reason")
                        .text())
                .isNotEmpty();
        move(investigator, path, "OPENED").then().statusCode(303);
        assertThat(move(investigator, path, "CHARGED").statusCode()).isEqualTo(409);
        Form.post(investigator, path + "/updates", "authority", "Office of XB", "suspects", "2", "findings", "by sea")
                .then()
                .statusCode(303);
        assertThat(Form.post(investigator, path + "/updates", "suspects", "two").statusCode())
                .isEqualTo(400);
        var unspoken = Form.refused(Form.post(investigator, path + "/updates", "language", "no language"), 400);
        assertThat(unspoken.select("#problem-update-language").text()).isNotEmpty();
        assertThat(unspoken.select("#field-update-language").val()).isEqualTo("no language");
        assertThat(investigator
                        .in("fr")
                        .page(path)
                        .select("#field-update-language")
                        .val())
                .isEqualTo("fr");
        var update = investigations.updates(INVESTIGATOR, investigation.id()).getFirst();
        assertThat(update.language()).as("that of the page").isEqualTo("en");
        var approval = "/console/approvals/investigation-update/" + investigation.caseId() + "/" + update.id();
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(judge.page(approval).text()).contains("Opened").doesNotContain("by sea");
        var coarse = Form.approval(judge, approval).select("input[name=shown]").val();
        grant(judge, path, "0", "FINDINGS").then().statusCode(303);
        assertThat(judge.page(approval).text()).contains("by sea", "Office of XB");
        var changed = Form.refused(Form.post(judge, approval + "/approval", "shown", coarse), 412);
        assertThat(changed.select("[role=alert]").text()).contains("changed since it was shown");
        assertThat(changed.select("section[aria-labelledby=says]").text()).contains("by sea");
        assertThat(mailbox.sentIn(investigation.caseId())).isEmpty();
        var whole = Form.approval(judge, approval).select("input[name=shown]").val();
        Form.post(judge, approval + "/approval", "shown", whole).then().statusCode(303);
        assertThat(mailbox.sentIn(investigation.caseId())).containsExactly("INVESTIGATION_UPDATE XA");
        assertThat(stage(investigation)).isEqualTo(InvestigationStage.OPENED);
    }

    @Test
    void twoFocalPointsDoNotOverwriteWhatTheOtherGranted() {
        var investigation = notified();
        var path = "/console/investigations/" + investigation.id();
        var one = Browser.of(officials.account(Role.FOCAL_POINT));
        var version = one.page(path)
                .select("form[action$=/grant] input[name=version]")
                .val();
        grant(Browser.of(officials.another(Role.FOCAL_POINT)), path, version, "FINDINGS")
                .then()
                .statusCode(303);
        var page = Form.refused(grant(one, path, version, "COARSE"), 412);
        assertThat(page.select("#problem-granted").text()).isNotEmpty();
        assertThat(page.select("input[name=granted][checked]").val()).isEqualTo("FINDINGS");
        assertThat(investigations.get(INVESTIGATOR, investigation.id()).granted())
                .isEqualTo(Granted.FINDINGS);
        var newest = page.select("form[action$=/grant] input[name=version]").val();
        grant(one, path, newest, "COARSE").then().statusCode(303);
        assertThat(grant(one, path, "", "COARSE").statusCode()).isEqualTo(400);
    }

    @Test
    void aJointInvestigationIsProposedAndWaits() {
        var investigation = notified();
        var path = "/console/investigations/" + investigation.id();
        var investigator = Browser.of(officials.account(Role.INVESTIGATOR));
        assertThat(Form.post(investigator, path + "/joint", "jointAuthority", "Office")
                        .statusCode())
                .isEqualTo(400);
        var place = Form.post(
                        investigator,
                        path + "/joint",
                        "jointAuthority",
                        "Office of XB",
                        "scope",
                        HOSTILE,
                        "language",
                        "es")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var joint = place.substring(place.indexOf("/console"));
        var page = investigator.page(joint);
        assertThat(page.text()).contains("A draft that waits for a second person.", "<script>alert('x')</script>");
        assertThat(page.select("section[aria-labelledby=stands] .badge").text()).isEqualTo("Drafted");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(Form.post(investigator, joint + "/reply", "decision", "AGREED", "authority", "Office")
                        .statusCode())
                .isEqualTo(409);
        var approval =
                page.select("a[href^=/console/approvals/joint-investigation/]").attr("href");
        assertThat(Browser.of(officials.account(Role.FOCAL_POINT))
                        .page(approval)
                        .text())
                .contains("Office of XB");
        var id = JointId.parse(joint.substring(joint.lastIndexOf('/') + 1));
        assertThat(joints.get(INVESTIGATOR, id).header().language()).isEqualTo("es");
        Form.post(investigator, joint + "/end", "sure", "yes").then().statusCode(303);
    }

    @Test
    void whoDoesNotInvestigateIsRefused() {
        var investigation = notified();
        var path = "/console/investigations/" + investigation.id();
        for (var role : List.of(Role.OFFICER, Role.REGISTRAR, Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            assertThat(other.request().get("/console/investigations").statusCode())
                    .isEqualTo(403);
            assertThat(other.request().get(path).statusCode()).as(role.name()).isEqualTo(403);
        }
        assertThat(move(Browser.of(officials.account(Role.FOCAL_POINT)), path, "ASSESSING")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.of(officials.account(Role.INVESTIGATOR))
                        .request()
                        .get("/console/investigations/01890000-0000-7000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stage(investigation)).isEqualTo(InvestigationStage.NOTIFIED);
    }

    private static Response grant(Browser browser, String path, String version, String level) {
        return Form.post(browser, path + "/grant", "version", version, "granted", level);
    }

    private static Response move(Browser browser, String path, String stage) {
        return Form.post(browser, path + "/state", "stage", stage);
    }

    private InvestigationStage stage(ParallelInvestigation investigation) {
        return investigations.get(INVESTIGATOR, investigation.id()).state().stage();
    }

    /** By XA. */
    private ParallelInvestigation notified() {
        var xa = TestFederation.running().state("XA");
        var caseId = CaseId.at(xa.state(), Instant.now(), RandomGenerator.getDefault());
        var notice = new OriginNotice(
                List.of(TraceSamples.firedCases("1")),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                xa.state(),
                HOSTILE);
        mailbox.bring(xa, caseId, 1, null, message -> message.setOriginNotification(OriginWire.toWire(notice)));
        return investigations.in(INVESTIGATOR, caseId).getFirst();
    }

    private static String[] notification(String seizure) {
        return new String[] {
            "seizure", seizure,
            "notified", "XA",
            "basis", "MARKING",
            "confidence", "80",
            "summary", HOSTILE,
            "legalBasis", "UNTOC_18_4",
            "priority", "NORMAL",
            "language", "en",
            "purpose", "INVESTIGATION",
            "handling", "H1",
            "release", "WITH_CONSENT"
        };
    }
}
