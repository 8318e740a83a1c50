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
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AlertPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final String PAGE = "/console/alerts";

    @Inject
    Officials officials;

    @Inject
    RegistryFixture fixture;

    @Inject
    LotAlerts alerts;

    private Browser registrar;
    private String lot = "";

    @BeforeEach
    void aLotOfOneMakerIsKept() {
        registrar = Browser.of(officials.account(Role.REGISTRAR));
        var mark = RegistryFixture.fresh();
        lot = RegistryFixture.fresh();
        fixture.parties("m-" + mark + ",MANUFACTURER,Borealia Ordnance,XB," + mark);
        fixture.lots("l-" + lot + "," + lot + ",BRAZIL,m-" + mark + "," + mark + ",2021,9000,10000,9 mm Luger");
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
        var place = drafted("kind", "LOST", "lot", "l-" + lot, "to", "XA");
        Form.post(registrar, place + "/end").then().statusCode(303);
        assertThat(registrar.page(place).text()).contains("Withdrawn");
    }

    @Test
    void whatAFocalPointDraftsWithTheHighestPriorityIsConfirmedFirst() {
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        var request = focalPoint.request().formParam("once", UUID.randomUUID().toString());
        var response = request.formParam("kind", "LOST")
                .formParam("lot", "l-" + lot)
                .formParam("priority", "URGENT_DIRECT")
                .formParam("priorityReason", "they are on the move")
                .formParam("language", "en")
                .formParam("purpose", "INVESTIGATION")
                .formParam("handling", "H1")
                .formParam("release", "ALLOWED")
                .formParam("legalBasis", "FP_12_4")
                .post(PAGE + "/new");
        assertThat(Form.refused(response, 400).text()).contains("leaves at once");
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

    private void wrong(String field, String value) {
        var page = Form.refused(draft(registrar, "kind", "LOST", "lot", "l-" + lot, field, value), 400);
        assertThat(page.select("#problem-" + field).text()).isNotEmpty();
    }

    private String drafted(String... fields) {
        var location = draft(registrar, fields).then().statusCode(303).extract().header("Location");
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
