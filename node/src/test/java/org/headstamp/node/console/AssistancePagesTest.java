package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AssistancePagesTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Test
    void aFocalPointTakesACaseAsADraftForAnotherState() {
        var id = cases.open(OFFICER, "cases at the border", "customs").id();
        var path = "/console/cases/" + id + "/assistance";
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(focalPoint.page("/console/cases/" + id).select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(focalPoint.page(path).select("option").eachAttr("value"))
                .contains("XA")
                .doesNotContain("XB");
        var draft = focalPoint.post(path, Map.of("addressee", "XA"));
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.header("Content-Disposition")).contains("attachment", "draft-" + id + "-XA.html");
        assertThat(Jsoup.parse(draft.asString()).text()).contains("DRAFT: nothing was sent", id.toString());
        for (var wrong : new String[] {"", "nowhere", "XB", "QQ"}) {
            var refused = Browser.refused(400, focalPoint.post(path, Map.of("addressee", wrong)));
            assertThat(refused.select("#problem-addressee").text()).isNotEmpty();
        }
    }

    @Test
    void othersTakeNone() {
        var path =
                "/console/cases/" + cases.open(OFFICER, "one case", "customs").id() + "/assistance";
        for (var role : new Role[] {Role.OFFICER, Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR, Role.TRADE}) {
            var other = Browser.of(officials.account(role));
            other.request().get(path).then().statusCode(403);
            assertThat(other.post(path, Map.of("addressee", "XA")).statusCode()).isEqualTo(403);
        }
        var unknown = "/console/cases/XB-01890000-0000-7000-8000-000000000000/assistance";
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        focalPoint.request().get(unknown).then().statusCode(404);
        assertThat(focalPoint.post(unknown, Map.of("addressee", "XA")).statusCode())
                .isEqualTo(404);
    }
}
