package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.ballistic.BallisticDesk;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a focal point drafts as urgent and direct leaves at once: every page before it says so, and shows all of it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LeavingAtOnceTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final String[] MANNER = {
        "priority", "URGENT_DIRECT",
        "priorityReason", "they are on the move",
        "language", "en",
        "purpose", "INVESTIGATION",
        "handling", "H1",
        "release", "ALLOWED"
    };

    @Inject
    Officials officials;

    @Inject
    OnwardDesk desk;

    @Inject
    Casefiles cases;

    @Inject
    Seizures seizures;

    @Inject
    BallisticDesk ballistics;

    @Inject
    RegistryFixture registers;

    @Inject
    Mailbox mailbox;

    private Browser focalPoint;

    @BeforeEach
    void logIn() {
        focalPoint = Browser.of(officials.another(Role.FOCAL_POINT));
    }

    @Test
    void aQuestionPreviewedInTheWizard() {
        var seizure = seized();
        var id = seizure.id().toString();
        var path = "/console/cases/" + seizure.caseId() + "/ask/";
        Form.post(focalPoint, path + "items", "seizure", id, "items", id + " 1");
        Form.post(focalPoint, path + "states", "asked", "XA");
        Form.post(
                focalPoint,
                path + "reasons",
                "legalJustification",
                "Penal code",
                "authority",
                "Focal point of XB",
                "illicitBasis",
                "CRIME_USE",
                "questions",
                "EXPORT",
                "legalBasis",
                "FP_12_4");
        Form.post(focalPoint, path + "manner", MANNER);
        var preview = focalPoint.page(path + "preview");
        assertLeavesAtOnce(preview, "form[action$=/draft] button");
        var seen = preview.select("form[action$=/draft] input[name=seen]").val();
        Form.post(focalPoint, path + "draft").then().statusCode(412);
        assertThat(mailbox.sentIn(seizure.caseId())).isEmpty();
        Form.post(focalPoint, path + "draft", "seen", seen).then().statusCode(303);
        assertThat(mailbox.sentIn(seizure.caseId())).containsExactly("TRACE_REQUEST XA");
    }

    @Test
    void aQuestionThatGoesOnWithTheSealedAnswer() {
        var trace = asked();
        var answer = answered(trace);
        var page = focalPoint.page(path(trace));
        var form = page.select("form[action$=/onward]");
        assertThat(form.select("button").text()).startsWith("See the question to");
        var shown = Form.refused(Form.post(focalPoint, form.attr("action"), "to", "XC"), 200);
        assertLeavesAtOnce(shown, "button[name=seen]");
        assertThat(shown.select("table.letter").text()).contains("QRV21", "a shooting");
        assertThat(shown.select("section[aria-labelledby=attached] a").eachAttr("href"))
                .containsExactly("/console/messages/" + answer);
        assertThat(sentIn(trace)).containsExactly("TRACE_REQUEST XA");
        Form.refused(Form.confirm(focalPoint, shown, "seen", "something else"), 412);
        var back = Form.confirm(focalPoint, shown, "change", "yes");
        assertThat(back.header("Location")).endsWith(path(trace));
        assertThat(sentIn(trace)).containsExactly("TRACE_REQUEST XA");
        for (int time = 0; time < 2; time++) {
            Form.confirm(focalPoint, shown).then().statusCode(303);
        }
        assertThat(sentIn(trace)).containsExactly("TRACE_REQUEST XA", "TRACE_REQUEST XC");
    }

    @Test
    void whatAnOfficerAsksOnWaitsAndOthersAskNothing() {
        var trace = asked();
        var answer = answered(trace);
        var officer = Browser.of(officials.account(Role.OFFICER));
        var onward = path(trace) + "/onward";
        var shown = Form.refused(Form.post(officer, onward, "to", "XC"), 200);
        assertThat(shown.select("#departure").text()).contains("waits for a second person");
        assertThat(shown.select("button[name=seen]").text()).isEqualTo("Put before the second person");
        assertThat(shown.select("a[href=/console/messages/" + answer + "]")).hasSize(1);
        assertThat(Form.post(officer, onward, "to", "XD").statusCode()).isEqualTo(422);
        assertThat(Form.post(officer, onward, "to", "nowhere").statusCode()).isEqualTo(404);
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        assertThat(Form.post(registrar, onward, "to", "XC").statusCode()).isEqualTo(403);
        assertThat(sentIn(trace)).containsExactly("TRACE_REQUEST XA");
    }

    @Test
    void aQuestionThatIsPutRight() {
        var trace = asked();
        var path = path(trace) + "/correction";
        var form = filledIn(focalPoint.page(path));
        form.put("wrong", List.of("the authority"));
        form.put("authority", List.of("another office"));
        form.put("act", List.of("look"));
        var preview = Form.refused(focalPoint.post(path, form), 200);
        assertLeavesAtOnce(preview, "form:has(input[name=confirmed]) button");
        assertThat(sentIn(trace)).containsExactly("TRACE_REQUEST XA");
        var confirmed = new LinkedHashMap<String, List<String>>();
        preview.select("form:has(input[name=confirmed]) input")
                .forEach(field -> confirmed
                        .computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                        .add(field.val()));
        focalPoint.post(path, confirmed).then().statusCode(303);
        assertThat(sentIn(trace)).containsExactly("TRACE_REQUEST XA", "TRACE_CORRECTION XA");
    }

    @Test
    void aNotification() {
        var seizure = seized();
        var form = "/console/cases/" + seizure.caseId() + "/notify";
        var shown = shown(
                form,
                "seizure",
                seizure.id().toString(),
                "notified",
                "XA",
                "basis",
                "MARKING",
                "confidence",
                "80",
                "summary",
                HOSTILE,
                "legalBasis",
                "UNTOC_18_4");
        assertThat(shown.select("table.letter").text()).contains("<script>alert('x')</script>", "80 %", "QRV21");
        agreedOnce(shown, seizure.caseId(), "ORIGIN_NOTIFICATION XA");
    }

    @Test
    void aNotificationThatIsChangedBeforeItLeaves() {
        var seizure = seized();
        var fields = new String[] {
            "seizure", seizure.id().toString(),
            "notified", "XA",
            "basis", "MARKING",
            "confidence", "80",
            "summary", "at first",
            "legalBasis", "UNTOC_18_4"
        };
        var shown = shown("/console/cases/" + seizure.caseId() + "/notify", fields);
        var form = Form.refused(Form.confirm(focalPoint, shown, "change", "yes"), 200);
        assertThat(form.select("#field-summary").text()).isEqualTo("at first");
        shown.select("input[name=summary]").val("something else");
        var again = Form.refused(Form.confirm(focalPoint, shown), 412);
        assertThat(again.select("[role=alert]").text()).contains("not what you were shown");
        assertThat(mailbox.sentIn(seizure.caseId())).isEmpty();
        Form.confirm(focalPoint, again).then().statusCode(303);
        assertThat(mailbox.sentIn(seizure.caseId())).containsExactly("ORIGIN_NOTIFICATION XA");
    }

    @Test
    void anAlert() {
        var lot = RegistryFixture.fresh();
        registers.parties("m-" + lot + ",MANUFACTURER,Borealia Ordnance,XB," + lot);
        registers.lots("l-" + lot + "," + lot + ",BRAZIL,m-" + lot + "," + lot + ",2021,9000,10000,9 mm Luger");
        var fields = new String[] {
            "kind", "STOLEN", "lot", "l-" + lot, "remarks", HOSTILE, "to", "XA", "to", "XC", "legalBasis", "FP_12_4"
        };
        var shown = shown("/console/alerts/new", fields);
        assertThat(shown.select("table.letter").text()).contains(lot, "Borealia Ordnance", "Lot stolen");
        assertThat(shown.select("main p .badge")).hasSize(2);
        assertThat(focalPoint.page("/console/alerts/ours").text()).doesNotContain(lot);
        var place =
                Form.confirm(focalPoint, shown).then().statusCode(303).extract().header("Location");
        var alert = focalPoint.page(place.substring(place.indexOf("/console")));
        assertThat(alert.select("#copies + ul li")).hasSize(2);
    }

    @Test
    void aBallisticLead() {
        var seizure = ballistics.seizure();
        var shown = shown(
                "/console/cases/" + seizure.caseId() + "/ballistic-lead",
                "exhibit",
                seizure.id() + " 1",
                "kind",
                "FIRED_CASE",
                "firingPinShape",
                "elliptical",
                "twist",
                "NOT_STATED",
                "asked",
                "XA",
                "reason",
                HOSTILE,
                "legalBasis",
                "FP_12_4");
        assertThat(shown.select("table.letter").text()).contains("elliptical", "<script>alert('x')</script>");
        agreedOnce(shown, seizure.caseId(), "BALLISTIC_LEAD XA");
    }

    private void agreedOnce(Document shown, CaseId caseId, String sent) {
        assertThat(mailbox.sentIn(caseId)).isEmpty();
        for (int time = 0; time < 2; time++) {
            Form.confirm(focalPoint, shown).then().statusCode(303);
        }
        assertThat(mailbox.sentIn(caseId)).containsExactly(sent);
    }

    private Document shown(String path, String... fields) {
        var request = focalPoint.request().formParam("once", UUID.randomUUID().toString());
        for (var some : List.of(MANNER, fields)) {
            for (int index = 0; index < some.length; index += 2) {
                request = request.formParam(some[index], some[index + 1]);
            }
        }
        Response response = request.post(path);
        var shown = Form.refused(response, 200);
        assertLeavesAtOnce(shown, "button[name=seen]");
        return shown;
    }

    private static void assertLeavesAtOnce(Document shown, String button) {
        assertThat(shown.select("#departure").text()).contains("leaves the State at once", "within a day");
        assertThat(shown.select(button).text()).isEqualTo("Send it now");
        assertThat(shown.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(shown.select("main").text()).doesNotContain("Nothing leaves before");
    }

    private Seizure seized() {
        var caseId = cases.open(OnwardDesk.OFFICER, "cases at the border", "").id();
        return seizures.record(
                OnwardDesk.OFFICER,
                caseId,
                TraceSamples.question().circumstances(),
                List.of(TraceSamples.firedCases("1")));
    }

    private Trace asked() {
        return desk.asked(TraceSamples.XA, TraceSamples.question(), TraceSamples.header(Priority.URGENT_DIRECT, true));
    }

    private MessageId answered(Trace trace) {
        return desk.answers(trace, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
    }

    private List<String> sentIn(Trace trace) {
        return mailbox.sentIn(trace.caseId());
    }

    private static String path(Trace trace) {
        return "/console/traces/" + trace.id();
    }

    /** The form as a browser would send it. */
    private static Map<String, List<String>> filledIn(Document page) {
        var form = new LinkedHashMap<String, List<String>>();
        page.select("form.seizure input:not([type=checkbox]), form.seizure textarea,"
                        + " form.seizure input[type=checkbox][checked], form.seizure select")
                .forEach(field -> {
                    var marked = field.select("option[selected]");
                    var options = marked.isEmpty() ? field.select("option") : marked;
                    var value =
                            field.normalName().equals("select") ? options.get(0).val() : field.val();
                    form.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                            .add(value);
                });
        return form;
    }
}
