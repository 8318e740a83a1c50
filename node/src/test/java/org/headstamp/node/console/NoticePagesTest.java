package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class NoticePagesTest {
    private static final String PAGE = "/console/notices";

    @Inject
    Officials officials;

    @Inject
    EntityManager database;

    private final String address = "desk-" + UUID.randomUUID() + "@xb.example";
    private @Nullable Browser session;

    @BeforeEach
    void logIn() {
        session = Browser.of(officials.another(Role.REGISTRAR));
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("delete from notice_choice").executeUpdate());
    }

    @Test
    void whoChoseNothingFindsEverythingOffAndTheLanguageOfThePage() {
        var page = page();
        assertThat(page.select("h1").text()).isEqualTo("Notices by e-mail");
        assertThat(page.select("input[name=pace][checked]").attr("value")).isEqualTo("OFF");
        assertThat(page.select("input[name=kinds][checked]")).hasSize(3);
        assertThat(page.select("select[name=language] option[selected]").attr("value"))
                .isEqualTo("en");
        assertThat(page.select("select[name=hour] option")).hasSize(24);
        assertThat(page.select("#hint-hour").text()).endsWith("Z");
        assertThat(page.select("form[action$=/confirmation]")).isEmpty();
        assertThat(page.select("nav a[href=" + PAGE + "]")).hasSize(1);
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(page.select("input:not([type=hidden]), select").eachAttr("id").stream()
                        .filter(id -> !id.isEmpty()))
                .allSatisfy(
                        id -> assertThat(page.select("label[for=" + id + "]")).hasSize(1));
    }

    @Test
    void aChoiceIsMadeAndThenTheCodeIsAskedFor() {
        post(filledIn()).statusCode(303).header("Location", endsWith(PAGE));
        var page = page();
        assertThat(page.select("#unconfirmed").text()).isEqualTo(address);
        assertThat(page.select("form[action$=/confirmation] input[name=code]")).hasSize(1);
        assertThat(page.select("input[name=pace][checked]").attr("value")).isEqualTo("DAILY");
        assertThat(page.select("select[name=hour] option[selected]").attr("value"))
                .isEqualTo("17");
        assertThat(page.select("select[name=language] option[selected]").attr("value"))
                .isEqualTo("ru");
        assertThat(page.select("input[name=kinds][checked]").eachAttr("value")).containsExactly("DEADLINES");
        var wrong = browser()
                .request()
                .formParam("code", "nonsense")
                .post(PAGE + "/confirmation")
                .then();
        var refused = Jsoup.parse(
                wrong.statusCode(400).contentType("text/html").extract().asString());
        assertThat(refused.select("#problem-code").text()).startsWith("This code no longer counts");
        assertThat(refused.select("input[name=address]").attr("value")).isEqualTo(address);
        var again = refused.select("form[action$=/code] input[name=once]").attr("value");
        browser().request().formParam("once", again).post(PAGE + "/code").then().statusCode(303);
    }

    @Test
    void aFormThatIsPostedTwiceCountsOnceAndAnOldOneIsToldSo() {
        var form = filledIn();
        post(form).statusCode(303);
        post(form).statusCode(303);
        assertThat(page().select("input[name=version]").attr("value")).isEqualTo("1");
        var old = new HashMap<>(filledIn());
        old.put("version", "0");
        post(old).statusCode(412);
    }

    @Test
    void aChoiceThatWasChangedMeanwhileIsShownBesideTheOwnOneWhichIsSavedAgain() {
        post(filledIn()).statusCode(303);
        var mine = new HashMap<>(filledIn());
        mine.putAll(Map.of("version", "0", "hour", "9", "language", "fr", "kinds", "TASKS"));
        var again = Jsoup.parse(
                post(mine).statusCode(412).contentType("text/html").extract().asString());
        assertThat(again.select("[role=alert] #present").text()).contains(address, "17:00", "Русский");
        assertThat(again.select("select[name=hour] option[selected]").attr("value"))
                .isEqualTo("9");
        assertThat(again.select("select[name=language] option[selected]").attr("value"))
                .isEqualTo("fr");
        assertThat(again.select("input[name=kinds][checked]").eachAttr("value")).containsExactly("TASKS");
        for (var name : new String[] {"once", "version"}) {
            mine.put(
                    name,
                    again.select("form[action=" + PAGE + "] input[name=" + name + "]")
                            .attr("value"));
        }
        post(mine).statusCode(303);
        assertThat(page().select("select[name=hour] option[selected]").attr("value"))
                .isEqualTo("9");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasFilledInStays() {
        var hostile = "\"><script>alert(1)</script>@x.example";
        var page = refused("address", hostile);
        assertThat(page.select("input[name=address]").attr("value")).isEqualTo(hostile);
        assertThat(page.select("input[name=address]").attr("aria-describedby")).startsWith("problem-address");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("select[name=hour] option[selected]").attr("value"))
                .isEqualTo("17");
        assertThat(refused("address", "a@b.example\r\nBcc: c@d.example")
                        .select("#problem-address")
                        .text())
                .startsWith("Give one address");
        assertThat(refused("address", "").select("#problem-address").text()).startsWith("Give an address");
        assertThat(refused("kinds", "EVERYTHING").select("#problem-kinds").text())
                .isNotEmpty();
        assertThat(refused("pace", "").select("#problem-pace").text()).isNotEmpty();
        assertThat(refused("hour", "noon").select("#problem-hour").text()).isNotEmpty();
        assertThat(refused("hour", "24").select("#problem-hour").text()).startsWith("Give a number from 0 to 23");
        assertThat(refused("language", "tlh").select("#problem-language").text())
                .isNotEmpty();
    }

    @Test
    void thePageReadsFromTheRightInArabic() {
        var page = Jsoup.parse(browser()
                .request()
                .cookie("headstamp-language", "ar")
                .get(PAGE)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("الإشعارات بالبريد الإلكتروني");
        assertThat(page.select("select[name=language] option[selected]").attr("value"))
                .isEqualTo("ar");
    }

    @Test
    void whoHasNoTasksHasNoNotices() {
        for (var role : new Role[] {Role.AUDITOR, Role.TRADE}) {
            var other = Browser.of(officials.account(role));
            other.request().get(PAGE).then().statusCode(403);
            other.request().formParams(filledIn()).post(PAGE).then().statusCode(403);
            other.request()
                    .formParam("code", "x")
                    .post(PAGE + "/confirmation")
                    .then()
                    .statusCode(403);
            other.request()
                    .formParam("once", UUID.randomUUID())
                    .post(PAGE + "/code")
                    .then()
                    .statusCode(403);
        }
    }

    private Document refused(String field, String value) {
        var form = new HashMap<>(filledIn());
        form.put(field, value);
        return Jsoup.parse(
                post(form).statusCode(400).contentType("text/html").extract().asString());
    }

    private Map<String, String> filledIn() {
        return Map.of(
                "once", UUID.randomUUID().toString(),
                "version", page().select("input[name=version]").attr("value"),
                "address", address,
                "kinds", "DEADLINES",
                "pace", "DAILY",
                "hour", "17",
                "language", "ru");
    }

    private Browser browser() {
        return Objects.requireNonNull(session);
    }

    private Document page() {
        return browser().page(PAGE);
    }

    private ValidatableResponse post(Map<String, String> form) {
        return browser()
                .request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(PAGE)
                .then();
    }
}
