package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ComposerPagesTest {
    private static final String PAGE = "/console/composer";
    private static final String READING = PAGE + "/reading?prefix=i0-";
    private static final Map<String, String> LAKE_CITY = Map.of("i0-clock-0", "LC", "i0-clock-6", "24");

    @Inject
    Officials officials;

    private Browser officer = Browser.none();

    @BeforeEach
    void logIn() {
        officer = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void anEmptyHeadHasTwelvePositionsAndACentre() {
        var page = officer.page(PAGE);
        assertThat(page.select(".positions label").eachText())
                .hasSize(13)
                .startsWith("Position 12 o\u2019clock", "Position 1 o\u2019clock")
                .endsWith("Centre");
        assertThat(page.select("svg text")).isEmpty();
        assertThat(page.select("svg").attr("aria-label")).isEqualTo("Case head without marks");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(page.select("header a[href=" + PAGE + "]")).hasSize(1);
    }

    @Test
    void marksAreDrawnWhereTheyStandAndReadWithReasons() {
        var page = pressed("read:i0-", LAKE_CITY);
        assertThat(page.select("svg text").eachText()).containsExactly("LC", "24");
        assertThat(page.select("svg text").get(0).attr("y")).isEqualTo("62");
        assertThat(page.select("svg").attr("aria-label"))
                .isEqualTo("Case head. Position 12 o\u2019clock: LC; Position 6 o\u2019clock: 24");
        var best = page.select(".candidates > li").get(0);
        assertThat(best.text()).contains("LC", "Lake City", "United States", "100 of 100", "2024", "As read");
        assertThat(page.select("#i0-told[role=status]").text()).matches("Readings: \\d+. The best: LC, 100 of 100");
        assertThat(page.select("[aria-live] .candidates")).isEmpty();
    }

    @Test
    void whileOneTypesOnlyReadingsAndDrawingComeAnew() {
        var answer = posted(READING, "", LAKE_CITY);
        var part = Jsoup.parse(answer.asString());
        assertThat(answer.asString()).doesNotContain("<html", "<input id=\"field");
        assertThat(part.select(".candidates > li").get(0).text()).contains("Lake City");
        assertThat(part.select("#i0-told[hx-swap-oob=innerHTML]").text()).contains("The best: LC");
        assertThat(part.select("#i0-drawing[hx-swap-oob=true] svg text").eachText())
                .containsExactly("LC", "24");
    }

    @Test
    void aButtonChangesTheBoardAloneAndTheFormAroundItStays() {
        var turned = posted(READING, "turn-right:i0-", LAKE_CITY).asString();
        var part = Jsoup.parse(turned);
        assertThat(turned).doesNotContain("<html");
        assertThat(part.select("#i0-positions[hx-swap-oob=true] #field-i0-clock-1")
                        .val())
                .isEqualTo("LC");
        assertThat(part.select("#i0-positions #field-i0-clock-0").val()).isEmpty();
        assertThat(part.select("#i0-drawing[hx-swap-oob=true] svg text").eachText())
                .containsExactly("LC", "24");
        var put = Jsoup.parse(posted(READING, "put:i0-:BROAD_ARROW", Map.of("i0-clock-3", "R", "i0-at", "3"))
                .asString());
        assertThat(put.select("#field-i0-clock-3").val()).isEqualTo("R\u2191");
    }

    @Test
    void theButtonsOfAComposerInAFormComeBackToItWithoutScriptToo() {
        var page = officer.page("/console/cases/new?i0-is=AMMUNITION&i0-clock-0=LC");
        assertThat(page.select("#i0-composer")).hasSize(1);
        assertThat(page.select(".composer button[name=act]")).isNotEmpty().allSatisfy(button -> {
            assertThat(button.attr("hx-post")).isEqualTo(READING);
            assertThat(button.attr("formaction")).isEqualTo("#i0-composer");
        });
        assertThat(page.select("button[value^=add:]").eachAttr("formaction")).containsOnly("#add");
        assertThat(page.select("#add, #items, #item-0")).hasSize(3);
    }

    @Test
    void lookAlikesAndCalibresAreTold() {
        var page = pressed("read:i0-", Map.of("i0-clock-0", "LC", "i0-clock-6", ".223"));
        assertThat(page.select(".found").text()).contains("Calibre in it: .223", "often taken for");
        var doubtful = pressed("read:i0-", Map.of("i0-clock-0", "W?C"));
        assertThat(doubtful.select(".candidates > li").eachText())
                .anySatisfy(text -> assertThat(text).contains("WCC", "(?)"));
    }

    @Test
    void aMarkThatNobodyKnowsIsSaidSo() {
        assertThat(pressed("read:i0-", Map.of("i0-clock-0", "\u0416\u0429\u042e"))
                        .select(".found")
                        .text())
                .contains("No mark of the table fits");
    }

    @Test
    void theHeadTurnsByOneHourAndItsCentreStays() {
        var marks = Map.of("i0-clock-0", "LC", "i0-clock-11", "x", "i0-centre", "o");
        var right = pressed("turn-right:i0-", marks);
        assertThat(right.select("#field-i0-clock-1").val()).isEqualTo("LC");
        assertThat(right.select("#field-i0-clock-0").val()).isEqualTo("x");
        assertThat(right.select("#field-i0-centre").val()).isEqualTo("o");
        var left = pressed("turn-left:i0-", marks);
        assertThat(left.select("#field-i0-clock-11").val()).isEqualTo("LC");
        assertThat(left.select("#field-i0-clock-10").val()).isEqualTo("x");
    }

    @Test
    void symbolsArePickedWithoutScript() {
        var page = pressed("put:i0-:BROAD_ARROW", Map.of("i0-clock-3", "R", "i0-at", "3"));
        assertThat(page.select("#field-i0-clock-3").val()).isEqualTo("R\u2191");
        assertThat(page.select("#field-i0-at option[selected]").val()).isEqualTo("3");
        var royal = pressed("read:i0-", Map.of("i0-clock-3", "R\u2191L"));
        assertThat(royal.select(".candidates").text()).contains("Royal Laboratory");
    }

    @Test
    void aReadingIsCarriedIntoTheFormForASeizure() {
        var page = pressed("read:i0-", LAKE_CITY);
        var use = page.select(".candidates button").get(0);
        assertThat(use.attr("formaction")).isEqualTo("/console/cases/new");
        var form = Jsoup.parse(officer.request()
                .queryParams(LAKE_CITY)
                .queryParam("i0-is", "AMMUNITION")
                .queryParam("once", "taken-along")
                .queryParam(use.attr("name"), use.attr("value"))
                .get("/console/cases/new")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(form.select("#field-i0-clock-0").val()).isEqualTo("LC");
        assertThat(form.select("#field-i0-clock-6").val()).isEqualTo("24");
        assertThat(form.select("#field-i0-description").text()).contains("Lake City", "United States");
        assertThat(form.select("#i0-drawing text").eachText()).containsExactly("LC", "24");
        assertThat(form.select("input[name=once]").val()).isNotEqualTo("taken-along");
    }

    @Test
    void aComposerOfACaseLeadsBackToIt() {
        var id = "XB-01890000-0000-7000-8000-000000000000";
        var page = Jsoup.parse(officer.request()
                .queryParam("case", id)
                .queryParams(LAKE_CITY)
                .get(PAGE)
                .asString());
        assertThat(page.select(".candidates button").get(0).attr("formaction"))
                .isEqualTo("/console/cases/" + id + "/seizures/new");
        assertThat(officer.request().queryParam("case", "\"/evil").get(PAGE).statusCode())
                .isIn(400, 404);
    }

    @Test
    void theComposerWorksInsideTheFormForASeizure() {
        var answer = FilledSeizure.ammunition()
                .with("i0-clock-0", "LC")
                .press(officer, "turn-right:i0-", "/console/cases/new");
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("#field-i0-clock-1").val()).isEqualTo("LC");
        assertThat(page.select("#field-i0-quantity").val()).isEqualTo("120");
        assertThat(page.select(".candidates").text()).contains("Lake City");
        assertThat(page.select(".candidates button")).isEmpty();
    }

    @Test
    void hostileMarksStayText() {
        var marks = Map.of("i0-clock-0", "\"><script>alert(1)</script>", "i0-clock-5", "<img src=x onerror=alert(1)>");
        for (var page : List.of(
                pressed("read:i0-", marks),
                Jsoup.parse(posted(READING, "", marks).asString()))) {
            assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
            assertThat(page.select("svg text").text()).contains("<script>");
        }
    }

    @Test
    void whatIsTooLongIsToldInPlaceOfReadings() {
        assertThat(pressed("read:i0-", Map.of("i0-clock-0", "A".repeat(51)))
                        .select(".found .failure")
                        .text())
                .contains("51 characters");
    }

    @Test
    void theDrawingKeepsItsSidesOnAPageFromRightToLeft() {
        var page = Jsoup.parse(officer.request()
                .header("Accept-Language", "ar")
                .queryParams(Map.of("i0-clock-3", "R"))
                .get(PAGE)
                .asString());
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("svg").attr("direction")).isEqualTo("ltr");
        assertThat(page.select("svg text").attr("x")).isEqualTo("258");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoReadsMarksHasAComposer(Role role) {
        var browser = Browser.of(officials.account(role));
        int expected = role == Role.AUDITOR || role == Role.TRADE ? 403 : 200;
        assertThat(browser.request().get(PAGE).statusCode()).isEqualTo(expected);
        assertThat(browser.request().formParam("i0-clock-0", "LC").post(READING).statusCode())
                .isEqualTo(expected);
    }

    @Test
    void onlyAnOfficerIsOfferedANewSeizure() {
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        var page =
                Jsoup.parse(registrar.request().formParams(LAKE_CITY).post(PAGE).asString());
        assertThat(page.select(".candidates li")).isNotEmpty();
        assertThat(page.select(".found button")).isEmpty();
    }

    @Test
    void aReadingForNoComposerIsNotThere() {
        assertThat(posted(PAGE + "/reading?prefix=x", "", LAKE_CITY).statusCode())
                .isEqualTo(404);
        assertThat(posted(PAGE + "/reading", "", LAKE_CITY).statusCode()).isEqualTo(404);
    }

    private Document pressed(String act, Map<String, String> marks) {
        return Jsoup.parse(
                posted(PAGE, act, marks).then().statusCode(200).extract().asString());
    }

    private Response posted(String path, String act, Map<String, String> marks) {
        return officer.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("act", act)
                .formParams(marks)
                .post(path);
    }
}
