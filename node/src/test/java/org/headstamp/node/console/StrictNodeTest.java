package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.identity.Sessions;
import org.headstamp.node.identity.code.Authenticator;
import org.junit.jupiter.api.Test;

/** A node that asks everybody for a second factor, behind a proxy. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
@QuarkusTestResource(value = StrictSettings.class, restrictToAnnotatedClass = true)
class StrictNodeTest {
    @Inject
    Officials officials;

    @Inject
    Sessions sessions;

    @Inject
    InstantSource clock;

    @Test
    void whoHasNoneGetsNoFurtherThanToSetOneUp() {
        var officer = officials.another(Role.OFFICER);
        var browser = Browser.of(officer);
        for (var path : new String[] {"/console", "/console/cases", "/console/account", "/console/second-factors"}) {
            browser.request().get(path).then().statusCode(302).header("Location", equalTo("/console/second-factor"));
        }
        browser.request()
                .formParam("current", Officials.PASSWORD)
                .post("/console/account/password")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console/second-factor"));
        officials.with(officer).get("/api/v1/accounts/me").then().statusCode(401);
        assertThat(browser.page("/console/second-factor")
                        .select("[role=status]")
                        .text())
                .isEqualTo("This node asks for a second factor. Set one up to go on.");
        browser.request().post("/console/second-factor").then().statusCode(303);
        var app = Authenticator.scanning(
                browser.page("/console/second-factor").select("#address").text());
        browser.request()
                .formParam("code", app.code(clock.instant()))
                .post("/console/second-factor/confirmation")
                .then()
                .statusCode(200);
        assertThat(browser.page("/console/account").select(".who").text()).contains(officer);
        browser.page("/console/cases");
    }

    @Test
    void overTlsAtTheProxyTheCookieIsSecureAndNoOtherIsRead() {
        var officer = officials.another(Role.OFFICER);
        var entered = Browser.stranger()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .formParam("account", officer)
                .formParam("password", Officials.PASSWORD)
                .post("/console/session");
        var cookie = entered.getDetailedCookie("__Secure-" + Browser.COOKIE);
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/console");
        assertThat(sessions.of(new Operator(officer, Set.of()), officer))
                .extracting(session -> session.origin().address())
                .containsExactly("203.0.113.7");
        Browser.stranger()
                .header("X-Forwarded-Proto", "https")
                .cookie("__Secure-" + Browser.COOKIE, cookie.getValue())
                .get("/console/second-factor")
                .then()
                .statusCode(200);
        Browser.stranger()
                .header("X-Forwarded-Proto", "https")
                .cookie(Browser.COOKIE, cookie.getValue())
                .get("/console/second-factor")
                .then()
                .statusCode(302);
    }
}
