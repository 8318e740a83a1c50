package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.LotAlerts;
import org.headstamp.node.ballistic.BallisticDesk;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.frame.KeptForms;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms of drafts and decisions that take long to fill in. Those of policies and times are tested with their versions. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LongFormsTest {
    private static final String BEGUN = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final Map<String, String> MANNER = Map.of(
            "priority",
            "NORMAL",
            "language",
            "en",
            "purpose",
            "INVESTIGATION",
            "handling",
            "H1",
            "release",
            "ALLOWED",
            "legalBasis",
            "FP_12_4");

    @Inject
    Officials officials;

    @Inject
    KeptForms kept;

    @Inject
    RegistryFixture registers;

    @Inject
    LotAlerts alerts;

    @Inject
    BallisticDesk ballistics;

    @Inject
    ComparisonReading received;

    @Inject
    OnwardDesk onward;

    @Inject
    ConsentDecisions decisions;

    @Inject
    DialogueDesk dialogue;

    @Inject
    Casefiles cases;

    @Inject
    Traces traces;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    TradeEnquiries trade;

    @Inject
    Seizures seizures;

    @Inject
    TestClock clock;

    enum Page {
        ALERT,
        LEAD,
        LEAD_REPLY,
        CONSENT,
        DISCLOSURE,
        DECISION,
        RETURN,
        ENQUIRY
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBegunIsOfferedAndGoneOnWithUntilItIsSent(Page page) {
        var form =
                switch (page) {
                    case ALERT -> alert();
                    case LEAD -> lead(ballistics.seizure());
                    case LEAD_REPLY -> reply();
                    case CONSENT -> consent();
                    case DISCLOSURE -> disclosure();
                    case DECISION -> decision();
                    case RETURN -> sendingBack();
                    case ENQUIRY -> enquiry();
                };
        form.isKeptUntilItIsSent(kept);
    }

    @Test
    void theEndOfOneAlertIsNotGoneOnWithWhereAnotherOneIsEnded() {
        var alert = alert();
        var first = drafted(alert);
        alerts.approve(BallisticDesk.FOCAL_POINT, AlertId.parse(first));
        var second = drafted(alert);
        var fields = with(alert.fields(), "kind", "LIFTED", "replaces", first);
        fields.remove("to");
        var ending = new LongForm(
                alert.account(), alert.by(), "/console/alerts/new", "end-" + first, alert.action(), "remarks", fields);
        var page = "/console/alerts/new?replaces=";
        assertThat(ending.typed(ending.mark(alert.by().page(page + first))).asString())
                .contains("Kept for you");
        assertThat(alert.by().page(page + first).select(".begun a").attr("href"))
                .isEqualTo(ending.place());
        for (var other : List.of(page + second, "/console/alerts/new")) {
            assertThat(alert.by().page(other).select(".begun")).as(other).isEmpty();
        }
        var again = alert.by().page(ending.place());
        assertThat(again.select("input[name=replaces]").val()).isEqualTo(first);
        ending.send(ending.mark(again)).then().statusCode(303);
        assertThat(ending.isKept(kept)).isFalse();
    }

    @Test
    void whatWasSaidOfAnExhibitStaysWithItWhenAnotherSeizureComesBeforeIt() {
        var seizure = ballistics.seizure();
        var lead = lead(seizure);
        lead.goneOnWith();
        var circumstances = BallisticSamples.circumstances();
        var later =
                seizures.record(BallisticDesk.OFFICER, seizure.caseId(), circumstances, BallisticSamples.items("CD34"));
        var again = lead.by().page(lead.place());
        assertThat(again.select("input[name=exhibit]").eachAttr("value"))
                .containsExactly(later.id() + " 1", later.id() + " 3", seizure.id() + " 1", seizure.id() + " 3");
        assertThat(again.select("input[name=firingPinShape]").eachAttr("value"))
                .containsExactly("", "", "elliptical", "");
        assertThat(again.select("fieldset:has(input[name=exhibit][value='" + seizure.id()
                                + " 1']) select[name=kind] option[selected]")
                        .val())
                .isEqualTo("FIRED_CASE");
        assertThat(again.select("select[name=kind] option[value=FIRED_CASE][selected]"))
                .hasSize(1);
    }

    @Test
    void aSearchOfTheCollectionLosesNothingOfTheReply() {
        var reply = reply();
        var page = reply.by().page(reply.page());
        var button = page.select("button[formaction$=/search]");
        assertThat(reply.on(page).attr("id")).isEqualTo(button.attr("form"));
        assertThat(page.select("button[form]").get(0).hasAttr("formaction"))
                .as("that of the enter key searches nothing")
                .isFalse();
        var form = with(reply.fields(), "once", reply.mark(page), "kept-place", reply.place());
        var found = Browser.refused(200, reply.by().post(button.attr("formaction"), form));
        assertThat(found.text()).contains("A lead only");
        assertThat(reply.on(found).select("textarea[name=remarks]").text()).isEqualTo(BEGUN);
        assertThat(reply.mark(found)).isEqualTo(reply.mark(page));
        assertThat(found.select(".begun")).isEmpty();
    }

    @Test
    void aReasonThatWasBegunOverAnotherDraftSaysSo() {
        var asked = DialogueDesk.acknowledged(answering, dialogue.received());
        searches.search(DialogueDesk.REGISTRAR, asked.id());
        searches.propose(DialogueDesk.REGISTRAR, asked.id(), DialogueDesk.nothingFound());
        var page = "/console/approvals/trace-reply/" + asked.caseId() + "/" + asked.id();
        var form = sendingBack(page);
        assertThat(form.goneOnWith().select("[role=alert]")).isEmpty();
        searches.propose(DialogueDesk.REGISTRAR, asked.id(), DialogueDesk.nothingFound());
        var again = form.by().page(form.place());
        assertThat(again.select("[role=alert]").text()).contains("changed since it was shown");
        assertThat(again.select("textarea[name=reason]").text()).isEqualTo(BEGUN);
        assertThat(again.select("input[name=drafted]").val())
                .isNotEqualTo(form.fields().get("drafted"));
        var late = Browser.refused(412, form.send(form.mark(again)));
        assertThat(late.select("textarea[name=reason]").text()).isEqualTo(BEGUN);
        assertThat(form.isKept(kept)).isTrue();
    }

    private LongForm alert() {
        var maker = RegistryFixture.fresh();
        var lot = RegistryFixture.fresh();
        registers.parties("m-" + maker + ",MANUFACTURER,Borealia Ordnance,XB," + maker);
        registers.lots("l-" + lot + "," + lot + ",BRAZIL,m-" + maker + "," + maker + ",2021,9000,10000,9 mm Luger");
        var page = "/console/alerts/new";
        var fields = with(MANNER, "kind", "STOLEN", "lot", "l-" + lot, "to", "XA", "remarks", BEGUN);
        return LongForm.of(officials.another(Role.REGISTRAR), page, "alert", page, "remarks", fields);
    }

    /** Id of an alert that is drafted like this. */
    private static String drafted(LongForm alert) {
        var place = alert.sent(alert.fields()).then().statusCode(303).extract().header("Location");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private LongForm lead(Seizure seizure) {
        var page = "/console/cases/" + seizure.caseId() + "/ballistic-lead";
        var fields = with(MANNER, "asked", "XA", "reason", BEGUN);
        fields.put("exhibit", List.of(seizure.id() + " 1", seizure.id() + " 3"));
        fields.put("kind", List.of("FIRED_CASE", ""));
        fields.put("firingPinShape", List.of("elliptical", ""));
        fields.put("twist", List.of("NOT_STATED", "NOT_STATED"));
        return LongForm.of(officials.another(Role.OFFICER), page, "lead", page, "reason", fields);
    }

    private LongForm reply() {
        var caseId = BallisticDesk.aCase("XA");
        var exhibit = BallisticSamples.firedCase("1", "9 mm Luger", "AB12");
        ballistics.bring(BallisticDesk.peer("XA"), caseId, BallisticSamples.lead(exhibit));
        var id = received.in(BallisticDesk.REGISTRAR, caseId).getFirst().id();
        var page = "/console/received-ballistic-leads/" + id;
        var fields = with(Map.of(), "exhibit", "1", "finding", "NO_MATCH", "remarks", BEGUN);
        return LongForm.of(officials.another(Role.REGISTRAR), page, "reply", page + "/replies", "remarks", fields);
    }

    private LongForm consent() {
        var page = answered(OnwardRelease.ONWARD_RELEASE_WITH_CONSENT) + "/consent";
        var fields = with(Map.of(), "use", "ONWARD_TRACE", "states", "XC", "reason", BEGUN);
        return LongForm.of(officials.another(Role.OFFICER), page, "consent", page, "reason", fields);
    }

    private LongForm disclosure() {
        var page = answered(OnwardRelease.ONWARD_RELEASE_ALLOWED) + "/disclosure";
        var later = LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(9)), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES);
        var fields = with(Map.of(), "disclosedTo", "the court", "legalDuty", BEGUN, "plannedFor", later.toString());
        return LongForm.of(officials.another(Role.OFFICER), page, "disclosure", page, "legalDuty", fields);
    }

    /** The message with an answer to a question of ours. */
    private String answered(OnwardRelease release) {
        return "/console/messages/" + onward.answers(onward.asked(TraceSamples.XA), release, "XC");
    }

    private LongForm decision() {
        var trace = onward.asked(TraceSamples.XA);
        var question = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(TraceSamples.XC), "it goes on there");
        var payload = ReleaseWire.payload(question).getConsentRequest();
        onward.says(trace, OnwardDesk.requestOf(trace), message -> message.setConsentRequest(payload));
        var id = decisions.in(OnwardDesk.FOCAL_POINT, trace.caseId()).getFirst().id();
        var page = "/console/consent-requests/" + id;
        var fields = with(Map.of(), "decision", "granted", "states", "XC", "conditions", BEGUN);
        return LongForm.of(
                officials.another(Role.FOCAL_POINT), page, "decision", page + "/decision", "conditions", fields);
    }

    private LongForm sendingBack() {
        var caseId = cases.open(DialogueDesk.OFFICER, "to approve", "").id();
        var trace = traces.open(
                DialogueDesk.OFFICER, caseId, TraceSamples.XA, TraceSamples.question(), TraceSamples.header());
        return sendingBack("/console/approvals/trace/" + caseId + "/" + trace.id());
    }

    private LongForm sendingBack(String page) {
        var account = officials.another(Role.FOCAL_POINT);
        var drafted =
                Browser.of(account).page(page).select("input[name=drafted]").val();
        var fields = with(Map.of(), "drafted", drafted, "reason", BEGUN);
        return LongForm.of(account, page, "return", page + "/return", "reason", fields);
    }

    private LongForm enquiry() {
        var dealer = officials.aDealer();
        var asked = searches.search(
                DialogueDesk.REGISTRAR,
                DialogueDesk.acknowledged(answering, dialogue.received()).id());
        var enquiry = new TradeEnquiries.Enquiry(new RecordKey(dealer.value()), "to whom?", List.of());
        var page = "/console/enquiries/"
                + trade.ask(DialogueDesk.REGISTRAR, asked.id(), enquiry).id();
        var fields = with(Map.of(), "type", "no-record", "text", BEGUN);
        return LongForm.of(officials.ofTheTrade(dealer), page, "answer", page + "/answer", "text", fields);
    }

    /** The fields with more of them, each name before its value. */
    private static Map<String, Object> with(Map<String, ?> fields, String... more) {
        var all = new HashMap<String, Object>(fields);
        for (int index = 0; index < more.length; index += 2) {
            all.put(more[index], more[index + 1]);
        }
        return all;
    }
}
