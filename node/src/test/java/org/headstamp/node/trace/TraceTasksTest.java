package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TraceTasksTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator DEPUTY = new Operator("deputy", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    AnsweringReading requests;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Tasks tasks;

    @Inject
    Mailbox mailbox;

    @Test
    void aQuestionOfOursWaitsForItsSecondPersonAndItsAnswerForAReader() {
        var drafted = drafted(Priority.NORMAL, OFFICER);
        assertThat(ofOurs(drafted.id())).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.APPROVE);
            assertThat(task.role()).isEqualTo(Role.FOCAL_POINT);
            assertThat(task.peer()).isEqualTo(TraceSamples.XA);
        });
        var sent = traces.approve(FOCAL_POINT, drafted.id());
        assertThat(ofOurs(sent.id())).isEmpty();
        mailbox.bring(
                peer("XA"),
                sent.caseId(),
                1,
                Objects.requireNonNull(sent.request()),
                message -> message.setTraceResponse(TraceWire.toWire(TraceSamples.answer(Completeness.FULL))));
        assertThat(ofOurs(sent.id()))
                .allSatisfy(task -> assertThat(task.assignee()).isEqualTo("officer"))
                .extracting(Task::kind)
                .containsExactly(TaskKind.READ_ANSWER);
        reading.answers(OFFICER, sent.id());
        assertThat(ofOurs(sent.id())).isEmpty();
    }

    @Test
    void theSecondPersonOfAnUrgentQuestionIsDueWithinADay() {
        var sent = drafted(Priority.URGENT_DIRECT, FOCAL_POINT);
        assertThat(ofOurs(sent.id())).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.APPROVE);
            assertThat(task.due()).isNotNull();
        });
        traces.approve(DEPUTY, sent.id());
        assertThat(ofOurs(sent.id())).isEmpty();
    }

    @Test
    void aDraftThatIsGivenUpWaitsForNobody() {
        var drafted = drafted(Priority.NORMAL, OFFICER);
        traces.withdraw(OFFICER, drafted.id());
        assertThat(ofOurs(drafted.id())).isEmpty();
    }

    @Test
    void aQuestionOfAnotherStateGoesFromDeskToDesk() {
        var caseId = CaseId.at(peer("XA").state(), Instant.now(), RandomGenerator.getDefault());
        mailbox.bring(
                peer("XA"),
                caseId,
                1,
                null,
                message -> message.setTraceRequest(TraceWire.toWire(TraceSamples.question())));
        var id = requests.answeringIn(REGISTRAR, caseId).getFirst().id();
        assertThat(ofTheirs(id)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.ACKNOWLEDGE_REQUEST);
            assertThat(task.role()).isEqualTo(Role.FOCAL_POINT);
        });
        answering.acknowledge(FOCAL_POINT, id, Acknowledgement.accepted("XB-1", null));
        assertThat(ofTheirs(id)).extracting(Task::kind).containsExactly(TaskKind.SEARCH_REGISTERS);
        searches.search(REGISTRAR, id);
        assertThat(ofTheirs(id)).extracting(Task::kind).containsExactly(TaskKind.ANSWER_REQUEST);
        searches.propose(REGISTRAR, id, AnswerProposal.of(List.of()));
        assertThat(ofTheirs(id)).isEmpty();
        assertThat(tasks.about("trace-reply", id)).extracting(Task::kind).containsExactly(TaskKind.APPROVE);
        answering.sendBack(FOCAL_POINT, id);
        assertThat(tasks.about("trace-reply", id)).isEmpty();
        assertThat(ofTheirs(id)).extracting(Task::kind).containsExactly(TaskKind.ANSWER_REQUEST);
        searches.propose(REGISTRAR, id, AnswerProposal.of(List.of()));
        answering.approve(FOCAL_POINT, id);
        assertThat(tasks.about("trace-reply", id)).isEmpty();
        assertThat(ofTheirs(id)).isEmpty();
    }

    private Trace drafted(Priority priority, Operator by) {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        return traces.open(
                by, casefile.id(), TraceSamples.XA, TraceSamples.question(), TraceSamples.header(priority, true));
    }

    private List<Task> ofOurs(TraceId id) {
        return tasks.about(TraceRef.Side.ASKING.subject(), id);
    }

    private List<Task> ofTheirs(TraceId id) {
        return tasks.about(TraceRef.Side.ANSWERING.subject(), id);
    }

    private static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
