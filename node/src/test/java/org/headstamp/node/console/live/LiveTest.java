package org.headstamp.node.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefile.State;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.console.Browser;
import org.headstamp.node.identity.AccountChanges;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.identity.Sessions;
import org.headstamp.node.registry.imports.RegisterImports;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.RegisterFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LiveTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));

    private static final Operator FIRST = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("focal-2", Set.of(Role.FOCAL_POINT));

    private static final Operator REGISTRAR = new Operator("a-registrar", Set.of(Role.REGISTRAR));

    /** How a session ends before its time. */
    enum Ending {
        LOG_OUT,
        REVOKED,
        DEACTIVATED,
        OTHER_ROLES
    }

    @Inject
    Officials officials;

    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    Sessions sessions;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    RegisterImports imports;

    @Inject
    Listeners listeners;

    @Inject
    OpenPageRepository pages;

    @Test
    void anOpenPageIsToldThatItsCaseChanged() throws Exception {
        var id = cases.open(OFFICER, "followed", "customs").id();
        var account = officials.account(Role.OFFICER);
        try (var events = new Events("/console/live/cases/" + id, account)) {
            await().until(() -> !listeners.others(new Topic.OneCase(id), "").isEmpty());
            // The first look only finds out where to begin.
            await().until(() -> {
                var now = cases.get(OFFICER, id);
                cases.move(OFFICER, id, now.version(), now.state() == State.OPEN ? State.CLOSED : State.OPEN);
                return events.lines.contains("event:changed") || events.lines.contains("event: changed");
            });
            assertThat(events.lines).noneMatch(line -> line.contains("followed"));
        }
    }

    @Test
    void anOpenPageIsToldWhoCameToItsCaseInAnotherReplica() throws Exception {
        var id = cases.open(OFFICER, "open elsewhere", "customs").id();
        var account = officials.account(Role.OFFICER);
        try (var events = new Events("/console/live/cases/" + id, account)) {
            await().until(() -> !listeners.others(new Topic.OneCase(id), "").isEmpty());
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            pages.keep(UUID.randomUUID(), List.of(new OpenPage("cases/" + id, "somebody-elsewhere"))));
            await().until(() -> events.lines.stream().anyMatch(line -> line.startsWith("event:")));
            assertThat(Browser.of(account)
                            .page("/console/cases/" + id)
                            .select("[role=status]")
                            .text())
                    .contains("somebody-elsewhere");
        }
    }

    @Test
    void anOpenPageIsToldWhoWorksOnItsDraftInAnotherReplica() throws Exception {
        var account = officials.another(Role.FOCAL_POINT);
        var place = "administration/timetable-XC";
        try (var events = new Events("/console/live/" + place, account)) {
            await().until(() -> !listeners.others(new Topic.OneDraft(place), "").isEmpty());
            QuarkusTransaction.requiringNew()
                    .run(() -> pages.keep(UUID.randomUUID(), List.of(new OpenPage(place, "somebody-elsewhere"))));
            await().until(() -> events.lines.stream().anyMatch(line -> line.startsWith("event:")));
            assertThat(othersOn("/console/administration/timetable/XC", account))
                    .contains("somebody-elsewhere");
            assertThat(Browser.of(account)
                            .request()
                            .get("/console/present/" + place)
                            .asString())
                    .contains("somebody-elsewhere")
                    .doesNotContain(account);
        }
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void whatIsToldToAnOpenPageEndsWithItsSession(Ending ending) throws Exception {
        var account = officials.another(Role.OFFICER);
        try (var events = new Events("/console/live/lists", account);
                var others = new Events("/console/live/lists", officials.another(Role.OFFICER))) {
            end(ending, account, events);
            await().until(() -> events.ended);
            assertThat(others.ended).isFalse();
        }
    }

    private void end(Ending ending, String account, Events events) {
        switch (ending) {
            case LOG_OUT ->
                Browser.stranger()
                        .cookie(Browser.COOKIE, events.session)
                        .post("/console/log-out")
                        .then()
                        .statusCode(303);
            case REVOKED -> sessions.of(FIRST, account).forEach(each -> sessions.end(FIRST, account, each.id()));
            case DEACTIVATED -> accounts.deactivate(FIRST, account);
            case OTHER_ROLES -> {
                var change = changes.ask(FIRST, account, "elsewhere", Set.of(Role.REGISTRAR), null);
                changes.confirm(SECOND, account, change.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/console/live/cases/XB-01890000-0000-7000-8000-000000000000", "/console/live/cases/nonsense"})
    void aCaseThatIsNotThereIsNotFollowed(String path) {
        Browser.of(officials.account(Role.OFFICER)).request().get(path).then().statusCode(404);
    }

    @Test
    void aCaseOfAnotherUnitIsNotThere() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var officer = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var kept = compartments.open(officer, "for one unit", unit, List.of());
        Browser.of(officials.account(Role.FOCAL_POINT))
                .request()
                .get("/console/live/cases/" + kept.id())
                .then()
                .statusCode(404);
    }

    @Test
    void whoWorksOnTheSameDraftSeesTheOther() throws Exception {
        var first = officials.account(Role.FOCAL_POINT);
        var second = officials.another(Role.FOCAL_POINT);
        var page = "/console/administration/timetable/general";
        try (var mine = new Events("/console/live/administration/timetable-general", first)) {
            await().until(() -> othersOn(page, second).contains(first));
            assertThat(othersOn(page, first)).doesNotContain(first);
            try (var theirs = new Events("/console/live/administration/timetable-general", second)) {
                await().until(() -> mine.lines.contains("event:changed") || mine.lines.contains("event: changed"));
                var part = Browser.of(first).request().get("/console/present/administration/timetable-general");
                assertThat(part.asString()).contains(second).doesNotContain(first, "<html");
                assertThat(theirs.lines).noneMatch(line -> line.contains(first));
            }
        }
    }

    @Test
    void whoWorksOnADraftIsForThoseAloneWhoMayWorkOnIt() {
        var id = cases.open(OFFICER, "answered", "customs").id();
        var answer = "/cases/" + id + "/answers/" + UUID.randomUUID();
        var lots = "/cases/" + id + "/lots/" + UUID.randomUUID();
        for (var way : List.of("/console/live", "/console/present")) {
            for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.TRADE)) {
                var other = Browser.of(officials.account(role));
                other.request().get(way + answer).then().statusCode(403);
                other.request().get(way + "/administration/timetable-XA").then().statusCode(403);
                other.request().get(way + lots).then().statusCode(403);
            }
            var registrar = Browser.of(officials.account(Role.REGISTRAR));
            registrar
                    .request()
                    .get(way + "/cases/" + id + "/answers/nonsense")
                    .then()
                    .statusCode(404);
            registrar
                    .request()
                    .get(way + "/cases/XB-01890000-0000-7000-8000-000000000000/answers/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
        Browser.of(officials.account(Role.REGISTRAR))
                .request()
                .get("/console/present" + answer)
                .then()
                .statusCode(200);
        var investigator = Browser.of(officials.account(Role.INVESTIGATOR)).request();
        investigator.get("/console/present" + lots).then().statusCode(200);
        investigator
                .get("/console/present/cases/" + id + "/lots/nonsense")
                .then()
                .statusCode(404);
        investigator
                .get("/console/live/cases/XB-01890000-0000-7000-8000-000000000000/lots/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static String othersOn(String page, String account) {
        return Browser.of(account)
                .page(page)
                .select("[data-live] [role=status]")
                .text();
    }

    @Test
    void theTradeFollowsItsOwnEnquiriesAlone() throws Exception {
        var clerk = officials.ofTheTrade(officials.aDealer());
        var browser = Browser.of(clerk);
        for (var path : List.of("lists", "cases/XB-01890000-0000-7000-8000-000000000000")) {
            browser.request().get("/console/live/" + path).then().statusCode(403);
        }
        Browser.of(officials.account(Role.REGISTRAR))
                .request()
                .get("/console/live/enquiries")
                .then()
                .statusCode(403);
        assertThat(browser.page("/console/enquiries").select("[data-live]").attr("data-live"))
                .isEqualTo("/console/live/enquiries");
        try (var mine = new Events("/console/live/enquiries", clerk)) {
            await().until(() -> mine.lines.stream().anyMatch(line -> line.contains("changed")));
        }
    }

    @Test
    void theListOfImportsIsToldThatOneBeganAndEnded() throws Exception {
        for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.TRADE)) {
            Browser.of(officials.account(role))
                    .request()
                    .get("/console/live/imports")
                    .then()
                    .statusCode(403);
        }
        try (var events = new Events("/console/live/imports", officials.another(Role.REGISTRAR))) {
            await().until(() -> events.changes() > 0);
            var before = events.changes();
            var standing = imports.standing();
            var unreadable = new ByteArrayInputStream(new byte[] {'x'});
            imports.importNow(REGISTRAR, RegisterFile.PARTIES, ImportMode.ALL_OR_NOTHING, unreadable, 1);
            assertThat(imports.standing()).isNotEqualTo(standing);
            await().until(() -> events.changes() > before);
        }
    }

    /** The lines of a stream of events as they come. */
    private static final class Events implements AutoCloseable {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final String session;
        private volatile boolean ended;

        Events(String path, String account) throws IOException, InterruptedException {
            session = Browser.logIn(account, Officials.PASSWORD).cookie(Browser.COOKIE);
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                    .header("Cookie", Browser.COOKIE + "=" + session)
                    .header("Accept", "text/event-stream")
                    .build();
            var answer = client.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> {
                answer.body().forEach(lines::add);
                ended = true;
            });
        }

        long changes() {
            return lines.stream().filter(line -> line.contains("changed")).count();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
