package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.console.frame.KeptForms;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TimetablePagesTest {
    private static final String TIMETABLE = "/console/administration/timetable";
    private static final String WITH_XE = TIMETABLE + "/XE";

    @Inject
    Officials officials;

    @Inject
    KeptForms kept;

    @Test
    void allOfficialsReadTheTimesAndWhoseOfficeHoursCount() {
        for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.REGISTRAR)) {
            var page = Browser.of(officials.account(role)).page(TIMETABLE);
            assertThat(page.text()).contains("15 minutes", "The time zone is not stated.", "runs day and night");
            assertThat(page.select("section:has(#offices)").text())
                    .contains("holidays in its entry in the trust list", "sends its new entry to those who sign");
            assertThat(page.select("a[href=" + WITH_XE + "]")).isNotEmpty();
            assertThat(Browser.of(officials.account(role)).page(WITH_XE).select("main form"))
                    .isEmpty();
        }
        var trade = Browser.of(officials.account(Role.TRADE));
        trade.request().get(TIMETABLE).then().statusCode(403);
        trade.request().get(WITH_XE).then().statusCode(403);
    }

    @Test
    void timesAreSetOnceAndNeverOverWhatWasNotSeen() {
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var first = browser.page(WITH_XE).select("input[name=version]").attr("value");
        var form = form(first, "ANSWER", "48", "HOURS");
        browser.post(WITH_XE, form).then().statusCode(303);
        browser.post(WITH_XE, form).then().statusCode(303);
        var now = browser.page(WITH_XE);
        var version = Integer.toString(Integer.parseInt(first) + 1);
        assertThat(now.select("input[name=version]").attr("value")).isEqualTo(version);
        assertThat(now.select("input[name=amount]").get(0).attr("value")).isEqualTo("2");
        assertThat(now.select("details[open]").text()).contains("Answer", "2 days");
        var stale = Browser.refused(412, browser.post(WITH_XE, form(first, "CONSENT", "9", "DAYS")));
        assertThat(stale.select("[role=alert]").text()).contains("Somebody saved version " + version);
        assertThat(stale.select("caption").eachText())
                .anySatisfy(caption -> assertThat(caption).contains("Only in version " + version))
                .anySatisfy(caption -> assertThat(caption).contains("Only in your times"));
        assertThat(stale.select("input[name=version]").attr("value")).isEqualTo(version);
        assertThat(stale.select("select[name=kind] option[selected]").attr("value"))
                .isEqualTo("CONSENT");
        browser.post(WITH_XE, form(version, "", "", "DAYS")).then().statusCode(303);
    }

    @Test
    void timesThatWereBegunReplaceTheVersionThatTheirWriterSaw() {
        var colleague = Browser.of(officials.account(Role.FOCAL_POINT));
        var first = colleague.page(WITH_XE).select("input[name=version]").val();
        var fields = form(first, "ANSWER", "77", "MINUTES");
        var form = LongForm.of(officials.another(Role.FOCAL_POINT), WITH_XE, "times", WITH_XE, "amount", fields);
        form.goneOnWith();
        colleague.post(WITH_XE, form(first, "", "", "DAYS")).then().statusCode(303);
        var again = form.by().page(form.place());
        assertThat(again.select("input[name=version]").val()).isEqualTo(first);
        var refused = Browser.refused(412, form.send(form.mark(again)));
        assertThat(refused.select("input[name=amount]").val()).isEqualTo("77");
        assertThat(form.isKept(kept)).isTrue();
        fields.put("version", refused.select("input[name=version]").val());
        form.send(form.mark(refused)).then().statusCode(303);
        assertThat(form.isKept(kept)).isFalse();
        var now = colleague.page(WITH_XE).select("input[name=version]").val();
        colleague.post(WITH_XE, form(now, "", "", "DAYS")).then().statusCode(303);
    }

    @Test
    void whatIsWrongIsSaidInItsRowAndKept() {
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var version = browser.page(WITH_XE).select("input[name=version]").attr("value");
        for (var wrong : List.of("", "many", "0", "9999999")) {
            var page = Browser.refused(400, browser.post(WITH_XE, form(version, "ANSWER", wrong, "DAYS")));
            assertThat(page.select("#problem-row-0").text()).as(wrong).isNotEmpty();
            assertThat(page.select("input[name=version]").attr("value")).isEqualTo(version);
            assertThat(page.select("input[name=amount]").get(0).attr("value")).isEqualTo(wrong);
        }
        var twice = new HashMap<>(form(version, "ANSWER", "1", "DAYS"));
        twice.put("kind", List.of("ANSWER", "ANSWER"));
        twice.put("priority", List.of("", ""));
        twice.put("amount", List.of("1", "2"));
        twice.put("unit", List.of("DAYS", "DAYS"));
        twice.put("reckoning", List.of("DAY_AND_NIGHT", "DAY_AND_NIGHT"));
        assertThat(Browser.refused(400, browser.post(WITH_XE, twice))
                        .select("[role=alert]")
                        .text())
                .contains("There are two times for “");
        twice.put("kind", Collections.nCopies(200, "ANSWER"));
        twice.put("priority", Collections.nCopies(200, ""));
        twice.put("amount", Collections.nCopies(200, "1"));
        twice.put("unit", Collections.nCopies(200, "DAYS"));
        twice.put("reckoning", Collections.nCopies(200, "DAY_AND_NIGHT"));
        assertThat(Browser.refused(400, browser.post(WITH_XE, twice)).select("tbody tr select[name=kind]"))
                .hasSizeLessThan(80);
        Browser.refused(400, browser.post(WITH_XE, form("x", "ANSWER", "1", "DAYS")));
    }

    @Test
    void timesAreSetByFocalPointsWithOtherMembersAlone() {
        for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.TRADE)) {
            Browser.of(officials.account(role))
                    .post(WITH_XE, form("0", "ANSWER", "1", "DAYS"))
                    .then()
                    .statusCode(403);
        }
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        for (var nobody : List.of("XB", "XZ", "nonsense")) {
            browser.request().get(TIMETABLE + "/" + nobody).then().statusCode(404);
            browser.post(TIMETABLE + "/" + nobody, form("0", "ANSWER", "1", "DAYS"))
                    .then()
                    .statusCode(404);
        }
        assertThat(browser.page(TIMETABLE + "/general").select("h1").text()).isEqualTo("Times with all States");
    }

    private static Map<String, Object> form(String version, String kind, String amount, String unit) {
        var form = new HashMap<String, Object>();
        form.put("once", UUID.randomUUID().toString());
        form.put("version", version);
        form.put("kind", kind);
        form.put("priority", "");
        form.put("amount", amount);
        form.put("unit", unit);
        form.put("reckoning", "DAY_AND_NIGHT");
        form.put("enquires", "");
        return form;
    }
}
