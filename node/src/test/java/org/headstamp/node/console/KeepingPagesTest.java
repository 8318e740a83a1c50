package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class KeepingPagesTest {
    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    private final String unit = "unit " + UUID.randomUUID();
    private Operator officer;
    private Browser browser;
    private CaseId id;

    @BeforeEach
    void aCaseOfAUnit() {
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        officer = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        browser = Browser.of(officer.account());
        id = cases.open(officer, "kept by its unit", unit).id();
    }

    @Test
    void aCaseIsClosedAndOpenedAgain() {
        assertThat(browser.page("/console/cases/" + id).select("a[href=" + path() + "]"))
                .hasSize(1);
        assertThat(send("state", "state", "CLOSED").statusCode()).isEqualTo(303);
        assertThat(cases.get(officer, id).state()).isEqualTo(Casefile.State.CLOSED);
        assertThat(browser.page(path()).select("form[action$=/state] button").text())
                .isEqualTo("Open the case again");
        assertThat(send("state", "state", "OPEN").statusCode()).isEqualTo(303);
        assertThat(cases.get(officer, id).state()).isEqualTo(Casefile.State.OPEN);
    }

    @Test
    void whoDidNotSeeWhatHappenedMeanwhileSeesItFirst() {
        var seen = version();
        assertThat(send("state", "state", "CLOSED").statusCode()).isEqualTo(303);
        var late = Form.refused(
                Form.post(browser, path() + "/compartment", "version", seen, "who", "only", "units", Officials.OFFICE),
                412);
        assertThat(late.select("[role=alert]").text()).contains("Something happened in the case");
        assertThat(late.select("#field-units").text()).isEqualTo(Officials.OFFICE);
        assertThat(late.select("input[value=only][checked]")).hasSize(1);
        assertThat(late.select(".badge").text()).contains("Closed");
        var now = late.select("form[action$=/compartment] input[name=version]").val();
        assertThat(now).isNotEqualTo(seen).isEqualTo(version());
        assertThat(Form.refused(Form.post(browser, path() + "/state", "version", seen, "state", "OPEN"), 412)
                        .select("input[value=all][checked]"))
                .hasSize(1);
    }

    @Test
    void aCaseIsKeptToUnitsAndShownToAllAgain() {
        var stranger = Browser.of(officials.account(Role.OFFICER));
        assertThat(stranger.page(path()).select("#seen-by").text()).isEqualTo("Every unit");
        assertThat(send("compartment", "who", "only", "units", " ").statusCode())
                .isEqualTo(303);
        assertThat(browser.page(path()).select("#seen-by").text()).isEqualTo(unit);
        assertThat(stranger.request().get(path()).statusCode()).isEqualTo(404);
        for (var act : new String[] {"/state", "/compartment"}) {
            assertThat(Form.post(stranger, path() + act, "version", version(), "state", "CLOSED", "who", "all")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(send("compartment", "who", "all").statusCode()).isEqualTo(303);
        assertThat(stranger.page(path()).select("#seen-by").text()).isEqualTo("Every unit");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        var nobody = Form.refused(send("compartment", "who", "only", "units", "nobody's"), 400);
        assertThat(nobody.select("#problem-units").text()).contains("nobody's");
        assertThat(nobody.select("#field-units").text()).isEqualTo("nobody's");
        assertThat(Form.refused(send("compartment", "units", unit), 400)
                        .select("#problem-who")
                        .text())
                .isEqualTo("Choose one.");
    }

    @Test
    void onlyWhoMayKeepACaseSeesThePage() {
        for (var role : new Role[] {Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR, Role.TRADE}) {
            Browser.of(officials.account(role)).request().get(path()).then().statusCode(403);
        }
        var focalPoint = Browser.of(officials.another(Role.FOCAL_POINT, unit));
        assertThat(focalPoint.page(path()).select("form[action$=/state]")).isEmpty();
        assertThat(Form.post(focalPoint, path() + "/state", "version", version(), "state", "CLOSED")
                        .statusCode())
                .isEqualTo(403);
    }

    private Response send(String act, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "version";
        all[1] = version();
        return Form.post(browser, path() + "/" + act, all);
    }

    private String version() {
        return browser.page(path())
                .select("form[action$=/compartment] input[name=version]")
                .val();
    }

    private String path() {
        return "/console/cases/" + id + "/keeping";
    }
}
