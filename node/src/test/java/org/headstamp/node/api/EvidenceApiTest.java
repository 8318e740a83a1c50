package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.RowCopies;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.EvidenceLetters;
import org.headstamp.node.exchange.Evidences;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class EvidenceApiTest {
    /** The same with a field that no version of the schema has, which tells one copy from another. */
    private static final String DIFFERING = "content || '\\x857d'::bytea || int4send(nth)";

    private static final TestState XA = TestFederation.running().state("XA");

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    Mailbox mailbox;

    @Inject
    Messages messages;

    @Inject
    Evidences evidences;

    @Inject
    Tasks tasks;

    @Inject
    RowCopies copies;

    private final Instant deadline =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(90);

    @Test
    void evidenceAgainstUsIsListedWithItsCaseAndReadByItself() {
        var question = desk.received();
        get(Role.OFFICER, "/cases/" + question.caseId() + "/evidence-pieces")
                .statusCode(200)
                .body("items", empty());
        var evidence = silent(question);
        get(Role.OFFICER, "/cases/" + question.caseId() + "/evidence-pieces")
                .statusCode(200)
                .body("items.id", contains(evidence.id().toString()))
                .body("next", nullValue());
        get(Role.AUDITOR, "/evidence/" + evidence.id())
                .statusCode(200)
                .body("kind", equalTo("NOT_ANSWERED"))
                .body("issuer", equalTo("XA"))
                .body("about", equalTo(TestFederation.SELF))
                .body("caseId", equalTo(question.caseId().toString()))
                .body("request", equalTo(question.request().toString()))
                .body("sent", nullValue())
                .body("said.deadline", equalTo(deadline.toString()))
                .body("said.number", nullValue())
                .body("content", equalTo(evidence.contentDigest().toString()))
                .body("seal", equalTo(evidence.sealDigest().toString()))
                .body("deliveredAt", nullValue());
    }

    @Test
    void whatAFocalPointReadsIsReadOnceAndForAll() {
        var evidence = silent(desk.received());
        get(Role.INVESTIGATOR, "/evidence/" + evidence.id()).statusCode(200);
        assertThat(tasks.about("evidence", evidence.id())).hasSize(1);
        get(Role.FOCAL_POINT, "/cases/" + evidence.caseId() + "/evidence-pieces")
                .statusCode(200);
        assertThat(tasks.about("evidence", evidence.id()))
                .as("a list is no reading")
                .hasSize(1);
        get(Role.FOCAL_POINT, "/evidence/" + evidence.id()).statusCode(200);
        assertThat(tasks.about("evidence", evidence.id())).isEmpty();
    }

    @Test
    void ofACaseWithMoreThanAThousandPiecesThoseBeyondAreNotListed() throws SQLException {
        var evidence = silent(desk.received());
        var others = Map.of("id", RowCopies.ID, "content", DIFFERING);
        copies.of("evidence", "id", evidence.id().value(), others, Evidences.MOST);
        get(Role.AUDITOR, "/cases/" + evidence.caseId() + "/evidence-pieces")
                .statusCode(200)
                .body("items", hasSize(Evidences.MOST));
    }

    @Test
    void evidenceThatIsNotThereIsNotFound() {
        var unknown = UUID.randomUUID();
        get(Role.FOCAL_POINT, "/evidence/" + unknown)
                .statusCode(404)
                .body("detail", containsString(unknown.toString()));
        get(Role.FOCAL_POINT, "/evidence/none").statusCode(404);
        get(Role.TRADE, "/evidence/" + unknown).statusCode(403);
    }

    private Evidence silent(AnsweringTrace question) {
        var asked = messages.find(question.request()).orElseThrow();
        var said = EvidenceLetters.silence(XA, asked, deadline).build();
        var carried = mailbox.bring(
                XA, question.caseId(), 2, null, message -> message.setEvidenceNotice(EvidenceLetters.notice(XA, said)));
        assertThat(mailbox.fate(carried)).isEqualTo("HANDLED");
        return evidences.ofCase(question.caseId()).getFirst();
    }

    private ValidatableResponse get(Role role, String path) {
        return officials.as(role).get("/api/v1" + path).then();
    }
}
