package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.identity.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms that come when their session is over: each waits for the account that filled it in. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LateFormsTest {
    private static final String LATE = "/console/log-in/form";
    private static final String PLACE = "/console/cases/new";
    private static final String FORM = "form[action^=" + PLACE + "?parked=]";
    private static final Pattern HIDDEN_WHILE_TYPED =
            Pattern.compile("<input\\b[^>]*?name=\"([A-Za-z-]+)\" type=\"password\"");

    @Inject
    Officials officials;

    @Inject
    TestClock clock;

    private String officer = "";
    private Browser browser = Browser.none();

    @BeforeEach
    void endASession() {
        officer = officials.another(Role.OFFICER);
        browser = Browser.of(officer);
        browser.request().post("/console/log-out").then().statusCode(303);
    }

    @Test
    void aFormIsSentAgainToThePageThatKeepsItUntilTheLogIn() {
        browser.post("/console/account/password?x=1", Map.of("words", "one"))
                .then()
                .statusCode(307)
                .header("Location", equalTo(LATE + "?return=%2Fconsole%2Faccount%2Fpassword%3Fx%3D1"));
        var page = Browser.refused(
                200,
                browser.post(
                        LATE + "?return=" + PLACE,
                        Map.of("current", "a secret", "words", List.of("one & <two>", "three"))));
        assertThat(page.select("p[role=status]").text()).contains("What you filled in is kept");
        assertThat(page.outerHtml())
                .doesNotContain("secret")
                .doesNotContain("two")
                .doesNotContain("three");
        var entered = logIn(officer, page);
        entered.then().statusCode(302).header("Location", equalTo("/console/go-on"));
        var form = Browser.refused(200, goOn(entered)).select(FORM);
        assertThat(form.select("input[name=words]").eachAttr("value")).containsExactly("one & <two>", "three");
        assertThat(form.select("input[name=current]")).isEmpty();
        assertThat(form.select("button")).hasSize(1);
    }

    @Test
    void nothingIsKeptThatIsHiddenWhileItIsTyped() throws IOException {
        var fields = secretFields();
        assertThat(fields).contains("current", "password", "start", "start-again");
        var filledIn = new HashMap<String, Object>(Map.of("words", "one"));
        fields.forEach(field -> filledIn.put(field, "a secret"));
        var page = Browser.refused(200, browser.post(LATE + "?return=" + PLACE, filledIn));
        var form = Browser.refused(200, goOn(logIn(officer, page))).select(FORM);
        assertThat(form.select("input[name=words]").eachAttr("value")).containsExactly("one");
        assertThat(form.outerHtml()).doesNotContain("a secret");
    }

    private static Set<String> secretFields() throws IOException {
        var names = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                HIDDEN_WHILE_TYPED
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(input -> names.add(input.group(1)));
            }
        }
        return names;
    }

    @Test
    void nobodyElseIsShownItAndItsOwnerAsOftenAsItIsAskedForUntilItIsSent() {
        var page = park(browser, seizure("for me alone"));
        var other = goOn(logIn(officials.another(Role.OFFICER), page));
        other.then().statusCode(302).header("Location", equalTo(PLACE));
        assertThat(other.asString()).doesNotContain("for me alone");
        var entered = logIn(officer, page);
        for (int time = 0; time < 2; time++) {
            var shown = goOn(entered);
            assertThat(shown.asString()).contains("for me alone");
            assertThat(shown.getHeader("Set-Cookie")).isNull();
        }
        send(entered, "i0-quantity", "many").then().statusCode(400);
        assertThat(goOn(entered).asString()).contains("for me alone");
        send(entered, "i0-quantity", "120")
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/seizures/"));
        var gone = goOn(entered);
        gone.then().statusCode(302).header("Location", equalTo(PLACE));
        assertThat(gone.getHeader("Set-Cookie")).contains("headstamp-go-on=;");
    }

    @Test
    void aFormThatIsGivenUpWaitsNoLongerAndNobodyElseCanGiveItUp() {
        var page = park(browser, Map.of("words", "for me alone"));
        var entered = logIn(officer, page);
        var cookie = entered.cookie("headstamp-go-on");
        drop(logIn(officials.another(Role.OFFICER), page));
        var other = Browser.of(officials.another(Role.OFFICER));
        other.post("/console/account/language?parked=" + cookie.substring(0, cookie.indexOf('.')), Map.of());
        assertThat(goOn(entered).asString()).contains("for me alone");
        drop(entered);
        goOn(entered).then().statusCode(302);
    }

    @Test
    void whoseItWasIsKnownAlsoLongAfterTheSession() {
        clock.later(Duration.ofHours(20), () -> {
            var entered = logIn(officer, park(browser, Map.of("words", "next morning")));
            assertThat(goOn(entered).asString()).contains("next morning");
        });
    }

    @Test
    void withoutASessionBeforeNothingIsKeptAndThePageSaysSo() {
        var page = park(Browser.none(), Map.of("words", "whose"));
        assertThat(page.select("[role=alert]").text()).contains("could not be kept");
        assertThat(page.select("input[name=kept]")).isEmpty();
    }

    @Test
    void aFormWithoutFieldsWaitsAsWell() {
        var entered = logIn(officer, park(browser, Map.of()));
        assertThat(Browser.refused(200, goOn(entered)).select(FORM)).hasSize(1);
    }

    @Test
    void theLongestFormOfASeizureIsKept() {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < 950; i++) {
            fields.put("i" + i + "-quantity", "7");
        }
        var entered = logIn(officer, park(browser, fields));
        assertThat(Browser.refused(200, goOn(entered)).select("form input[name$=-quantity]"))
                .hasSize(950);
    }

    @Test
    void tooMuchIsNotKeptAndThePageSaysSo() {
        var page = park(browser, Map.of("words", "x".repeat(256 * 1024)));
        assertThat(page.select("[role=alert]").text()).contains("could not be kept");
        assertThat(page.select("input[name=kept]")).isEmpty();
    }

    @Test
    void ofAFormWithAFileTheFieldsAreKeptAndTheFileIsChosenAgain() {
        var photograph = new byte[300_000];
        var place = "/console/seizures/" + UUID.randomUUID() + "/photographs";
        browser.request()
                .multiPart("caption", "the left side")
                .multiPart("photograph", "left.jpg", photograph)
                .post(place)
                .then()
                .statusCode(307)
                .header("Location", endsWith("%2Fphotographs"));
        var page = Browser.refused(
                200,
                browser.request()
                        .multiPart("caption", "the left side")
                        .multiPart("photograph", "left.jpg", photograph)
                        .post(LATE + "?return=" + place));
        var form = Browser.refused(200, goOn(logIn(officer, page))).select("form[action^=" + place + "?parked=]");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(form.select("input[name=caption]").attr("value")).isEqualTo("the left side");
        assertThat(form.select("label input[type=file][name=photograph]")).hasSize(1);
        assertThat(form.text()).contains("choose it again");
    }

    @Test
    void aFileThatIsTooLargeToComeAgainIsToldToBeLost() throws IOException {
        var head = String.join(
                "\r\n",
                "POST /console/registry/imports HTTP/1.1",
                "Host: localhost",
                "Content-Length: 99999999",
                "Content-Type: multipart/form-data; boundary=x",
                "",
                "");
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var lines = new ArrayList<String>();
            for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                lines.add(line);
            }
            assertThat(lines.getFirst()).contains("302");
            assertThat(lines)
                    .anyMatch(line ->
                            line.toLowerCase(Locale.ROOT).startsWith("location:") && line.endsWith("&lost=yes"));
        }
        var page =
                Jsoup.parse(Browser.stranger().get("/console/log-in?lost=yes").asString());
        assertThat(page.select("[role=alert]").text()).contains("could not be kept");
    }

    @Test
    void whatNobodyComesForIsForgotten() {
        var page = park(browser, Map.of("words", "an hour old"));
        clock.later(
                Duration.ofMinutes(61), () -> goOn(logIn(officer, page)).then().statusCode(302));
    }

    @Test
    void anAccountHasFewFormsWaitingAndTheOldestGiveWay() {
        var oldest = park(browser, Map.of("words", "0"));
        for (int i = 1; i <= 10; i++) {
            park(browser, Map.of("words", Integer.toString(i)));
        }
        goOn(logIn(officer, oldest)).then().statusCode(302);
    }

    @Test
    void aRefusedLogInAndAnotherLanguageKeepIt() {
        var kept = park(browser, Map.of("a", "b")).select("input[name=kept]").attr("value");
        var refused = Browser.refused(
                403,
                Browser.none()
                        .post(
                                "/console/session",
                                Map.of("account", officer, "password", "wrong", "return", PLACE, "kept", kept)));
        assertThat(refused.select("input[name=kept]").attr("value")).isEqualTo(kept);
        assertThat(refused.select("[role=alert]").text())
                .isEqualTo("The log-in was refused. Check account and password.");
        var chosen = Browser.none()
                .post(
                        "/console/log-in/language",
                        Map.of(
                                "language",
                                "fr",
                                "account",
                                officer,
                                "password",
                                "a secret",
                                "return",
                                PLACE,
                                "kept",
                                kept));
        assertThat(chosen.getHeader("Set-Cookie"))
                .contains("headstamp-language=fr")
                .contains("HttpOnly");
        var french = Browser.refused(200, chosen);
        assertThat(french.select("html[lang=fr]")).hasSize(1);
        assertThat(french.outerHtml()).doesNotContain("a secret");
        assertThat(french.select("input[name=account]").attr("value")).isEqualTo(officer);
        assertThat(french.select("form#log-in input[name=kept]").attr("value")).isEqualTo(kept);
        assertThat(french.select("form#log-in input[name=return]").attr("value"))
                .isEqualTo(PLACE);
        assertThat(goOn(logIn(officer, french)).asString()).contains("value=\"b\"");
    }

    @Test
    void aLanguageThatIsNotThereLeavesTheLogInPageAsItIs() {
        var chosen = Browser.none()
                .post(
                        "/console/log-in/language",
                        Map.of(
                                "language",
                                "tlh",
                                "account",
                                "x".repeat(65),
                                "return",
                                "//evil.example",
                                "kept",
                                "<script>"));
        assertThat(chosen.getHeader("Set-Cookie")).isNull();
        var page = Browser.refused(200, chosen);
        assertThat(page.select("html[lang=en]")).hasSize(1);
        assertThat(page.select("input[name=account]").attr("value")).isEmpty();
        assertThat(page.select("input[name=return]").attr("value")).isEqualTo("/console");
        assertThat(page.select("input[name=kept]")).isEmpty();
        for (var address : List.of("/console/log-in/language", LATE)) {
            assertThat(Browser.stranger()
                            .get(address)
                            .then()
                            .statusCode(303)
                            .extract()
                            .header("Location"))
                    .contains("/console/log-in");
        }
    }

    @Test
    void theWayOnIsOneOfThisConsole() {
        for (var cookie : List.of("x", "-.x.y", "-.Ly9ldmlsLmV4YW1wbGU", "-.L2NvbnNvbGUvZ28tb24", "-.***")) {
            var entered = Browser.logIn(officer, Officials.PASSWORD);
            Browser.stranger()
                    .cookies(entered.cookies())
                    .cookie("headstamp-go-on", cookie)
                    .get("/console/go-on")
                    .then()
                    .statusCode(302)
                    .header("Location", equalTo("/console"));
        }
    }

    private static Document park(Browser browser, Map<String, ?> form) {
        return Browser.refused(200, browser.post(LATE + "?return=" + PLACE, form));
    }

    /** Sends the log-in page with all that it carries. */
    private static Response logIn(String account, Document page) {
        var form = new HashMap<String, String>();
        page.select("form#log-in input[type=hidden]")
                .forEach(field -> form.put(field.attr("name"), field.attr("value")));
        form.put("account", account);
        form.put("password", Officials.PASSWORD);
        return Browser.none().post("/console/session", form);
    }

    private static Map<String, String> seizure(String title) {
        return Map.ofEntries(
                Map.entry("once", UUID.randomUUID().toString()),
                Map.entry("act", "record"),
                Map.entry("title", title),
                Map.entry("unit", "customs"),
                Map.entry("mode", "SEIZED"),
                Map.entry("date", "2026-03"),
                Map.entry("country", "XB"),
                Map.entry("row", "0"),
                Map.entry("i0-is", "AMMUNITION"),
                Map.entry("i0-quantity", "120"));
    }

    /** Presses the button of the page that shows the form, with another value in one field. */
    private static Response send(Response entered, String field, String value) {
        var form = Browser.refused(200, goOn(entered)).select(FORM);
        var fields = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.put(field, value);
        return Browser.stranger()
                .cookies(entered.cookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(form.attr("action"));
    }

    private static void drop(Response entered) {
        var dropped = Browser.stranger().cookies(entered.cookies()).post("/console/go-on/drop");
        dropped.then().statusCode(303).header("Location", endsWith("/console"));
        assertThat(dropped.getHeader("Set-Cookie")).contains("headstamp-go-on=;");
    }

    private static Response goOn(Response entered) {
        return Browser.stranger().cookies(entered.cookies()).get("/console/go-on");
    }
}
