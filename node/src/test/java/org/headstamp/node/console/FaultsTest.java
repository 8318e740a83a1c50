package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FaultsTest {
    @Inject
    Officials officials;

    @Test
    void aFaultOfOursIsAnIncidentAndNoMissingPage() {
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var page = Browser.refused(500, browser.request().get("/console/broken/deep-inside"));
        assertThat(page.select("main").text()).contains("under incident").doesNotContain("contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/nothing", "/console/cases/nonsense/nothing/at/all", "/console/nothing?a=%20"})
    void anAddressThatNoPageAnswersIsAMissingPage(String path) {
        var browser = Browser.of(officials.account(Role.AUDITOR)).in("fr");
        var page = Browser.refused(404, browser.request().get(path));
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void whatAPageDoesNotTakeIsRefusedByAPage() {
        var browser = Browser.of(officials.account(Role.AUDITOR));
        var page = Browser.refused(405, browser.request().delete("/console/cases"));
        assertThat(page.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/broken/address",
                "/console/cases/nonsense",
                "/console/seizures/nonsense",
                "/console/traces/nonsense",
                "/console/requests/nonsense",
                "/console/requests?after=nonsense",
                "/console/tasks?after=nonsense",
                "/console/investigations/nonsense",
                "/console/alerts/nonsense",
                "/console/photographs/nonsense/original",
                "/console/directory/nonsense",
                "/console/administration/policies/nonsense",
                "/console/administration/timetable/nonsense",
                "/console/messages/nonsense/release",
                "/console/registry/imports/nonsense"
            })
    void anAddressThatHoldsNoIdNamesNothing(String path) {
        Browser.of(officials.account(Role.FOCAL_POINT))
                .request()
                .get(path)
                .then()
                .statusCode(404);
    }
}
