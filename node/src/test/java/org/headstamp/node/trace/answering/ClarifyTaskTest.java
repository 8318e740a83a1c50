package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.TaskList;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.composing.ProposalSamples;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.junit.jupiter.api.Test;

/** XA does not understand an answer of ours: registrars find that to do until it is explained. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ClarifyTaskTest {
    @Inject
    DialogueDesk desk;

    @Inject
    AnsweringDialogue dialogue;

    @Inject
    TraceAnswering answering;

    @Inject
    AnsweringReading reading;

    @Inject
    TraceSearches searches;

    @Inject
    Tasks tasks;

    @Inject
    TaskList list;

    @Inject
    Mailbox mailbox;

    @Test
    void everyRequestMustBeClarifiedBeforeTheTaskIsDone() {
        var trace = answered();
        assertThat(open(trace)).isEmpty();
        asks(trace, 2, "which depot?");
        asks(trace, 3, "which year?");
        assertThat(open(trace)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.CLARIFY);
            assertThat(task.role()).isEqualTo(Role.REGISTRAR);
            assertThat(task.peer()).isEqualTo(TraceSamples.XA);
            assertThat(list.take(REGISTRAR, task.id()).assignee()).isEqualTo("registrar");
        });
        explains(trace, "the northern one");
        assertThat(open(trace)).hasSize(1);
        explains(trace, "2021");
        assertThat(open(trace)).isEmpty();
    }

    @Test
    void aDraftThatNobodyApprovedClarifiesNothing() {
        var trace = answered();
        asks(trace, 2, "which depot?");
        dialogue.draft(REGISTRAR, trace.id(), new ClarificationReply("the northern one"));
        assertThat(open(trace)).hasSize(1);
    }

    @Test
    void aCorrectedAnswerClarifiesWhatWasAskedAboutTheWrongOne() {
        var trace = answered();
        asks(trace, 2, "which depot?");
        var wrong = ProposalSamples.correcting("another lot");
        searches.propose(REGISTRAR, trace.id(), wrong);
        assertThat(open(trace)).hasSize(1);
        answering.approve(FOCAL_POINT, trace.id());
        assertThat(open(trace)).isEmpty();
        var correction = reading.replies(REGISTRAR, trace.id()).getLast().message();
        assertThat(dialogue.messages(REGISTRAR, trace.id()).getFirst().answeredBy())
                .isEqualTo(correction);
        desk.says(trace.caseId(), 3, correction, new ClarificationRequest(List.of(), "and which lot then?"));
        assertThat(open(trace)).as("a new request is a new task").hasSize(1);
    }

    @Test
    void whatWasWithdrawnNeedsNoClarification() {
        var trace = answered();
        asks(trace, 2, "which depot?");
        desk.says(trace.caseId(), 3, null, new Withdrawal(trace.request(), Withdrawal.Reason.SOLVED, ""));
        assertThat(open(trace)).isEmpty();
    }

    private AnsweringTrace answered() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        searches.search(REGISTRAR, trace.id());
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        return answering.approve(FOCAL_POINT, trace.id());
    }

    private void asks(AnsweringTrace trace, int sequence, String question) {
        var reply = reading.replies(REGISTRAR, trace.id()).getFirst().message();
        var request = desk.says(trace.caseId(), sequence, reply, new ClarificationRequest(List.of(), question));
        assertThat(mailbox.fate(request)).isEqualTo("HANDLED");
    }

    private void explains(AnsweringTrace trace, String words) {
        var drafted = dialogue.draft(REGISTRAR, trace.id(), new ClarificationReply(words));
        assertThat(dialogue.approve(FOCAL_POINT, trace.id(), drafted.id()).message())
                .isNotNull();
    }

    private List<Task> open(AnsweringTrace trace) {
        return tasks.about(TraceRef.Side.ANSWERING.subject(), trace.id()).stream()
                .filter(task -> task.kind() == TaskKind.CLARIFY)
                .toList();
    }
}
