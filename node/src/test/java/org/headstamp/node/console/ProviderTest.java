package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.AccountLinks;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authorization code flow with PKCE against a real OpenID provider. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
@QuarkusTestResource(value = IdentityProvider.class, restrictToAnnotatedClass = true)
class ProviderTest {
    private static final Operator FIRST = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("focal-2", Set.of(Role.FOCAL_POINT));

    @Inject
    Officials officials;

    @Inject
    AccountLinks links;

    @Inject
    LoggedCase logged;

    private final String subject = UUID.randomUUID().toString();
    private final Map<String, String> cookies = new HashMap<>();
    private String officer = "";

    @BeforeEach
    void makeAnAccount() {
        officer = officials.another(Role.OFFICER);
        cookies.clear();
    }

    @Test
    void whoIsLinkedComesInByTheProvider() {
        link("sub", subject);
        IdentityProvider.letIn(subject, Map.of());
        var entered = logIn();
        entered.then().statusCode(200).body(containsString("http-equiv=\"refresh\" content=\"0; url=/console/go-on\""));
        var session = entered.getDetailedCookie(Browser.COOKIE);
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        var page = Jsoup.parse(Browser.stranger()
                .cookie(Browser.COOKIE, session.getValue())
                .get("/console/account")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select(".who").text()).contains(officer);
        assertThat(page.select("tbody td").eachText()).contains("Identity provider");
        assertThat(logged.about("account/" + officer)).endsWith("ADMINISTERED " + officer + " SESSION_BEGUN/OIDC");
        cookies.remove(Browser.COOKIE);
        assertThat(cookies.values()).as("what was kept of the log-in").allMatch(String::isEmpty);
    }

    @Test
    void whoComesByTheProviderReplacesAFirstPasswordWithTheStartWordToo() {
        officer = officials.newcomer(Role.OFFICER);
        link("sub", subject);
        IdentityProvider.letIn(subject, Map.of());
        var session = logIn().getCookie(Browser.COOKIE);
        var own = Browser.stranger().cookie(Browser.COOKIE, session).get("/console/account");
        var page = Browser.refused(200, own);
        assertThat(page.select("form[action=/console/account/password]")).isEmpty();
        assertThat(page.select("main a[href=/console/first-password]")).hasSize(1);
        var first = Browser.stranger().cookie(Browser.COOKIE, session).get("/console/first-password");
        assertThat(Browser.refused(200, first).select("form input[name=start]")).hasSize(1);
    }

    @Test
    void thePageThatWasAskedForIsReachedByTheProvider() {
        link("sub", subject);
        IdentityProvider.letIn(subject, Map.of());
        leave(Browser.stranger().get("/console/log-in?return=/console/cases"));
        logIn().then().statusCode(200);
        ask("/console/go-on").then().statusCode(302).header("Location", equalTo("/console/cases"));
    }

    @Test
    void aFormThatCameTooLateIsGoneOnWithAfterTheProvider() {
        link("sub", subject);
        leave(late());
        IdentityProvider.letIn(subject, Map.of());
        logIn().then().statusCode(200);
        var form = Jsoup.parse(
                        ask("/console/go-on").then().statusCode(200).extract().asString())
                .select("form[action^=/console/cases/new?parked=]");
        assertThat(form.select("input[name=words]").attr("value")).isEqualTo("for me alone");
    }

    @Test
    void whoComesByTheProviderIsNotShownTheFormOfAnother() {
        var late = late();
        officer = officials.another(Role.OFFICER);
        link("sub", subject);
        leave(late);
        IdentityProvider.letIn(subject, Map.of());
        logIn().then().statusCode(200);
        ask("/console/go-on").then().statusCode(302);
    }

    @Test
    void whereTheProviderFailsTheOwnFormGoesOnAsWell() {
        leave(late());
        var page = Jsoup.parse(
                Browser.stranger().get("/console/log-in?provider=failed").asString());
        assertThat(page.select("a[href*=/console/log-in/provider]").attr("href"))
                .isEqualTo("/console/log-in/provider?resumed=yes");
        var entered = Browser.stranger()
                .formParams(Map.of("account", officer, "password", Officials.PASSWORD, "resumed", "yes"))
                .post("/console/session");
        entered.then().statusCode(302).header("Location", equalTo("/console/go-on"));
        cookies.putAll(entered.cookies());
        ask("/console/go-on").then().statusCode(200).body(containsString("for me alone"));
    }

    @Test
    void theCodeIsWorthNothingWithoutTheVerifierOfThisBrowser() throws Exception {
        link("sub", subject);
        IdentityProvider.letIn(subject, Map.of());
        var toProvider = ask("/console/sso").header("Location");
        var asked = query(URI.create(toProvider).getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", IdentityProvider.CLIENT)
                .containsEntry("scope", "openid")
                .containsKeys("state", "nonce", "code_challenge");
        var back = visit(toProvider);
        var before = Map.copyOf(cookies);
        cookies.clear();
        assertThat(ask(back).cookie(Browser.COOKIE)).as("in another browser").isNullOrEmpty();
        cookies.putAll(before);
        follow(ask(back)).then().statusCode(200);
        assertThat(asked.get("code_challenge")).isEqualTo(challenge(verifierSentWith(codeIn(back))));
    }

    @Test
    void thePreparedClaimOfAnAccountLetsItsHolderIn() {
        link(IdentityProvider.CLAIM, "n-" + subject);
        IdentityProvider.letIn(subject, Map.of(IdentityProvider.CLAIM, "n-" + subject));
        logIn().then().statusCode(200);
    }

    @Test
    void whoIsLinkedToNobodyIsRefusedAndLogged() {
        IdentityProvider.letIn(subject, Map.of(IdentityProvider.CLAIM, "n-" + subject, "groups", "FOCAL_POINT"));
        var refused = logIn();
        refused.then().statusCode(403).body(containsString("You are not known here"));
        assertThat(refused.cookie(Browser.COOKIE)).isNullOrEmpty();
        assertThat(logged.about("account/unknown")).anyMatch(entry -> entry.contains("LOGIN_REFUSED node"));
    }

    @Test
    void aLinkThatNobodyConfirmedLetsNobodyIn() {
        links.link(FIRST, officer, "sub", subject);
        IdentityProvider.letIn(subject, Map.of());
        logIn().then().statusCode(403);
    }

    @Test
    void theFormOfALinkThatIsPostedAgainDoesNotUndoItsConfirmation() {
        var page = "/console/access/" + officer;
        var first = Browser.of(officials.account(Role.FOCAL_POINT));
        var form = Map.of(
                "once",
                first.page(page).select("form[action$=/link] input[name=once]").attr("value"),
                "claim",
                "sub",
                "value",
                subject);
        first.request().formParams(form).post(page + "/link").then().statusCode(303);
        var second = Browser.of(officials.another(Role.FOCAL_POINT));
        confirm(second, page, second.page(page)).then().statusCode(303);
        first.request().formParams(form).post(page + "/link").then().statusCode(303);
        IdentityProvider.letIn(subject, Map.of());
        logIn().then().statusCode(200);
    }

    @Test
    void aLinkMadeAfterTheSecondFocalPointLookedIsNotConfirmed() {
        var page = "/console/access/" + officer;
        links.link(FIRST, officer, "sub", subject);
        var second = Browser.of(officials.another(Role.FOCAL_POINT));
        var seen = second.page(page);
        assertThat(seen.select("#link + dl").text()).contains(subject);
        links.link(FIRST, officer, "sub", "another-" + subject);
        assertThat(Browser.refused(409, confirm(second, page, seen)).text()).contains("was changed meanwhile");
        IdentityProvider.letIn("another-" + subject, Map.of());
        logIn().then().statusCode(403);
        second.post(page + "/link/confirmation", Map.of("claim", "sub")).then().statusCode(400);
        confirm(second, page, second.page(page)).then().statusCode(303);
        cookies.clear();
        IdentityProvider.letIn("another-" + subject, Map.of());
        logIn().then().statusCode(200);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        link("sub", subject);
        IdentityProvider.letIn(subject, Map.of("iss", "https://elsewhere.example/state"));
        assertFailed(logIn());
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        link("sub", subject);
        IdentityProvider.letIn(subject, Map.of("aud", "another-client"));
        assertFailed(logIn());
    }

    @Test
    void anAnswerThatNobodyAskedForCountsForNothing() {
        var response = ask("/console/sso?code=stolen&state=made-up");
        response.then().statusCode(302).header("Location", startsWith(IdentityProvider.issuer() + "/authorize?"));
        assertThat(response.cookie(Browser.COOKIE)).isNullOrEmpty();
    }

    @Test
    void theFormWorksBesideTheProvider() {
        Browser.stranger()
                .get("/console/log-in")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/console/log-in/provider?return=%2Fconsole\""));
        Browser.logIn(officer, Officials.PASSWORD).then().statusCode(302);
        Browser.of(officer).request().get("/api/v1/accounts/me").then().statusCode(401);
    }

    private static void assertFailed(Response response) {
        response.then().statusCode(302).header("Location", equalTo("/console/log-in?provider=failed"));
        assertThat(response.cookie(Browser.COOKIE)).isNullOrEmpty();
        Browser.stranger()
                .get("/console/log-in?provider=failed")
                .then()
                .body(containsString("The log-in at the identity provider failed"));
    }

    /** The log-in page that a form of the officer meets whose session was over. */
    private Response late() {
        var browser = Browser.of(officer);
        browser.request().post("/console/log-out");
        return browser.post("/console/log-in/form?return=/console/cases/new", Map.of("words", "for me alone"));
    }

    /** Follows the link of the log-in page to the provider. */
    private void leave(Response page) {
        var link = Jsoup.parse(page.asString())
                .select("a[href^=/console/log-in/provider]")
                .attr("href");
        ask(link).then().statusCode(302).header("Location", equalTo("/console/sso"));
    }

    /** Presses the button of a page as it was seen. */
    private static Response confirm(Browser second, String page, Document seen) {
        var fields = new HashMap<String, String>();
        seen.select("form[action$=/link/confirmation] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return second.post(page + "/link/confirmation", fields);
    }

    private void link(String claim, String value) {
        links.link(FIRST, officer, claim, value);
        links.confirm(SECOND, officer, claim, value);
    }

    /** All the way to the provider and back. */
    private Response logIn() {
        var toProvider = ask("/console/sso");
        toProvider.then().statusCode(302);
        return follow(ask(visit(toProvider.header("Location"))));
    }

    /** Quarkus drops the code from the address before anybody sees the page. */
    private Response follow(Response response) {
        var place = response.header("Location");
        return response.statusCode() == 302 && place.endsWith("/console/sso") ? ask(place) : response;
    }

    /** The provider lets in at once, and says where to go back to. */
    private static String visit(String provider) {
        return Browser.stranger().urlEncodingEnabled(false).get(provider).header("Location");
    }

    private Response ask(String place) {
        var response =
                Browser.stranger().urlEncodingEnabled(false).cookies(cookies).get(place);
        cookies.putAll(response.cookies());
        return response;
    }

    private static String codeIn(String back) {
        return query(URI.create(back).getRawQuery()).getOrDefault("code", "");
    }

    /** What this node showed the provider together with the code. */
    private static String verifierSentWith(String code) throws InterruptedException {
        while (true) {
            var request = IdentityProvider.server().takeRequest();
            var sent =
                    "POST".equals(request.getMethod()) ? query(request.getBody().readUtf8()) : Map.<String, String>of();
            if (code.equals(sent.get("code"))) {
                return sent.getOrDefault("code_verifier", "");
            }
        }
    }

    private static String challenge(String verifier) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static Map<String, String> query(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
