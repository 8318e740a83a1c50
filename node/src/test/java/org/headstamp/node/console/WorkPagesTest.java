package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class WorkPagesTest {
    @Inject
    Officials officials;

    @Inject
    WorkSample sample;

    @Inject
    AskedLots lots;

    @Test
    void whatIsOverdueComesFirstAndIsMarkedInWords() {
        var unit = "unit " + UUID.randomUUID();
        var later = sample.task(unit, Instant.now().plus(Duration.ofDays(1)));
        var overdue = sample.task(unit, Instant.now().minus(Duration.ofDays(1)));
        var rows = Browser.of(officials.another(Role.OFFICER, unit))
                .page("/console/tasks")
                .select("tbody tr");
        assertThat(rows.get(0).text()).contains(overdue.toString(), "overdue");
        assertThat(rows.stream()
                        .filter(row -> row.text().contains(later.toString()))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .doesNotContain("overdue");
    }

    @Test
    void theListOpensOnWhatIsTheReadersAndOnWhatNobodyHasTaken() {
        var unit = "unit " + UUID.randomUUID();
        var taken = sample.task(unit, Instant.now().minus(Duration.ofDays(2)));
        var free = sample.task(unit, Instant.now());
        var mine = sample.task(unit, Instant.now().minus(Duration.ofDays(1)));
        var browser = Browser.of(officials.another(Role.OFFICER, unit));
        take(Browser.of(officials.another(Role.OFFICER, unit)), taken);
        take(browser, mine);
        assertThat(cases(browser.page("/console/tasks"))).containsSubsequence(mine.toString(), free.toString());
        assertThat(cases(browser.page("/console/tasks"))).doesNotContain(taken.toString());
        assertThat(cases(browser.page("/console/tasks?scope=MINE"))).containsExactly(mine.toString());
        assertThat(cases(browser.page("/console/tasks?scope=FREE")))
                .contains(free.toString())
                .doesNotContain(mine.toString(), taken.toString());
        var all = browser.page("/console/tasks?scope=ALL");
        assertThat(cases(all)).containsSubsequence(taken.toString(), mine.toString(), free.toString());
        assertThat(all.select("nav.tabs a").eachText())
                .containsExactly("Mine and taken by nobody", "Taken by me", "Taken by nobody", "All");
        assertThat(all.select("nav.tabs [aria-current]").text()).isEqualTo("All");
        assertThat(all.select("#tasks").attr("data-part")).isEqualTo("/console/tasks?scope=ALL");
        assertThat(all.select("input[name=return]").eachAttr("value")).containsOnly("/console/tasks?scope=ALL");
    }

    private static void take(Browser browser, CaseId caseId) {
        var form = browser.page("/console/tasks").select("tr:contains(" + caseId + ") form[action$=/take]");
        browser.request().post(form.attr("action")).then().statusCode(303);
    }

    /** The cases of the tasks, in their order. */
    private static List<String> cases(Document page) {
        return page.select("tbody td:nth-child(4) bdi[dir=ltr]").eachText();
    }

    @Test
    void aCaseIsNamedByItsTitleAndLedTo() {
        var unit = "unit " + UUID.randomUUID();
        var caseId = sample.task(unit, Instant.now());
        var cell = Browser.of(officials.another(Role.OFFICER, unit))
                .page("/console/tasks")
                .select("tbody td:has(a[href=/console/cases/" + caseId + "])");
        assertThat(cell.text()).isEqualTo(WorkSample.TITLE + " " + caseId);
        assertThat(cell.select("b")).isEmpty();
    }

    @Test
    void aTaskIsTakenAndGivenBack() {
        var unit = "unit " + UUID.randomUUID();
        var caseId = sample.task(unit, Instant.now());
        var account = officials.another(Role.OFFICER, unit);
        var browser = Browser.of(account);
        var take = browser.page("/console/tasks")
                .select("tr:contains(" + caseId + ") form[action$=/take]")
                .attr("action");
        for (int times = 0; times < 2; times++) {
            browser.request()
                    .formParam("return", "/console/tasks?scope=MINE")
                    .post(take)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/console/tasks?scope=MINE"));
        }
        var mine = browser.page("/console/tasks?scope=MINE").select("tr:contains(" + caseId + ")");
        assertThat(mine.text()).contains(account);
        Browser.of(officials.another(Role.OFFICER, unit))
                .request()
                .post(take)
                .then()
                .statusCode(409);
        browser.request().post(take.replace("/take", "/release")).then().statusCode(303);
        assertThat(browser.page("/console/tasks?scope=MINE").text()).contains("Nothing waits for you here.");
    }

    @Test
    void aQuestionOfAnotherStateIsReachedFromItsTasksAndFromItsCase() {
        var asked = lots.asks("XA", lots.sold().item("1"));
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        var question = "/console/requests/" + asked.id();
        assertThat(linkOfTask(focalPoint, asked.caseId())).isEqualTo(question);
        assertThat(focalPoint
                        .page("/console/cases/" + asked.caseId())
                        .select("a[href=" + question + "]")
                        .text())
                .isEqualTo("The question");
        assertThat(focalPoint.page(question).select("#acknowledge")).hasSize(1);
        var auditor = Browser.of(officials.account(Role.AUDITOR)).page("/console/cases/" + asked.caseId());
        assertThat(auditor.select("a[href^=/console/requests]")).isEmpty();
    }

    private static String linkOfTask(Browser browser, CaseId id) {
        var next = "/console/tasks";
        while (!next.isEmpty()) {
            var page = browser.page(next);
            var link = page.select("tr:contains(" + id + ") td:first-child a").attr("href");
            if (!link.isEmpty()) {
                return link;
            }
            next = page.select("main a[href*=after]").attr("href");
        }
        return "";
    }

    @Test
    void aTaskOfAnotherUnitIsNotThere() {
        var caseId = sample.task("unit " + UUID.randomUUID(), Instant.now());
        var stranger = Browser.of(officials.another(Role.OFFICER, "unit " + UUID.randomUUID()));
        assertThat(stranger.page("/console/tasks").text()).doesNotContain(caseId.toString());
        stranger.request()
                .post("/console/tasks/" + UUID.randomUUID() + "/take")
                .then()
                .statusCode(404);
    }

    @Test
    void theListIsFetchedAnewAloneAndInPages() {
        var unit = "unit " + UUID.randomUUID();
        for (int task = 0; task < 26; task++) {
            sample.task(unit, Instant.now());
        }
        var browser = Browser.of(officials.another(Role.OFFICER, unit));
        var part = browser.request()
                .header("HX-Request", "true")
                .get("/console/tasks")
                .asString();
        assertThat(part).contains("<table").doesNotContain("<html");
        assertThat(browser.page("/console/tasks").select("tbody tr")).hasSize(25);
        assertThat(browser.page("/console/tasks").select("a[href*=after]")).hasSize(1);
    }

    @Test
    void auditorsHaveNoTasks() {
        Browser.of(officials.account(Role.AUDITOR))
                .request()
                .get("/console/tasks")
                .then()
                .statusCode(403);
    }

    @Test
    void everybodysFirstPageIsTheFirstOfTheBar() {
        var first = Browser.of(officials.account(Role.OFFICER)).request().get("/console");
        first.then().statusCode(303).header("Location", endsWith("/console/tasks"));
        Browser.of(officials.account(Role.AUDITOR))
                .request()
                .get("/console")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/cases"));
    }
}
