package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.ballistic.BallisticDesk;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.comparing.BallisticComparisons;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Translation;
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

    @Inject
    Messages messages;

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

        var scan = scan();
        var another = scan();
        var shown = draft(seizure, "FIRED_CASE", HOSTILE, scan.toUpperCase(Locale.ROOT) + "\r\n" + another);
        var location =
                Form.agreed(officer, shown).then().statusCode(303).extract().header("Location");
        var place = location.substring(location.indexOf("/console"));
        var page = officer.page(place);
        assertThat(page.text())
                .contains("Drafted", "<script>alert('x')</script>", "AB12", "elliptical")
                .contains(scan, another);
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
    void aTopographyIsNamedByItsDigestAlone() {
        var seizure = desk.seizure();
        for (var wrong : List.of("f".repeat(63), "g".repeat(64), "f".repeat(64) + " scan.x3p", "0".repeat(500))) {
            var page = Form.refused(draft(seizure, "FIRED_CASE", "why", wrong), 400);
            assertThat(page.select("#problem-topographies-0").text()).contains("64 hexadecimal digits");
            var fields = page.select("textarea[name=topographies]");
            assertThat(fields.eachText()).containsExactly(wrong);
            assertThat(fields.eachAttr("aria-describedby")).containsExactly("problem-topographies-0");
        }
        assertThat(Form.refused(draft(seizure, "FIRED_CASE", "why", HOSTILE), 400)
                        .select("script:not([src]), [onerror]"))
                .isEmpty();
        var twice = "f".repeat(64) + " " + "F".repeat(64);
        var tooMany = IntStream.rangeClosed(0, 16).mapToObj("%064x"::formatted).collect(Collectors.joining(" "));
        for (var wrong : List.of(twice, tooMany)) {
            assertThat(Form.refused(draft(seizure, "FIRED_CASE", "why", wrong), 400)
                            .select("#problem-exhibits")
                            .text())
                    .isNotEmpty();
        }
    }

    @Test
    void aReplyCarriesTheTranslationOfAnOffice() {
        var caseId = BallisticDesk.aCase("XA");
        desk.bring(
                BallisticDesk.peer("XA"),
                caseId,
                BallisticSamples.lead(BallisticSamples.firedCase("1", "9 mm Luger", "AB12")));
        var lead = received.in(BallisticDesk.REGISTRAR, caseId).getFirst();
        var address = "/console/received-ballistic-leads/" + lead.id();
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        var nameless = Form.refused(translated(registrar, address, "checked", ""), 400);
        assertThat(nameless.select("#problem-translationOffice").text()).isNotEmpty();
        assertThat(nameless.select("details[open] textarea[name=translated-remarks]")
                        .text())
                .contains("vérifié");
        var ofNothing = Form.refused(translated(registrar, address, "", "Office of languages"), 400);
        assertThat(ofNothing.select("#problem-translations").text()).isNotEmpty();
        assertThat(received.replies(BallisticDesk.REGISTRAR, lead.id())).isEmpty();

        translated(registrar, address, "checked", "Office of languages").then().statusCode(303);
        var page = registrar.page(address);
        assertThat(page.text()).contains("checked", "<script>alert('x')</script> vérifié", "Office of languages");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        var approval =
                page.select("a[href^=/console/approvals/ballistic-reply/]").attr("href");
        assertThat(Browser.of(officials.account(Role.FOCAL_POINT))
                        .page(approval)
                        .text())
                .contains("vérifié", "Office of languages");
        var draft = received.replies(BallisticDesk.REGISTRAR, lead.id()).getFirst();
        var sent = comparisons.approve(BallisticDesk.FOCAL_POINT, draft.id());
        assertThat(messages.translations(Objects.requireNonNull(sent.message())))
                .isEqualTo(draft.translations())
                .extracting(Translation::fieldPath)
                .containsExactly("ballistic_reply.remarks");
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
        assertThat(draft.language()).as("that of the page").isEqualTo("en");
        comparisons.approve(BallisticDesk.FOCAL_POINT, draft.id());
        assertThat(mailbox.sentIn(caseId)).containsExactly("BALLISTIC_REPLY XA");
    }

    @Test
    void aLeadThatIsSentBackIsFilledInAgain() {
        var seizure = desk.seizure();
        officer = Browser.of(officials.another(Role.OFFICER));
        var place = Again.place(Form.agreed(officer, draft(seizure, "FIRED_CASE", HOSTILE, scan())));
        assertThat(Form.refused(Form.post(officer, place + "/end"), 400)
                        .select("#problem-sure")
                        .text())
                .isNotEmpty();
        var approval = Again.approval(officer, place, "ballistic-lead");
        var again = Again.sentBack(officials, officer, approval);
        assertThat(again.select("textarea[name=reason]").text()).isEqualTo(HOSTILE);
        assertThat(again.select("input[name=firingPinShape]").eachAttr("value")).contains("elliptical");
        assertThat(again.select("select[name=kind] option[selected]").eachAttr("value"))
                .contains("FIRED_CASE");
        assertThat(again.select("input[name=asked][checked]").val()).isEqualTo("XA");
        assertThat(officer.page(place).select("form[action=" + approval + "/again]"))
                .hasSize(1);
    }

    @Test
    void aReplyThatIsSentBackIsFilledInAgain() {
        var caseId = BallisticDesk.aCase("XA");
        desk.bring(
                BallisticDesk.peer("XA"),
                caseId,
                BallisticSamples.lead(BallisticSamples.firedCase("1", "9 mm Luger", "AB12")));
        var lead = received.in(BallisticDesk.REGISTRAR, caseId).getFirst();
        var address = "/console/received-ballistic-leads/" + lead.id();
        var writer = Browser.of(officials.another(Role.REGISTRAR));
        reply(writer, address, "CONFIRMED_MATCH", "K-1", HOSTILE).then().statusCode(303);
        var again = Again.sentBack(officials, writer, Again.approval(writer, address, "ballistic-reply"));
        assertThat(again.select("textarea[name=remarks]").text()).isEqualTo(HOSTILE);
        assertThat(again.select("input[name=matchedReference]").val()).isEqualTo("K-1");
        assertThat(again.select("select[name=finding] option[selected]").val()).isEqualTo("CONFIRMED_MATCH");
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

    /** A digest that no other lead names. */
    private static String scan() {
        return UUID.randomUUID().toString().replace("-", "").repeat(2);
    }

    private static Response translated(Browser by, String address, String remarks, String office) {
        return Form.post(
                by,
                address + "/replies",
                "exhibit",
                "1",
                "finding",
                "NO_MATCH",
                "remarks",
                remarks,
                "translated-remarks",
                "<script>alert('x')</script> vérifié",
                "translationLanguage",
                "fr",
                "translationOffice",
                office);
    }

    private Response draft(Seizure seizure, String kind, String reason) {
        return draft(seizure, kind, reason, "");
    }

    private Response draft(Seizure seizure, String kind, String reason, String topographies) {
        return officer.request()
                .formParam("once", UUID.randomUUID().toString())
                .formParam("kept-place", "/console/cases/" + seizure.caseId() + "/ballistic-lead?kept=lead")
                .formParam("exhibit", seizure.id() + " 1", seizure.id() + " 3")
                .formParam("kind", kind, "")
                .formParam("firingPinShape", "elliptical", "")
                .formParam("breechMarks", "", "")
                .formParam("grooves", "", "")
                .formParam("twist", "NOT_STATED", "NOT_STATED")
                .formParam("topographies", topographies, "")
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
                "kept-place",
                address + "?kept=reply",
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
