package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case with more seizures than a form shows at once can be worked with wholly. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ManySeizuresPagesTest {
    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Seizures seizures;

    private CaseId caseId = TraceSamples.aCase(TraceSamples.XB);
    private List<String> recorded = List.of();
    private Browser browser;

    @BeforeEach
    void recordTwentyOneSeizures() {
        browser = Browser.of(officials.another(Role.OFFICER));
        caseId = cases.open(DialogueDesk.OFFICER, "many finds", "").id();
        recorded = IntStream.range(0, 21)
                .mapToObj(number -> seizures.record(
                        DialogueDesk.OFFICER,
                        caseId,
                        TraceSamples.question().circumstances(),
                        List.of(TraceSamples.firedCases("1"))))
                .map(seizure -> seizure.id().toString())
                .toList();
    }

    @Test
    void theWizardAsksAboutTheOldestToo() {
        var items = "/console/cases/" + caseId + "/ask/items";
        var first = browser.page(items);
        assertThat(offered(first)).hasSize(20).doesNotContain(oldest());
        var older = olderOf(first);
        assertThat(older).isNotEmpty();
        var location = Form.post(browser, items, "seizure", recorded.get(5), "older", older)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var second = browser.page(location.substring(location.indexOf("/console")));
        assertThat(offered(second)).as("what was chosen stays").containsExactly(recorded.get(5), oldest());
        assertThat(second.select("button[name=older]").eachAttr("value")).containsExactly("newest");
        Form.post(browser, items, "seizure", oldest()).then().statusCode(303);
        var again = browser.page(items);
        assertThat(again.select("input[name=seizure][checked]").eachAttr("value"))
                .containsExactly(oldest());
        assertThat(offered(again)).hasSize(21);
    }

    @Test
    void aNotificationTellsOfTheOldestTooAndItsFieldsAreKept() {
        var form = "/console/cases/" + caseId + "/notify";
        var older = olderOf(browser.page(form));
        var second = Form.refused(Form.post(browser, form, "summary", "kept", "older", older), 200);
        assertThat(offered(second)).containsExactly(oldest());
        assertThat(second.select("textarea[name=summary]").text()).isEqualTo("kept");
        assertThat(second.select("[role=alert]")).isEmpty();
    }

    @Test
    void aLeadIsAboutTheOldestTooAndItsExhibitsAreKept() {
        var form = "/console/cases/" + caseId + "/ballistic-lead";
        var first = browser.page(form);
        assertThat(first.select("input[name=exhibit]").eachAttr("value")).hasSize(20);
        var chosen = recorded.getLast() + " 1";
        var second = Form.refused(
                Form.post(
                        browser,
                        form,
                        "exhibit",
                        chosen,
                        "kind",
                        "FIRED_CASE",
                        "breechMarks",
                        "parallel",
                        "older",
                        olderOf(first)),
                200);
        assertThat(second.select("input[name=exhibit]").eachAttr("value")).containsExactly(chosen, oldest() + " 1");
        assertThat(second.select("input[name=breechMarks]").eachAttr("value")).containsExactly("parallel", "");
    }

    @Test
    void whatIsNoSeizureOfTheCaseIsNotOffered() {
        var other = cases.open(DialogueDesk.OFFICER, "another case", "").id();
        var elsewhere = seizures.record(
                DialogueDesk.OFFICER,
                other,
                TraceSamples.question().circumstances(),
                List.of(TraceSamples.firedCases("1")));
        var form = "/console/cases/" + caseId + "/notify";
        for (var seizure :
                List.of(elsewhere.id().toString(), TraceSamples.anId().toString(), "nonsense")) {
            var page = Form.refused(Form.post(browser, form, "seizure", seizure, "older", "newest"), 200);
            assertThat(offered(page)).hasSize(20).doesNotContain(seizure);
        }
    }

    private String oldest() {
        return recorded.getFirst();
    }

    private static String olderOf(Document page) {
        return page.select("button[name=older]").val();
    }

    private static List<String> offered(Document page) {
        return page.select("input[name=seizure]").eachAttr("value");
    }
}
