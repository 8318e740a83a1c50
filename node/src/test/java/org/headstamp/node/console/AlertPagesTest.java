package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.LotAlerts;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.TraceSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AlertPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final String PAGE = "/console/alerts";

    @Inject
    Officials officials;

    @Inject
    RegistryFixture fixture;

    @Inject
    LotAlerts alerts;

    @Inject
    Casefiles casefiles;

    @Inject
    Seizures seizures;

    @Inject
    AskedLots asked;

    private Browser registrar;
    private String maker = "";
    private String lot = "";

    @BeforeEach
    void aLotOfOneMakerIsKept() {
        registrar = Browser.of(officials.account(Role.REGISTRAR));
        maker = RegistryFixture.fresh();
        lot = RegistryFixture.fresh();
        fixture.parties("m-" + maker + ",MANUFACTURER,Borealia Ordnance,XB," + maker);
        fixture.lots("l-" + lot + "," + lot + ",BRAZIL,m-" + maker + "," + maker + ",2021,9000,10000,9 mm Luger");
    }

    @Test
    void anAlertIsDraftedFromTheRecordOfTheLotAndKnownOnceItIsSent() {
        var record = registrar.page("/console/registry/lot?key=l-" + lot);
        var form = registrar.page(record.select("a[href^=/console/alerts/new]").attr("href"));
        assertThat(form.select("input[name=lot]").val()).isEqualTo("l-" + lot);
        assertThat(form.text()).contains("Borealia Ordnance");
        assertThat(form.select("select[name=kind] option").eachAttr("value")).doesNotContain("LIFTED");

        var place = drafted("kind", "STOLEN", "lot", "l-" + lot, "to", "XA", "remarks", HOSTILE);
        var draft = registrar.page(place);
        assertThat(draft.text()).contains("Drafted", "Lot stolen", "Borealia Ordnance", "<script>alert('x')</script>");
        assertThat(draft.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(draft.select("a[href^=/console/approvals/lot-alert/]")).hasSize(1);

        var sent = alerts.approve(FOCAL_POINT, id(place));
        assertThat(registrar.page(place).select("#copies + ul li")).hasSize(1);
        var officer = Browser.of(officials.account(Role.OFFICER));
        assertThat(officer.page("/console/alerts").select("a[href=/console/alerts/" + sent.id() + "]"))
                .hasSize(1);
        assertThat(officer.page("/console/alerts/" + sent.id()).text()).contains(lot, "holds");
        assertThat(officer.page("/console/alerts/ours").select("a[href=" + place + "]"))
                .hasSize(1);
        assertThat(officer.page("/console/cases").select("nav.bar a[href=/console/alerts]"))
                .hasSize(1);
    }

    @Test
    void whoWouldBeWarnedStandsOnThePageOfTheApproval() {
        var place = drafted("kind", "LOST", "lot", "l-" + lot);
        var approval = registrar
                .page(place)
                .select("a[href^=/console/approvals/lot-alert/]")
                .attr("href");
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var would = judge.page(approval).select("dl.facts .badge").eachText();
        assertThat(would).hasSizeGreaterThanOrEqualTo(3);
        alerts.approve(FOCAL_POINT, id(place));
        assertThat(judge.page(approval).select("dl.facts .badge").eachText()).isEqualTo(would);
    }

    @Test
    void anAlertIsLiftedFromItsPage() {
        var place = drafted("kind", "LOST", "lot", "l-" + lot, "to", "XA");
        alerts.approve(FOCAL_POINT, id(place));
        var form = registrar.page(
                registrar.page(place).select("a[href^=/console/alerts/new]").attr("href"));
        assertThat(form.select("select[name=kind] option").eachAttr("value")).contains("LIFTED");
        var fields = new String[] {
            "kind", "LIFTED", "lot", "l-" + lot, "replaces", id(place).toString(), "to", "XC"
        };
        assertThat(Form.refused(draft(registrar, fields), 400)
                        .select("#problem-to")
                        .text())
                .isNotEmpty();
        var lifting = drafted(Arrays.copyOf(fields, 6));
        alerts.approve(FOCAL_POINT, id(lifting));
        assertThat(registrar.page("/console/alerts/" + id(place)).text()).contains("lifted or replaced");
        assertThat(registrar.page(place).select("a[href^=/console/alerts/new]")).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndADraftIsGivenUp() {
        var unknown = Form.refused(draft(registrar, "kind", "LOST", "lot", "l-none" + lot, "rounds", "12"), 400);
        assertThat(unknown.select("#problem-lot").text()).isNotEmpty();
        assertThat(unknown.select("input[name=rounds]").val()).isEqualTo("12");
        wrong("rounds", "many");
        wrong("since", "yesterday");
        wrong("to", "nowhere");
        var untranslatable = draft(
                registrar,
                "kind",
                "LOST",
                "lot",
                "l-" + lot,
                "translated-remarks",
                "volé",
                "translationLanguage",
                "fr",
                "translationOffice",
                "Office of languages");
        assertThat(Form.refused(untranslatable, 400)
                        .select("#problem-translations")
                        .text())
                .isNotEmpty();
        var place = drafted("kind", "LOST", "lot", "l-" + lot, "to", "XA");
        assertThat(Form.refused(Form.post(registrar, place + "/end"), 400)
                        .select("#problem-sure")
                        .text())
                .isNotEmpty();
        Form.post(registrar, place + "/end", "sure", "yes").then().statusCode(303);
        assertThat(registrar.page(place).text()).contains("Withdrawn");
    }

    @Test
    void anAlertThatIsSentBackIsFilledInAgain() {
        registrar = Browser.of(officials.another(Role.REGISTRAR));
        var place = drafted(
                "kept-place",
                PAGE + "/new?kept=alert",
                "kind",
                "STOLEN",
                "lot",
                "l-" + lot,
                "to",
                "XA",
                "remarks",
                HOSTILE);
        var approval = Again.approval(registrar, place, "lot-alert");
        var again = Again.sentBack(officials, registrar, approval);
        assertThat(again.select("textarea[name=remarks]").text()).isEqualTo(HOSTILE);
        assertThat(again.select("input[name=lot]").val()).isEqualTo("l-" + lot);
        assertThat(again.select("input[name=to][checked]").val()).isEqualTo("XA");
        assertThat(registrar.page(place).select("form[action=" + approval + "/again]"))
                .hasSize(1);
    }

    @Test
    void othersReadButDoNotDraftAndSomeSeeNothing() {
        var officer = Browser.of(officials.account(Role.OFFICER));
        assertThat(officer.page(PAGE).select("a[href=/console/alerts/new]")).isEmpty();
        assertThat(officer.request().get(PAGE + "/new").statusCode()).isEqualTo(403);
        assertThat(draft(officer, "kind", "LOST", "lot", "l-" + lot).statusCode())
                .isEqualTo(403);
        for (var role : List.of(Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            for (var address : List.of(PAGE, PAGE + "/ours", PAGE + "/" + UUID.randomUUID())) {
                assertThat(other.request().get(address).statusCode()).isEqualTo(403);
            }
        }
        for (var address : List.of("/", "/ours/")) {
            assertThat(officer.request().get(PAGE + address + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void alertsThatNameWhatWasSeizedOrAskedAboutAreReadFromThere() {
        var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        var item = new AskedLots.Kept(maker, lot).item("1");
        var circumstances = TraceSamples.question().circumstances();
        var seizure = seizures.record(OFFICER, caseId, circumstances, List.of(item));
        var question = asked.asks("XC", item).id();
        var places = List.of("/console/seizures/" + seizure.id(), "/console/requests/" + question);
        for (var place : places) {
            assertThat(registrar.page(place).select("a[href=" + place + "/lot-alerts]"))
                    .hasSize(1);
            assertThat(registrar.page(place + "/lot-alerts").text()).contains("No alert names a lot");
        }
        var sent = alerts.approve(FOCAL_POINT, id(drafted("kind", "STOLEN", "lot", "l-" + lot, "to", "XA")));
        for (var place : places) {
            var page = registrar.page(place + "/lot-alerts");
            assertThat(page.select("tbody tr")).hasSize(1);
            assertThat(page.select("tbody").text()).contains(lot, "Lot and headstamp agree", "Lot stolen", "holds");
            assertThat(page.select("tbody a").attr("href")).isEqualTo("/console/alerts/" + sent.id());
            var unknown = place.substring(0, place.lastIndexOf('/') + 1) + UUID.randomUUID() + "/lot-alerts";
            assertThat(registrar.request().get(unknown).statusCode()).isEqualTo(404);
            for (var role : List.of(Role.AUDITOR, Role.TRADE)) {
                var other = Browser.of(officials.account(role));
                assertThat(other.request().get(place + "/lot-alerts").statusCode())
                        .isEqualTo(403);
            }
        }
    }

    private void wrong(String field, String value) {
        var page = Form.refused(draft(registrar, "kind", "LOST", "lot", "l-" + lot, field, value), 400);
        assertThat(page.select("#problem-" + field).text()).isNotEmpty();
    }

    private String drafted(String... fields) {
        var location = Form.agreed(registrar, draft(registrar, fields))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/console"));
    }

    private static Response draft(Browser by, String... fields) {
        var manner = Stream.of(
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
        return Form.post(
                by, PAGE + "/new", Stream.concat(manner, Arrays.stream(fields)).toArray(String[]::new));
    }

    private static AlertId id(String place) {
        return AlertId.parse(place.substring(place.lastIndexOf('/') + 1));
    }
}
