package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.RowCopies;
import org.headstamp.node.console.frame.KeptForms;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PolicyPagesTest {
    private static final String POLICIES = "/console/administration/policies";
    private static final String NEW_ANSWER = "/console/administration/new-policy/answer";
    private static final String NEW_ONWARD = "/console/administration/new-policy/onward";
    private static final String HOSTILE = "<script>alert(1)</script>\"><img onerror=x>";

    @Inject
    Officials officials;

    @Inject
    KeptForms kept;

    @Inject
    RowCopies copies;

    @Test
    void aPolicyIsDraftedTriedApprovedByAnotherAndEnded() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        var place = draft(maker, NEW_ANSWER, answer(HOSTILE));
        var drafted = maker.page(place);
        assertThat(drafted.select("h1").text()).isEqualTo(HOSTILE);
        assertThat(drafted.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(drafted.text()).contains("another focal point must approve it");
        assertThat(drafted.select("form[action$=/approval]")).isEmpty();
        assertThat(Browser.refused(403, maker.post(place + "/versions/1/approval", mark()))
                        .select("[role=alert]")
                        .text())
                .contains("another focal point must approve it");
        var second = Browser.of(officials.another(Role.FOCAL_POINT));
        var late = new HashMap<String, String>(mark());
        late.put("inForceFrom", "2001-01-01T00:00");
        assertThat(Browser.refused(400, second.post(place + "/versions/1/approval", late))
                        .select("#problem-inForceFrom")
                        .text())
                .contains("before the approval");
        late.put("inForceFrom", "2101-01-01T00:00");
        for (int posting = 0; posting < 2; posting++) {
            second.post(place + "/versions/1/approval", late).then().statusCode(303);
        }
        assertThat(second.page(place).select("time[datetime=2101-01-01T00:00:00Z]"))
                .hasSize(1);
        assertThat(Browser.refused(400, second.post(place + "/retirement", mark()))
                        .select("#problem-sure")
                        .text())
                .isNotEmpty();
        var sure = new HashMap<String, String>(mark());
        sure.put("sure", "yes");
        second.post(place + "/retirement", sure).then().statusCode(303);
        assertThat(second.page(place).select("form[action$=/retirement], a[href*=/new-version/]"))
                .isEmpty();
    }

    @Test
    void anotherVersionBeginsWithWhatTheLastOneSays() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        var place = draft(maker, NEW_ONWARD, onward());
        var form = maker.page(draftOf(place));
        assertThat(form.select("input[name=answeredBy]").attr("value")).isEqualTo("XA XC");
        assertThat(form.select("input[name=outcomes][checked]").attr("value")).isEqualTo("EXPORTED");
        assertThat(form.select("select[name=highestPriority] option[selected]").attr("value"))
                .isEqualTo("NORMAL");
        var changed = onward();
        changed.put("dailyPerPeer", "3");
        changed.put("version", "1");
        maker.post(draftOf(place), changed).then().statusCode(303);
        maker.post(draftOf(place), changed).then().statusCode(303);
        assertThat(maker.page(place).select("article")).hasSize(2);
        for (int version = 3; version < 28; version++) {
            var again = onward();
            again.put("version", Integer.toString(version - 1));
            maker.post(draftOf(place), again).then().statusCode(303);
        }
        var next = maker.page(place).select("a[href*=before=]").attr("href");
        assertThat(maker.page(next).select("article")).hasSize(2);
        retire(maker, place);
    }

    @Test
    void aVersionThatSomebodyDraftedMeanwhileIsNotPassedOverUnseen() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        var place = draft(maker, NEW_ANSWER, answer("first"));
        var form = answer("theirs");
        form.put(
                "version",
                maker.page(draftOf(place)).select("input[name=version]").val());
        var colleague = officials.another(Role.FOCAL_POINT);
        Browser.of(colleague).post(draftOf(place), form).then().statusCode(303);
        form.put("once", UUID.randomUUID().toString());
        form.put("title", HOSTILE);
        form.put("dailyPerPeer", "7");
        var refused = Browser.refused(412, maker.post(draftOf(place), form));
        assertThat(refused.select("[role=alert]").text()).contains(colleague, "version 2");
        assertThat(refused.select("table.changes tbody tr").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("theirs", HOSTILE))
                .anySatisfy(line -> assertThat(line).contains("2", "7"));
        assertThat(refused.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(refused.select("input[name=dailyPerPeer]").val()).isEqualTo("7");
        assertThat(maker.page(place).select("article")).hasSize(2);
        form.put("version", refused.select("input[name=version]").val());
        maker.post(draftOf(place), form).then().statusCode(303);
        assertThat(maker.page(place).select("article")).hasSize(3);
        form.put("once", UUID.randomUUID().toString());
        form.put("version", "newest");
        maker.post(draftOf(place), form).then().statusCode(400);
        retire(maker, place);
    }

    @Test
    void aPolicyIsKeptWhileItIsFilledIn() {
        var form = LongForm.of(
                officials.another(Role.FOCAL_POINT), NEW_ANSWER, "policy", NEW_ANSWER, "title", answer(HOSTILE));
        retire(form.by(), form.isKeptUntilItIsSent(kept));
    }

    @Test
    void aVersionThatWasBegunFollowsTheOneThatItsWriterSaw() {
        var colleague = Browser.of(officials.account(Role.FOCAL_POINT));
        var place = draft(colleague, NEW_ONWARD, onward());
        var fields = onward();
        fields.put("title", HOSTILE);
        fields.put("version", "1");
        var page = draftOf(place);
        var form = LongForm.of(officials.another(Role.FOCAL_POINT), page, "policy", page, "title", fields);
        form.goneOnWith();
        var theirs = onward();
        theirs.put("version", "1");
        colleague.post(page, theirs).then().statusCode(303);
        var again = form.by().page(form.place());
        assertThat(again.select("input[name=version]").val()).isEqualTo("1");
        var refused = Browser.refused(412, form.send(form.mark(again)));
        assertThat(refused.select("[role=alert]").text()).contains("version 2");
        assertThat(form.isKept(kept)).isTrue();
        fields.put("version", refused.select("input[name=version]").val());
        form.send(form.mark(refused)).then().statusCode(303);
        assertThat(form.isKept(kept)).isFalse();
        assertThat(colleague.page(place).select("article")).hasSize(3);
        retire(colleague, place);
    }

    @Test
    void policiesThatDoNotFitOnOnePageAreOnTheNext() throws SQLException {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        var place = draft(maker, NEW_ANSWER, answer("one of many"));
        retire(maker, place);
        var id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        var copy = "overlay(overlay(md5('" + id + "' || nth)::uuid::text placing '7' from 15 for 1)"
                + " placing '00000000' from 1 for 8)";
        copies.of(
                "policy_version",
                "policy_id",
                id,
                Map.of(
                        "policy_id", copy + "::uuid",
                        "reference", copy + " || '/' || version",
                        "title", "'copy ' || nth"),
                60);
        var list = "/console/administration/policies";
        var seen = new HashSet<String>();
        for (var page = maker.page(list); ; page = maker.page(list)) {
            assertThat(page.select("tbody tr").size()).isBetween(1, 50);
            seen.addAll(page.select("tbody th").eachText());
            var next = page.select("p > a[href*=before=]").attr("href");
            if (next.isEmpty()) {
                break;
            }
            list = next;
        }
        assertThat(seen).contains("one of many", "copy 1", "copy 60");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndKept() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        assertProblem(maker, "title", "");
        assertProblem(maker, "peers", "XA nonsense");
        assertProblem(maker, "peers", "XA XA");
        assertProblem(maker, "questions", "PERSON_CHECK");
        assertProblem(maker, "outcomes", "NOT_OURS");
        assertProblem(maker, "highestPriority", "");
        assertProblem(maker, "strictestHandling", "H3");
        assertProblem(maker, "leastScore", "0.5");
        assertProblem(maker, "leastScore", "much");
        assertProblem(maker, "dailyPerPeer", "0");
        assertProblem(maker, "dailyPerPeer", "-1");
    }

    @Test
    void aDryRunShowsWhatWouldHaveHappened() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        for (var place : List.of(draft(maker, NEW_ANSWER, answer("tried")), draft(maker, NEW_ONWARD, onward()))) {
            var trial = place + "/versions/1/dry-run";
            assertThat(maker.page(trial).select("#outcome")).isEmpty();
            var done = maker.page(trial + "?from=2001-01-01T00:00&to=2001-01-02T00:00");
            assertThat(done.select("#outcome td").eachText()).containsExactly("0", "0", "0");
            assertThat(done.text()).contains("Nothing would have left that persons held back");
            for (var wrong :
                    List.of("from=2001-01-02T00:00&to=2001-01-01T00:00", "to=2001-01-01T00:00", "from=x&to=y")) {
                var refused = Browser.refused(400, maker.request().get(trial + "?" + wrong));
                assertThat(refused.select(".problem")).as(wrong).hasSize(1);
            }
            Browser.of(officials.account(Role.REGISTRAR)).page(trial + "?from=2001-01-01T00:00&to=2001-01-02T00:00");
            Browser.of(officials.account(Role.AUDITOR))
                    .request()
                    .get(trial + "?from=2001-01-01T00:00&to=2001-01-02T00:00")
                    .then()
                    .statusCode(403);
            retire(maker, place);
        }
    }

    @Test
    void policiesAreReadByWhoWorksWithThemAndMadeByFocalPoints() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        var place = draft(maker, NEW_ANSWER, answer("for readers"));
        for (var role : List.of(Role.REGISTRAR, Role.AUDITOR)) {
            var browser = Browser.of(officials.account(role));
            assertThat(browser.page(POLICIES).text()).contains("for readers");
            assertThat(browser.page(place).select("main form")).isEmpty();
            browser.request().get(NEW_ANSWER).then().statusCode(403);
            browser.request().get(draftOf(place)).then().statusCode(403);
            browser.post(NEW_ANSWER, answer("mine")).then().statusCode(403);
            browser.post(place + "/retirement", mark()).then().statusCode(403);
            browser.post(place + "/versions/1/approval", mark()).then().statusCode(403);
        }
        for (var role : List.of(Role.OFFICER, Role.TRADE)) {
            var browser = Browser.of(officials.account(role));
            browser.request().get(POLICIES).then().statusCode(403);
            browser.request().get(place).then().statusCode(403);
        }
        for (var path : List.of(POLICIES + "/" + UUID.randomUUID(), POLICIES + "/nonsense", NEW_ANSWER + "s")) {
            maker.request().get(path).then().statusCode(404);
        }
        retire(maker, place);
    }

    private void assertProblem(Browser maker, String field, String value) {
        var form = answer("kept title");
        form.put(field, value);
        var page = Browser.refused(400, maker.post(NEW_ANSWER, form));
        assertThat(page.select("#problem-" + field).text())
                .as(field + "=" + value)
                .isNotEmpty();
        if (!field.equals("title")) {
            assertThat(page.select("input[name=title]").attr("value")).isEqualTo("kept title");
        }
    }

    private static String draft(Browser maker, String path, Map<String, Object> form) {
        var location = maker.post(path, form).then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf(POLICIES));
    }

    private static String draftOf(String place) {
        return place.replace("/policies/", "/new-version/");
    }

    /** There is room for a hundred. */
    private static void retire(Browser maker, String place) {
        var sure = new HashMap<String, String>(mark());
        sure.put("sure", "yes");
        maker.post(place + "/retirement", sure).then().statusCode(303);
    }

    private static Map<String, String> mark() {
        return Map.of("once", UUID.randomUUID().toString());
    }

    private static Map<String, Object> answer(String title) {
        var form = new HashMap<String, Object>(mark());
        form.put("title", title);
        form.put("peers", "XA, XC");
        form.put("questions", List.of("EXPORT", "MANUFACTURE"));
        form.put("outcomes", List.of("EXPORTED"));
        form.put("highestPriority", "NORMAL");
        form.put("strictestHandling", "H1");
        form.put("leastScore", "0.95");
        form.put("dailyPerPeer", "2");
        return form;
    }

    private static Map<String, Object> onward() {
        var form = new HashMap<String, Object>(mark());
        form.put("title", "goes on");
        form.put("answeredBy", "XA XC");
        form.put("nextStates", "");
        form.put("outcomes", List.of("EXPORTED"));
        form.put("highestPriority", "NORMAL");
        form.put("dailyPerPeer", "2");
        return form;
    }
}
