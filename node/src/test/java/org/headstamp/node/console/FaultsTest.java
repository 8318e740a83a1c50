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
