package org.headstamp.node.console;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

/** A node whose State's identity provider does not answer. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
@QuarkusTestResource(value = ProviderAway.class, restrictToAnnotatedClass = true)
class ProviderAwayTest {
    @Inject
    Officials officials;

    @Test
    void theNodeStartsAndItsOwnFormWorks() {
        Browser.stranger()
                .get("/console/sso")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console/log-in?provider=failed"));
        Browser.logIn(officials.account(Role.OFFICER), Officials.PASSWORD)
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console"));
    }
}
