package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefile.State;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CasePagesTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));

    private static final String UNKNOWN = "XB-01890000-0000-7000-8000-000000000000";

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    DialogueDesk desk;

    @Inject
    EntityManager database;

    @Test
    void theListShowsCasesWithTimeAndZone() {
        var opened = open("cases at the border");
        var page = Browser.of(officials.account(Role.OFFICER)).page("/console/cases");
        var row = page.select("tr:has(a[href=/console/cases/" + opened.id() + "])");
        assertThat(row.text()).contains("cases at the border", "customs", "Open", "UTC");
        assertThat(page.select("table caption")).hasSize(1);
        assertThat(page.select("main h1").text()).isEqualTo("Cases");
        assertThat(page.select(".exercise").text()).isEqualTo("Exercise, all facts invented");
    }

    @Test
    void hostileTextStaysText() {
        var opened = open("<script>alert('x')</script> \"><img src=x onerror=alert(1)>");
        var browser = Browser.of(officials.account(Role.OFFICER));
        for (var path : new String[] {"/console/cases", "/console/cases/" + opened.id()}) {
            var page = browser.page(path);
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select("[onerror]")).isEmpty();
            assertThat(page.text()).contains("<script>alert('x')</script>");
        }
    }

    @Test
    void aCaseShowsWhatHappenedAndByWhom() {
        var opened = open("one case");
        var page = Browser.of(officials.account(Role.FOCAL_POINT)).page("/console/cases/" + opened.id());
        assertThat(page.select("h1").text()).isEqualTo("one case");
        assertThat(page.select("ol.timeline li").text()).contains("Case opened", "an-officer", "UTC");
        assertThat(page.select("ol.timeline time").attr("datetime")).isNotEmpty();
    }

    @Test
    void aCaseOfAnotherUnitIsNotThere() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        var member = officials.another(Role.FOCAL_POINT, unit);
        var officer = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var kept = compartments.open(officer, "for one unit", unit, List.of());
        Browser.of(member).page("/console/cases/" + kept.id());
        var stranger = Browser.of(officials.account(Role.FOCAL_POINT));
        var hidden = stranger.request().get("/console/cases/" + kept.id());
        var unknown = stranger.request().get("/console/cases/" + UNKNOWN);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asString().replace(kept.id().toString(), ""))
                .isEqualTo(unknown.asString().replace(UNKNOWN, ""));
        assertThat(stranger.page("/console/cases").text()).doesNotContain("for one unit");
    }

    @Test
    void auditorsSeeNoTitles() {
        var opened = open("nothing for auditors");
        var page = Browser.of(officials.account(Role.AUDITOR)).page("/console/cases/" + opened.id());
        assertThat(page.text()).doesNotContain("nothing for auditors").contains("Case opened by XB");
    }

    @Test
    void aLongCaseShowsWhatHappenedLastAndTheMessagesOfEachPage() {
        var caseId = desk.sent().caseId();
        var browser = Browser.of(officials.account(Role.OFFICER));
        assertThat(browser.page("/console/cases/" + caseId).select("details[id^=message-]"))
                .hasSize(1);
        for (int time = 0; time < 50; time++) {
            var now = cases.get(OFFICER, caseId);
            cases.move(OFFICER, caseId, now.version(), now.state() == State.OPEN ? State.CLOSED : State.OPEN);
        }
        var page = browser.page("/console/cases/" + caseId);
        assertThat(page.select("ol.timeline > li")).hasSize(50);
        assertThat(page.select("ol.timeline > li").get(0).text()).contains("Reopened");
        assertThat(page.select("details[id^=message-]")).isEmpty();
        var earlier = browser.page(
                page.select("#moments a[href*=before=]").attr("href").replace("#timeline", ""));
        assertThat(earlier.select("details[id^=message-]")).hasSize(1);
        assertThat(earlier.select("ol.timeline > li:last-child").text()).contains("Case opened");
        assertThat(earlier.select("#moments a[href*=before=]")).isEmpty();
    }

    @Test
    void messagesOfWhichNoEntryTellsAreCountedAndAllReached() {
        var trace = desk.sent();
        var report = new ProgressReport(ProgressReport.Stage.SEARCHING, null, "soon");
        var message = desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), report);
        copies(message, 45);
        var browser = Browser.of(officials.account(Role.OFFICER));
        var page = browser.page("/console/cases/" + trace.caseId());
        assertThat(page.select("#places-untold").text()).contains("Shown here: 26 to 45 of 45.");
        assertThat(page.select("#moments").text()).contains("Of 45 messages");
        var seen = new HashSet<>(messages(page));
        assertThat(seen).hasSize(22);
        var next = page.select("#places-untold a").attr("href");
        for (int pages = 0; !next.isEmpty() && pages < 3; pages++) {
            page = browser.page(next.replaceAll("#.*", ""));
            assertThat(messages(page)).hasSizeBetween(3, 22);
            seen.addAll(messages(page));
            next = page.select("#places-untold a:contains(Show more)").attr("href");
        }
        assertThat(seen).hasSize(47);
        assertThat(next).isEmpty();
    }

    /** The messages on the time line: those of which an entry tells, and some others. */
    private static List<String> messages(Document page) {
        return page.select("ol.timeline details[id^=message-]").eachAttr("id");
    }

    /** As if the same message had come under other ids, and nothing had been written down about it. */
    private void copies(MessageId message, int many) {
        int copied = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                        insert into inbox select (jsonb_populate_record(null::inbox,
                        to_jsonb(i) || jsonb_build_object('message_id',
                        '01890000-0000-7000-8000-' || substr(md5(cast(random() as text)), 1, 12),
                        'content_sha256', sha256(cast(cast(gen_random_uuid() as text) as bytea))))).*
                        from inbox i, generate_series(1, :many) where i.message_id = :message""")
                        .setParameter("many", many)
                        .setParameter("message", message.value())
                        .executeUpdate());
        assertThat(copied).isEqualTo(many);
    }

    @Test
    void olderCasesAreAddedByHtmxOrShownOnAPageOfTheirOwn() {
        IntStream.range(0, 26).forEach(number -> open("case " + number));
        var browser = Browser.of(officials.account(Role.OFFICER));
        var more = browser.page("/console/cases").select("#more a").attr("href");
        var rows = browser.request()
                .header("HX-Request", "true")
                .header("HX-Target", "more")
                .get(more)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(rows).contains("<tr ").doesNotContain("<html");
        assertThat(browser.page(more).select("#cases tr")).isNotEmpty();
    }

    @Test
    void aCaseThatIsNotThereIsAPageThatSaysSo() {
        var browser = Browser.of(officials.account(Role.OFFICER));
        for (var id : new String[] {"XB-" + UUID.fromString("01890000-0000-7000-8000-000000000000"), "nonsense"}) {
            var body = browser.request()
                    .get("/console/cases/" + id)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(Jsoup.parse(body).select("h1").text()).isEqualTo("There is no such page");
        }
    }

    private Casefile open(String title) {
        return cases.open(OFFICER, title, "customs");
    }
}
