package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.TaskList;
import org.headstamp.node.casefile.TaskSpan;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.EvidenceLetters;
import org.headstamp.node.exchange.Evidences;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.proto.exchange.v1.EvidenceNotice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class EvidencePagesTest {
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
    TaskList list;

    @Inject
    Compartments compartments;

    @Inject
    Casefiles casefiles;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    private static final TestState XA = TestFederation.running().state("XA");

    private final Instant deadline =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(90);

    @Test
    void evidenceOfAnotherStateIsATaskThatEndsWhenAFocalPointHasReadIt() {
        var question = desk.received();
        var evidence = silent(question);
        var page = "/console/evidence/" + evidence.id();
        assertThat(tasks.about("evidence", evidence.id())).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.EVIDENCE_RECEIVED);
            assertThat(task.role()).isEqualTo(Role.FOCAL_POINT);
            assertThat(task.caseId()).isEqualTo(question.caseId());
            assertThat(task.peer()).isEqualTo(XA.state());
        });
        for (var role : List.of(Role.OFFICER, Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR)) {
            assertThat(Browser.of(officials.account(role)).page(page).text()).contains("Evidence of");
        }
        assertThat(tasks.about("evidence", evidence.id()))
                .as("others may look, but have not read it for the focal point")
                .hasSize(1);

        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        var shown = focalPoint.page(page);
        assertThat(shown.select("h1").text()).startsWith("Evidence of").contains("about");
        assertThat(shown.text())
                .contains(
                        "answered by the deadline of",
                        "Request not answered by the deadline",
                        "Seal and log proof",
                        evidence.request().toString(),
                        evidence.contentDigest().toString(),
                        evidence.sealDigest().toString());
        assertThat(shown.select("time[datetime=" + deadline + "]")).isNotEmpty();
        assertThat(shown.select("a[href=/console/messages/" + evidence.request() + "]"))
                .hasSize(1);
        assertThat(tasks.about("evidence", evidence.id())).isEmpty();
        focalPoint.page(page);
        assertThat(desk.timeline(question.caseId()).stream().filter(entry -> entry.startsWith("EVIDENCE_OPENED")))
                .as("reading it again is not told again")
                .hasSize(1);
    }

    @Test
    void theWorkListAndItsNoticesCountIt() {
        var before = Instant.now().minusSeconds(1);
        silent(desk.received());
        var span = new TaskSpan(before, Instant.now().plusSeconds(1), Duration.ofDays(1));
        assertThat(list.happened(FOCAL_POINT, span).opened()).containsKey(TaskKind.EVIDENCE_RECEIVED);
        assertThat(list.happened(OFFICER, span).opened()).doesNotContainKey(TaskKind.EVIDENCE_RECEIVED);
    }

    @Test
    void theTimeLineLeadsToIt() {
        var question = desk.received();
        var evidence = silent(question);
        var links = Browser.of(officials.account(Role.REGISTRAR))
                .page("/console/cases/" + question.caseId())
                .select("a[href=/console/evidence/" + evidence.id() + "]");
        assertThat(links).hasSize(1);
        assertThat(links.text()).isEqualTo("Read the evidence");
    }

    @Test
    void whatAStateNamesThatIsNoneOfTheCaseIsNotShownWithIt() {
        var elsewhere = desk.received();
        var question = desk.received();
        var evidence = notDelivered(question.caseId(), elsewhere);
        var shown = Browser.of(officials.account(Role.FOCAL_POINT)).page("/console/evidence/" + evidence.id());
        assertThat(shown.text()).contains("not known here in this case", "No receipt of");
        assertThat(shown.select("a[href^=/console/messages/]")).isEmpty();
    }

    @Test
    void ourOwnEvidenceIsReadAndIsNoTask() {
        var question = DialogueDesk.acknowledged(answering, desk.received());
        searches.search(REGISTRAR, question.id());
        searches.propose(REGISTRAR, question.id(), DialogueDesk.nothingFound());
        answering.approve(FOCAL_POINT, question.id());
        mailbox.receipts(XA, question.caseId());
        silent(question);
        var ours = evidences.ofCase(question.caseId()).stream()
                .filter(evidence -> !evidence.isReceived())
                .findFirst()
                .orElseThrow();
        assertThat(tasks.about("evidence", ours.id())).isEmpty();
        var shown = Browser.of(officials.account(Role.FOCAL_POINT)).page("/console/evidence/" + ours.id());
        assertThat(shown.text()).contains("Something had been sent", "had been sent on");
    }

    @Test
    void whoMayNotKnowOfTheCaseFindsNoEvidence() {
        var question = desk.received();
        var evidence = silent(question);
        var page = "/console/evidence/" + evidence.id();
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(focalPoint
                        .request()
                        .get("/console/evidence/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(focalPoint.request().get("/console/evidence/none").statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(officials.account(Role.TRADE)).request().get(page).statusCode())
                .isEqualTo(403);
        confine(question.caseId());
        assertThat(Browser.of(officials.another(Role.OFFICER, "elsewhere"))
                        .request()
                        .get(page)
                        .statusCode())
                .isEqualTo(404);
    }

    /** XA says that we did not answer its question. */
    private Evidence silent(AnsweringTrace question) {
        var asked = messages.find(question.request()).orElseThrow();
        var said = EvidenceLetters.silence(XA, asked, deadline).build();
        return bring(question.caseId(), EvidenceLetters.notice(XA, said));
    }

    /** XA says in one case that we did not take a question of another one. */
    private Evidence notDelivered(CaseId caseId, AnsweringTrace elsewhere) {
        var asked = messages.find(elsewhere.request()).orElseThrow();
        return bring(caseId, EvidenceLetters.notDelivered(XA, asked));
    }

    private Evidence bring(CaseId caseId, EvidenceNotice notice) {
        var carried = mailbox.bring(XA, caseId, 2, null, message -> message.setEvidenceNotice(notice));
        assertThat(mailbox.fate(carried)).isEqualTo("HANDLED");
        return evidences.ofCase(caseId).stream()
                .filter(Evidence::isReceived)
                .findFirst()
                .orElseThrow();
    }

    private void confine(CaseId id) {
        var unit = "unit " + UUID.randomUUID();
        var keeper = new Operator(officials.another(Role.FOCAL_POINT, unit), unit, Set.of(Role.FOCAL_POINT));
        officials.another(Role.FOCAL_POINT, unit);
        compartments.restrict(keeper, id, casefiles.get(keeper, id).version(), List.of());
    }
}
