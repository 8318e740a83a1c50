package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LogInTest {
    @Inject
    Officials officials;

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/cases", "/console/cases/XB-01890000-0000-7000-8000-000000000000"})
    void whoIsNotLoggedInIsSentToTheLogInPage(String path) {
        var encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
        Browser.stranger()
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console/log-in?return=" + encoded));
    }

    @Test
    void theLogInPageAsksForAccountAndPassword() {
        var page = Jsoup.parse(Browser.stranger()
                .get("/console/log-in")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("label input[name=account]")).hasSize(1);
        assertThat(page.select("label input[name=password][type=password]")).hasSize(1);
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
    }

    @Test
    void theBareAddressLeadsToTheConsole() {
        Browser.stranger().get("/").then().statusCode(303).header("Location", endsWith("/console"));
    }

    @Test
    void theSessionCookieIsForThisSiteAlone() {
        var cookie = Browser.logIn(officials.account(Role.OFFICER), Officials.PASSWORD)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console"))
                .extract()
                .header("Set-Cookie");
        assertThat(cookie.toLowerCase(Locale.ROOT))
                .contains("httponly")
                .contains("samesite=strict")
                .contains("path=/console");
    }

    @Test
    void aWrongPasswordIsToldAndOpensNothing() {
        for (var account : List.of(officials.account(Role.OFFICER), "nobody-of-that-name")) {
            var refused = Browser.logIn(account, "wrong password");
            refused.then().statusCode(403).body(containsString("The log-in was refused"));
            assertThat(refused.cookies()).isEmpty();
        }
    }

    @Test
    void whoeverSaysThatTlsEndsBeforeTheNodeIsNotBelieved() {
        var cookies = Browser.stranger()
                .header("X-Forwarded-Proto", "https")
                .formParam("account", officials.account(Role.OFFICER))
                .formParam("password", Officials.PASSWORD)
                .post("/console/session")
                .cookies();
        assertThat(cookies).containsOnlyKeys(Browser.COOKIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0000", "' or 1=1 --", "Großbuchstabe", ""})
    void whatIsNoNameOfAnAccountIsRefusedAsAnyOther(String name) {
        Browser.logIn(name, Officials.PASSWORD).then().statusCode(403);
    }

    @Test
    void withoutAnIdentityProviderNobodyIsSentToOne() {
        Browser.stranger().get("/console/sso").then().statusCode(401);
        Browser.stranger().get("/console/log-in").then().body(not(containsString("/console/sso")));
    }

    @Test
    void aForgedSessionOpensNothing() {
        Browser.stranger()
                .cookie(Browser.COOKIE, "x".repeat(64))
                .get("/console/cases")
                .then()
                .statusCode(302);
    }

    @Test
    void aPasswordAloneOpensNoPageAndASessionNoRest() {
        officials
                .as(Role.OFFICER)
                .redirects()
                .follow(false)
                .get("/console/cases")
                .then()
                .statusCode(302);
        Browser.of(officials.account(Role.OFFICER))
                .request()
                .get("/api/v1/cases")
                .then()
                .statusCode(401);
    }

    @Test
    void loggingOutEndsTheSessionOfTheBrowser() {
        Browser.of(officials.account(Role.OFFICER))
                .request()
                .post("/console/log-out")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Origin,https://elsewhere.example",
        "Origin,null"
    })
    void whatAnotherSiteSendsIsRefused(String header, String value) {
        Browser.of(officials.account(Role.OFFICER))
                .request()
                .header(header, value)
                .post("/console/log-out")
                .then()
                .statusCode(403);
        Browser.stranger()
                .header(header, value)
                .formParam("account", "x")
                .post("/console/session")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,same-origin", "Sec-Fetch-Site,none"})
    void whatOurOwnPagesSendIsTaken(String header, String value) {
        Browser.of(officials.account(Role.OFFICER))
                .request()
                .header(header, value)
                .post("/console/log-out")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/favicon.svg",
                "/favicon.ico",
                "/assets/console.css",
                "/webjars/picocss__pico/css/pico.min.css",
                "/webjars/htmx.org/dist/htmx.min.js"
            })
    void whatThePagesLoadIsServed(String path) {
        Browser.stranger().get(path).then().statusCode(200);
    }

    @Test
    void pagesCarryTheHeadersThatBrowsersObey() {
        RestAssured.given()
                .get("/console/log-in")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Cache-Control", containsString("no-store"));
    }
}
