package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.console.CorrectionForms.confirmed;
import static org.headstamp.node.console.CorrectionForms.fields;
import static org.headstamp.node.console.CorrectionForms.hidden;
import static org.headstamp.node.console.CorrectionForms.look;
import static org.headstamp.node.console.CorrectionForms.submit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.Corrections;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.InvestigationUpdates;
import org.headstamp.node.origin.Investigations;
import org.headstamp.node.origin.NotificationDraft;
import org.headstamp.node.origin.NotificationDrafting;
import org.headstamp.node.origin.OriginCorrection;
import org.headstamp.node.origin.OriginNotification;
import org.headstamp.node.origin.OriginNotifications;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.node.origin.UpdateDraft;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.junit.jupiter.api.Test;

/** Forms that put right what another State was told. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CorrectionPagesTest {
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Seizures seizures;

    @Inject
    NotificationDrafting drafting;

    @Inject
    OriginNotifications notifications;

    @Inject
    OriginReading reading;

    @Inject
    InvestigationReading investigations;

    @Inject
    Investigations moves;

    @Inject
    InvestigationUpdates updates;

    @Inject
    Corrections corrections;

    @Inject
    DialogueDesk desk;

    @Inject
    AskingDialogue dialogue;

    @Inject
    Mailbox mailbox;

    @Test
    void everyPartOfAQuestionCanBePutRight() {
        var trace = desk.sent();
        var browser = Browser.of(officials.account(Role.OFFICER));
        var path = "/console/traces/" + trace.id() + "/correction";
        assertThat(browser.page("/console/traces/" + trace.id())
                        .select("a[href=" + path + "]")
                        .text())
                .isNotEmpty();
        var form = fields(browser.page(path));
        form.put("wrong", List.of("the count and the law"));
        form.put("i0-quantity", List.of("121"));
        form.put("legalJustification", List.of("Penal code of XA, article 2"));
        form.put("date", List.of("2026-02"));
        form.put("authority", List.of("another office"));
        var preview = confirmed(browser, path, form);
        assertThat(preview.select("table.changes tbody tr").eachText())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("121"))
                .anySatisfy(line -> assertThat(line).contains("another office"));
        submit(browser, path, preview).then().statusCode(303);
        var drafted = dialogue.messages(DialogueDesk.OFFICER, trace.id()).getLast();
        var right = ((QuestionCorrection) drafted.content()).question();
        var before = trace.question();
        assertThat(right.items().getFirst().reference())
                .isEqualTo(before.items().getFirst().reference());
        assertThat(right.authority().name()).isEqualTo("another office");
        assertThat(right.circumstances().date()).isEqualTo(PartialDate.parse("2026-02"));
        assertThat(right.questions()).isEqualTo(before.questions());
        assertThat(right.illicitBasis()).isEqualTo(before.illicitBasis());
        assertThat(right.alreadyAsked()).isEqualTo(before.alreadyAsked());
    }

    @Test
    void whatNobodyChangedIsSaidAsItWas() {
        var trace = desk.sent();
        var browser = Browser.of(officials.account(Role.OFFICER));
        var path = "/console/traces/" + trace.id() + "/correction";
        var form = fields(browser.page(path));
        form.put("wrong", List.of("nothing"));
        var preview = confirmed(browser, path, form);
        assertThat(preview.select("table.changes")).isEmpty();
        assertThat(preview.text()).contains("Nothing would change.");
        assertThat(Form.refused(submit(browser, path, preview), 400)
                        .select("#problem-wrong")
                        .text())
                .isEqualTo("Nothing would change.");
        assertThat(dialogue.messages(DialogueDesk.OFFICER, trace.id())).isEmpty();
    }

    @Test
    void itemsAreAddedAndLeftOut() {
        var trace = desk.sent();
        var browser = Browser.of(officials.account(Role.OFFICER));
        var path = "/console/traces/" + trace.id() + "/correction";
        var form = fields(browser.page(path));
        form.put("act", List.of("add:PART"));
        var added = Form.refused(browser.post(path, form), 200);
        assertThat(added.select("fieldset.item"))
                .hasSize(trace.question().items().size() + 1);
        var more = fields(added);
        more.put("wrong", List.of("a slide was found too"));
        added.select("input[name$=-is][value=PART]")
                .forEach(kind -> more.put(kind.attr("name").replace("-is", "-name"), List.of("slide")));
        submit(browser, path, confirmed(browser, path, more)).then().statusCode(303);
        var drafted = dialogue.messages(DialogueDesk.OFFICER, trace.id()).getLast();
        var items = ((QuestionCorrection) drafted.content()).question().items();
        assertThat(items).startsWith(trace.question().items().getFirst());
        assertThat(items).hasSize(trace.question().items().size() + 1);
    }

    @Test
    void whatIsWrongWithAnItemStandsBesideItsFieldInItsRow() {
        var trace = desk.sent();
        var browser = Browser.of(officials.account(Role.OFFICER));
        var path = "/console/traces/" + trace.id() + "/correction";
        var asked = fields(browser.page(path));
        asked.put("act", List.of("add:PART"));
        var form = Form.refused(browser.post(path, asked), 200);
        var rows = form.select("fieldset.item");
        var quantity = rows.getFirst().select("input[name$=-quantity]").attr("name");
        var name = rows.getLast().select("input[name$=-name]").attr("name");
        var wrong = fields(form);
        wrong.put("wrong", List.of("the number was another one"));
        wrong.put(quantity, List.of("many"));
        wrong.put(name, List.of("slide"));
        var refused = Form.refused(look(browser, path, wrong), 400);
        assertThat(Problems.of(refused)).containsExactly(quantity);
        assertThat(refused.select("#field-" + quantity).val()).isEqualTo("many");
        assertThat(refused.select("#field-" + name).val()).isEqualTo("slide");
        wrong.put(quantity, List.of("7"));
        wrong.put(name, List.of(HOSTILE.repeat(20)));
        var second = Form.refused(look(browser, path, wrong), 400);
        assertThat(Problems.of(second)).containsExactly(name);
        assertThat(second.select("script:not([src]), [onerror]")).isEmpty();
    }

    @Test
    void aNotificationThatLeftIsPutRightAndTheTimeLineTellsWhatSupersedesWhat() {
        var notification = notifiedXa();
        var browser = Browser.of(officials.account(Role.OFFICER));
        var record = "/console/notifications/" + notification.id();
        var path = record + "/correction";
        assertThat(browser.page(record).select("a[href=" + path + "]")).hasSize(1);
        var form = fields(browser.page(path));
        form.put("summary", List.of(HOSTILE));
        form.put("confidence", List.of("40"));
        var refused = Form.refused(look(browser, path, form), 400);
        assertThat(refused.select("#problem-wrong").text()).isNotEmpty();
        assertThat(refused.select("textarea[name=summary]").text()).isEqualTo(HOSTILE);
        form.put("wrong", List.of("less sure"));
        var preview = confirmed(browser, path, form);
        assertThat(preview.select("table.changes tbody tr")).hasSize(2);
        assertThat(preview.select("script:not([src]), [onerror]")).isEmpty();
        var hidden = hidden(preview);
        for (int posting = 0; posting < 2; posting++) {
            browser.post(path, hidden).then().statusCode(303);
        }
        var drafted = corrections.in(DialogueDesk.OFFICER, notification.caseId());
        assertThat(drafted).hasSize(1);
        assertThat(browser.page(record).text()).contains("less sure", "40 %");
        approve(notification.caseId(), drafted.getFirst());
        var sent = corrections.in(DialogueDesk.OFFICER, notification.caseId()).getFirst();
        assertThat(reading.get(DialogueDesk.OFFICER, notification.id()).notice().confidence())
                .isEqualTo(0.4);
        var timeline = browser.page("/console/cases/" + notification.caseId());
        assertThat(timeline.select(
                        "li:has(#message-" + sent.message() + ") a[href=#message-" + notification.message() + "]"))
                .hasSize(1);
        assertThat(timeline.select(
                        "li:has(#message-" + notification.message() + ") a[href=#message-" + sent.message() + "]"))
                .hasSize(1);
        var stale = new LinkedHashMap<String, List<String>>(form);
        stale.put("once", List.of(UUID.randomUUID().toString()));
        assertThat(look(browser, path, stale).statusCode()).isEqualTo(412);
    }

    @Test
    void anUpdateThatLeftIsPutRightByAnInvestigator() {
        var investigation = notifiedByXa();
        moves.move(INVESTIGATOR, investigation, InvestigationStage.ASSESSING, null, null);
        updates.draft(INVESTIGATOR, investigation, new UpdateDraft("Office of XB", "smuggling", 2, 1, "by sea"));
        var drafted = investigations.updates(INVESTIGATOR, investigation).getFirst();
        var record = "/console/investigations/" + investigation;
        var path = record + "/updates/" + drafted.id() + "/correction";
        var browser = Browser.of(officials.account(Role.INVESTIGATOR));
        assertThat(browser.page(record).select("a[href=" + path + "]")).isEmpty();
        updates.approve(DialogueDesk.FOCAL_POINT, drafted.id());
        assertThat(browser.page(record).select("a[href=" + path + "]")).hasSize(1);
        var form = fields(browser.page(path));
        form.put("wrong", List.of("a slip"));
        form.put("suspects", List.of("many"));
        assertThat(Form.refused(look(browser, path, form), 400)
                        .select("#problem-suspects")
                        .text())
                .isNotEmpty();
        form.put("suspects", List.of("3"));
        submit(browser, path, confirmed(browser, path, form)).then().statusCode(303);
        assertThat(corrections.in(INVESTIGATOR, drafted.caseId())).hasSize(1);
        assertThat(browser.page(record).select("ol.plain").text()).contains("a slip");
        var correction = corrections.in(INVESTIGATOR, drafted.caseId()).getFirst();
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var approval = "/console/approvals/origin-correction/" + drafted.caseId() + "/" + correction.id();
        assertThat(judge.page(approval).select("section[aria-labelledby=says]").text())
                .as("no more than is granted would leave")
                .contains("a slip")
                .doesNotContain("smuggling", "Office of XB");
        for (var role : List.of(Role.OFFICER, Role.FOCAL_POINT, Role.AUDITOR)) {
            Browser.of(officials.account(role)).request().get(path).then().statusCode(403);
        }
        browser.request()
                .get(record + "/updates/" + UUID.randomUUID() + "/correction")
                .then()
                .statusCode(404);
    }

    @Test
    void aCorrectionThatIsSentBackIsFilledInAgain() {
        var notification = notifiedXa();
        var writer = Browser.of(officials.another(Role.OFFICER));
        var path = "/console/notifications/" + notification.id() + "/correction";
        var form = fields(writer.page(path));
        form.put("summary", List.of(HOSTILE));
        form.put("confidence", List.of("40"));
        form.put("wrong", List.of("less sure"));
        submit(writer, path, confirmed(writer, path, form)).then().statusCode(303);
        var drafted =
                corrections.in(DialogueDesk.OFFICER, notification.caseId()).getFirst();
        var approval = "/console/approvals/origin-correction/" + notification.caseId() + "/" + drafted.id();
        var again = Again.sentBack(officials, writer, approval);
        assertThat(again.select("textarea[name=summary]").text()).isEqualTo(HOSTILE);
        assertThat(again.select("textarea[name=wrong]").text()).isEqualTo("less sure");
        assertThat(again.select("input[name=confidence]").val()).isEqualTo("40");
        submit(writer, path, confirmed(writer, path, fields(again))).then().statusCode(303);
        assertThat(corrections.in(DialogueDesk.OFFICER, notification.caseId())).hasSize(2);
    }

    @Test
    void aCorrectionOfAQuestionThatIsSentBackIsFilledInAgain() {
        var trace = desk.sent();
        var writer = Browser.of(officials.another(Role.OFFICER));
        var path = "/console/traces/" + trace.id() + "/correction";
        var form = fields(writer.page(path));
        form.put("wrong", List.of("the count"));
        form.put("i0-quantity", List.of("121"));
        submit(writer, path, confirmed(writer, path, form)).then().statusCode(303);
        var approval = Again.approval(writer, "/console/traces/" + trace.id(), "trace-message");
        var again = Again.sentBack(officials, writer, approval);
        assertThat(again.select("#field-i0-quantity").val()).isEqualTo("121");
        assertThat(again.select("textarea[name=wrong]").text()).isEqualTo("the count");
    }

    @Test
    void whoDidNotSayItPutsNothingRight() {
        var notification = notifiedXa();
        var trace = desk.sent();
        for (var path : List.of(
                "/console/notifications/" + notification.id() + "/correction",
                "/console/traces/" + trace.id() + "/correction")) {
            for (var role : List.of(Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR, Role.TRADE)) {
                var other = Browser.of(officials.account(role));
                other.request().get(path).then().statusCode(403);
                Form.post(other, path, "wrong", "x", "confirmed", "yes").then().statusCode(403);
            }
        }
    }

    private void approve(CaseId caseId, OriginCorrection correction) {
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var approval = "/console/approvals/origin-correction/" + caseId + "/" + correction.id();
        var confirm = Form.approval(judge, approval);
        Form.post(
                        judge,
                        approval + "/approval",
                        "shown",
                        confirm.select("input[name=shown]").val())
                .then()
                .statusCode(303);
    }

    private OriginNotification notifiedXa() {
        var caseId = cases.open(DialogueDesk.OFFICER, "cases at the border", "").id();
        var seizure = seizures.record(
                DialogueDesk.OFFICER,
                caseId,
                TraceSamples.question().circumstances(),
                List.of(TraceSamples.firedCases("1")));
        var drafted = drafting.open(
                DialogueDesk.OFFICER,
                new NotificationDraft(
                        seizure.id(),
                        List.of(),
                        List.of(),
                        TraceSamples.XA,
                        List.of(OriginBasis.MARKING),
                        0.8,
                        true,
                        "found",
                        TraceSamples.header(Priority.NORMAL, true)));
        return notifications.approve(DialogueDesk.FOCAL_POINT, drafted.id());
    }

    private InvestigationId notifiedByXa() {
        var xa = TestFederation.running().state("XA");
        var caseId = CaseId.at(xa.state(), Instant.now(), RandomGenerator.getDefault());
        var notice = new OriginNotice(
                List.of(TraceSamples.firedCases("1")),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                xa.state(),
                "found");
        mailbox.bring(xa, caseId, 1, null, message -> message.setOriginNotification(OriginWire.toWire(notice)));
        return investigations.in(INVESTIGATOR, caseId).getFirst().id();
    }
}
