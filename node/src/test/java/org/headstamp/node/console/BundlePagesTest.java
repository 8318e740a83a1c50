package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BundlePagesTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    LoggedCase logged;

    @Test
    void theBundleOfACaseIsExplainedAndExportedForAPurpose() {
        var id = cases.open(OFFICER, "<script>alert(1)</script>", "customs").id();
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var page = browser.page(place(id));
        assertThat(page.select("h1").text()).isEqualTo("Evidence bundle");
        assertThat(page.select("tbody tr")).hasSize(10);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>", "headstamp-pki bundle verify " + id + ".zip");
        assertThat(exports(id)).isEmpty();
        var zip = browser.post(place(id), Map.of("purpose", "INTERNAL"))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract();
        assertThat(zip.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + id + ".zip\"");
        assertThat(zip.asByteArray()).startsWith('P', 'K');
        assertThat(exports(id)).containsExactly("EXPORTED " + officials.account(Role.FOCAL_POINT) + " INTERNAL");
    }

    @Test
    void withoutAPurposeNothingLeaves() {
        var id = cases.open(OFFICER, "a case", "customs").id();
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        for (var purpose : List.of("", "FUN")) {
            var page = Browser.refused(400, browser.post(place(id), Map.of("purpose", purpose)));
            assertThat(page.select("#problem-purpose").text()).isEqualTo("Choose one.");
        }
        assertThat(exports(id)).isEmpty();
    }

    @Test
    void onlyFocalPointsWhoSeeTheCaseExportIt() {
        var id = cases.open(OFFICER, "a case", "customs").id();
        for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.REGISTRAR, Role.TRADE)) {
            var browser = Browser.of(officials.account(role));
            browser.request().get(place(id)).then().statusCode(403);
            browser.post(place(id), Map.of("purpose", "COURT")).then().statusCode(403);
        }
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var officer = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var kept = compartments.open(officer, "for one unit", unit, List.of()).id();
        var stranger = Browser.of(officials.account(Role.FOCAL_POINT));
        for (var hidden : List.of(kept.toString(), "XB-01890000-0000-7000-8000-000000000000", "nonsense")) {
            var path = "/console/cases/" + hidden + "/bundle";
            stranger.request().get(path).then().statusCode(404);
            stranger.post(path, Map.of("purpose", "COURT")).then().statusCode(404);
        }
        assertThat(exports(kept)).isEmpty();
    }

    private List<String> exports(CaseId id) {
        return logged.outcomes(id).stream()
                .filter(line -> line.startsWith("EXPORTED"))
                .toList();
    }

    private static String place(CaseId id) {
        return "/console/cases/" + id + "/bundle";
    }
}
