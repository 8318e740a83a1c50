package org.headstamp.node.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
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
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LiveTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    Listeners listeners;

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
    void theTradeFollowsNothing() {
        Browser.of(officials.account(Role.TRADE))
                .request()
                .get("/console/live/lists")
                .then()
                .statusCode(403);
    }

    /** The lines of a stream of events as they come. */
    private static final class Events implements AutoCloseable {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();

        Events(String path, String account) throws IOException, InterruptedException {
            var session = Browser.logIn(account, Officials.PASSWORD).cookie(Browser.COOKIE);
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                    .header("Cookie", Browser.COOKIE + "=" + session)
                    .header("Accept", "text/event-stream")
                    .build();
            var answer = client.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
