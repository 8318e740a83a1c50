package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
                .statusCode(307)
                .header("Location", equalTo("/console/log-in/form?return=%2Fconsole%2Faccount%2Fpassword"));
        officials.with(officer).get("/api/v1/accounts/me").then().statusCode(401);
        assertThat(browser.page("/console/second-factor")
                        .select("[role=status]")
                        .text())
                .isEqualTo("This node asks for a second factor. Set one up to go on.");
        browser.post("/console/second-factor", Map.of("current", Officials.PASSWORD))
                .then()
                .statusCode(303);
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
    void aFormThatComesBeforeTheSecondFactorIsGoneOnWithAfterIt() {
        var browser = Browser.of(officials.another(Role.OFFICER));
        var late = browser.post("/console/log-in/form?return=/console/cases/new", Map.of("words", "for me alone"));
        late.then().statusCode(303).header("Location", endsWith("/console/second-factor"));
        var wayOn = late.cookie("headstamp-go-on");
        browser.request()
                .get("/console/go-on")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console/second-factor"));
        browser.post("/console/second-factor", Map.of("current", Officials.PASSWORD))
                .then()
                .statusCode(303);
        var app = Authenticator.scanning(
                browser.page("/console/second-factor").select("#address").text());
        browser.request()
                .formParam("code", app.code(clock.instant()))
                .post("/console/second-factor/confirmation")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/console/go-on\""));
        browser.request()
                .cookie("headstamp-go-on", wayOn)
                .get("/console/go-on")
                .then()
                .statusCode(200)
                .body(containsString("for me alone"));
    }

    @Test
    void whoHasAFirstPasswordChoosesAnotherOneAndThenSetsUpTheSecondFactor() {
        var browser = Browser.of(officials.newcomer(Role.OFFICER));
        browser.request()
                .get("/console/cases")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console/first-password"));
        browser.post(
                        "/console/first-password",
                        Map.of(
                                "current",
                                Officials.PASSWORD,
                                "start",
                                Officials.START,
                                "next",
                                "staple and more staples",
                                "again",
                                "staple and more staples"))
                .then()
                .statusCode(303);
        browser.request()
                .get("/console/cases")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console/second-factor"));
    }

    @Test
    void overTlsAtTheProxyTheLanguageIsKeptForTlsAlone() {
        for (var path : List.of("/console/language", "/console/log-in/language")) {
            var chosen = Browser.stranger()
                    .header("X-Forwarded-Proto", "https")
                    .formParam("language", "fr")
                    .post(path);
            assertThat(chosen.getDetailedCookie("headstamp-language").isSecured())
                    .as(path)
                    .isTrue();
            var plain = Browser.stranger().formParam("language", "fr").post(path);
            assertThat(plain.getDetailedCookie("headstamp-language").isSecured())
                    .as(path)
                    .isFalse();
        }
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
