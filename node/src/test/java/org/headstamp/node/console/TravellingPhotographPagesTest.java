package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.attachment.MessageAttachment;
import org.headstamp.node.attachment.MessageAttachments;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.PhotographCopy;
import org.headstamp.node.seizure.PhotographedCase;
import org.headstamp.node.seizure.Photographs;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.pki.Sha256;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever drafts chooses the photographs that travel, and whoever approves sees them. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TravellingPhotographPagesTest {
    @Inject
    Officials officials;

    @Inject
    PhotographedCase photographed;

    @Inject
    Photographs photographs;

    @Inject
    Messages messages;

    @Inject
    MessageAttachments attachments;

    private Browser officer;
    private Browser judge;
    private Seizure seizure;
    private Sha256 chosen;

    @BeforeEach
    void photographed() {
        officer = Browser.of(officials.account(Role.OFFICER));
        judge = Browser.of(officials.account(Role.FOCAL_POINT));
        seizure = photographed.open();
        chosen = photographed.photograph(seizure, "1", "base <b>of</b> a case");
        photographed.photograph(seizure, "2", "");
    }

    @Test
    void theFormOffersThePhotographsAndSaysBeforehandHowManyTravel() {
        var page = officer.page(steps().step("items"));
        assertThat(page.select("#field-photographs").text()).contains("At most 4 can travel, with at most 8,389 kB");
        var offered = page.select("ul.photographs li");
        assertThat(offered).hasSize(2);
        assertThat(page.select("ul.photographs").eachAttr("aria-label"))
                .containsExactly("Photographs of item 1", "Photographs of item 2");
        assertThat(offered.getFirst().text()).contains("base <b>of</b> a case").matches(".*\\d kB");
        assertThat(offered.getFirst().select("input").val()).isEqualTo(value(chosen));
        assertThat(offered.getFirst().select("img").attr("src"))
                .isEqualTo("/console/photographs/" + chosen + "/thumbnail");
        assertThat(offered.select("input[checked], b")).isEmpty();
        assertThat(offered.getLast().text()).startsWith("Photograph without description");
    }

    @Test
    void whatIsChosenForAQuestionIsSeenByItsDrafterAndItsApproverAndTravels() {
        var steps = steps();
        Form.post(officer, steps.step("items"), items(chosen)).then().statusCode(303);
        assertThat(officer.page(steps.step("items"))
                        .select("input[name=photographs][checked]")
                        .eachAttr("value"))
                .containsExactly(value(chosen));
        steps.states("XA");
        steps.reasons("Penal code");
        steps.manner();
        shows(officer.page(steps.step("preview")));
        var question = steps.submit();
        var approval = Again.approval(officer, question, "trace");
        shows(judge.page(approval));
        var message = approved(approval);
        assertThat(attachments.of(message)).singleElement().satisfies(this::isTheCopy);
        var shown = officer.page(question).select("ul.photographs li");
        assertThat(shown).singleElement().satisfies(file -> {
            assertThat(file.text()).contains("base <b>of</b> a case", "Ready for the other State to fetch");
            assertThat(file.select("a[href$='/attachments/1']")).hasSize(1);
        });
        assertThat(officer.request()
                        .get(shown.select("img").attr("src"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .contentType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void whatIsChosenForANotificationIsSeenByItsDrafterAndItsApproverAndTravels() {
        var form = "/console/cases/" + seizure.caseId() + "/notify";
        assertThat(officer.page(form).select("input[name=photographs]")).hasSize(2);
        var preview = Form.post(officer, form, notification(chosen));
        shows(Form.refused(preview, 200));
        var place = Again.place(Form.agreed(officer, preview));
        var approval = Again.approval(officer, place, "origin-notification");
        shows(judge.page(approval));
        var message = approved(approval);
        assertThat(attachments.of(message)).singleElement().satisfies(this::isTheCopy);
        assertThat(officer.page(place).select("ul.photographs li")).hasSize(1);
    }

    @Test
    void tooManyPhotographsAreToldBesideThem() {
        var others = List.of("1", "1", "1", "1").stream()
                .map(item -> photographed.photograph(seizure, item, ""))
                .toList();
        var fields = items(chosen, others.get(0), others.get(1), others.get(2), others.get(3));
        var wrong = Form.refused(Form.post(officer, steps().step("items"), fields), 400);
        assertThat(Problems.of(wrong)).containsExactly("photographs");
        assertThat(wrong.select("#problem-photographs").text()).isEqualTo("There are 5; at most 4 can be sent.");
        assertThat(wrong.select("input[name=photographs][checked]")).hasSize(5);
        assertThat(wrong.select("[role=alert] a[href=#field-photographs]")).hasSize(1);
        var notified = Form.refused(
                Form.post(
                        officer,
                        "/console/cases/" + seizure.caseId() + "/notify",
                        notification(chosen, others.get(0), others.get(1), others.get(2), others.get(3))),
                400);
        assertThat(Problems.of(notified)).containsExactly("photographs");
    }

    @Test
    void aPhotographOfAnItemThatIsNotAskedAboutIsToldBesideIt() {
        var fields = items(chosen);
        fields[3] = seizure.id() + " 2";
        var wrong = Form.refused(Form.post(officer, steps().step("items"), fields), 400);
        assertThat(Problems.of(wrong)).containsExactly("photographs");
        assertThat(wrong.select("#problem-photographs").text()).contains("shows none of the items chosen");
    }

    private void shows(Document page) {
        var shown = page.select("section[aria-labelledby=travelling] li");
        assertThat(shown).singleElement().satisfies(photograph -> {
            assertThat(photograph.select("img").attr("src")).isEqualTo("/console/photographs/" + chosen + "/thumbnail");
            assertThat(photograph.text()).contains("Item 1", "base <b>of</b> a case", "kB");
            assertThat(photograph.select("code").text())
                    .isEqualTo(copy().digest().hex());
        });
    }

    private void isTheCopy(MessageAttachment file) {
        assertThat(file.status().digest()).isEqualTo(copy().digest());
        assertThat(file.caption()).isEqualTo("base <b>of</b> a case");
    }

    private PhotographCopy copy() {
        return photographs.copy(PhotographedCase.OFFICER, chosen, PhotographCopy.Size.SENDING);
    }

    private MessageId approved(String approval) {
        var confirm = Form.approval(judge, approval);
        Form.post(
                        judge,
                        approval + "/approval",
                        "shown",
                        confirm.select("input[name=shown]").val())
                .then()
                .statusCode(303);
        return messages.ofCase(seizure.caseId()).getFirst().id();
    }

    private AskSteps steps() {
        return new AskSteps(officer, seizure.caseId(), seizure.id().toString());
    }

    private String value(Sha256 photograph) {
        return seizure.id() + " " + photograph;
    }

    private String[] items(Sha256... photographs) {
        var fields = new String[4 + 2 * photographs.length];
        fields[0] = "seizure";
        fields[1] = seizure.id().toString();
        fields[2] = "items";
        fields[3] = seizure.id() + " 1";
        return withPhotographs(fields, 4, photographs);
    }

    private String[] notification(Sha256... photographs) {
        var plain = List.of(
                "seizure",
                seizure.id().toString(),
                "notified",
                "XA",
                "basis",
                "MARKING",
                "confidence",
                "80",
                "legalBasis",
                "UNTOC_18_4",
                "priority",
                "NORMAL",
                "language",
                "en",
                "purpose",
                "INVESTIGATION",
                "handling",
                "H1",
                "release",
                "WITH_CONSENT");
        var fields = plain.toArray(new String[plain.size() + 2 * photographs.length]);
        return withPhotographs(fields, plain.size(), photographs);
    }

    private String[] withPhotographs(String[] fields, int from, Sha256... photographs) {
        for (int index = 0; index < photographs.length; index++) {
            fields[from + 2 * index] = "photographs";
            fields[from + 2 * index + 1] = value(photographs[index]);
        }
        return fields;
    }
}
