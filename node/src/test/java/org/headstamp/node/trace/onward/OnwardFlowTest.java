package org.headstamp.node.trace.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** XB asks XA, whose answer names XC, and so on. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OnwardFlowTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;
    private static final MemberState XD = new MemberState("XD");

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    OnwardTraces onward;

    @Inject
    Consents consents;

    @Inject
    Messages messages;

    @Inject
    Tasks tasks;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    private final Map<String, Integer> sequences = new HashMap<>();

    @Test
    void theQuestionGoesOnInTheSameCaseWithTheSealedAnswersAsProof() {
        var first = asked(XA);
        var fromXa = answer("XA", first, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        assertThat(openTasks(first)).contains(TaskKind.CONSIDER_ONWARD);
        assertThat(onward.propose(OFFICER, first.id())).singleElement().satisfies(next -> {
            assertThat(next.to()).isEqualTo(XC);
            assertThat(next.obstacles()).isEmpty();
        });

        var second = onward.draft(OFFICER, first.id(), XC);
        assertThat(openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);
        assertThat(second.caseId()).isEqualTo(first.caseId());
        assertThat(second.question().alreadyAsked()).containsExactly(XA);
        second = traces.approve(FOCAL_POINT, second.id());
        assertThat(mailbox.sentIn(first.caseId())).containsExactly("TRACE_REQUEST XA", "TRACE_REQUEST XC");
        assertThat(proofsOf(second)).singleElement().satisfies(proof -> {
            assertThat(proof.getFrom()).isEqualTo("XA");
            assertThat(proof.getContent()).isEqualTo(sealed(fromXa).getContent());
            assertThat(proof.getSeal()).isEqualTo(sealed(fromXa).getSeal());
            assertThat(proof.hasConsent()).isFalse();
        });

        answer("XC", second, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XD", "XA", "XB");
        assertThat(onward.propose(OFFICER, second.id()))
                .extracting(next -> next.to() + ": " + String.join(". ", next.obstacles()))
                .satisfiesExactlyInAnyOrder(
                        words -> assertThat(words).isEqualTo("XD: "),
                        words -> assertThat(words).startsWith("XA: the chain XB → XA → XC comes back to XA"),
                        words -> assertThat(words).startsWith("XB: the question would come back to XB"));
        var third = traces.approve(
                FOCAL_POINT, onward.draft(OFFICER, second.id(), XD).id());
        assertThat(proofsOf(third)).extracting(ProvenAnswer::getFrom).containsExactly("XA", "XC");
        assertThat(onward.attached(OFFICER, third.id()))
                .extracting(AttachedProof::from)
                .containsExactly(XA, XC);
        assertThat(timeline(first))
                .containsSubsequence(
                        "ANSWERED_FULL node XA",
                        "GOES_ON_TO_XC officer XA",
                        "FOLLOWS_ON_ANSWER_OF_XA officer XC",
                        "QUESTION_SENT focal-point XC",
                        "ANSWERED_FULL node XC",
                        "QUESTION_SENT focal-point XD");
    }

    @Test
    void aStateThatWasAskedOrIsNotNamedIsNotAskedOn() {
        var first = asked(XA);
        answer("XA", first, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XD))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContaining("the answer of XA does not name XD");
        onward.draft(OFFICER, first.id(), XC);
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XC))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContaining("another question of this case asks XC about these items already");
        var unanswered = asked(XA);
        assertThatThrownBy(() -> onward.draft(OFFICER, unanswered.id(), XC))
                .hasMessageContaining("has no answer that names a further State");
    }

    @Test
    void withoutLeaveNothingIsPassedOnAndTheRefusalIsLogged() {
        var first = asked(XA);
        var fromXa = answer("XA", first, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, "XC");
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XC))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContainingAll(fromXa.toString(), "WITH_CONSENT", "ask XA for leave for ONWARD_TRACE");
        assertThat(logged.outcomes(first.caseId())).contains("DRAFTED officer REFUSED_NEEDS_CONSENT");

        grant(fromXa, first, new ConsentDecision.Granted(List.of(XC), null, ""));
        var second = traces.approve(
                FOCAL_POINT, onward.draft(OFFICER, first.id(), XC).id());
        assertThat(proofsOf(second))
                .singleElement()
                .satisfies(proof -> assertThat(proof.hasConsent()).isTrue());
    }

    @Test
    void leaveThatIsWithdrawnBeforeApprovalHoldsTheQuestionBack() {
        var first = asked(XA);
        var fromXa = answer("XA", first, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, "XC");
        var request = grant(fromXa, first, new ConsentDecision.Granted(List.of(XC), null, ""));
        var second = onward.draft(OFFICER, first.id(), XC);
        decide(request, first, new ConsentDecision.Refused(Ground.ONGOING_INVESTIGATION));
        assertThatThrownBy(() -> traces.approve(FOCAL_POINT, second.id())).isInstanceOf(ReleaseRefusedException.class);
        assertThat(mailbox.sentIn(first.caseId())).doesNotContain("TRACE_REQUEST XC");
    }

    @Test
    void whatIsProhibitedIsNotPassedOn() {
        var first = asked(XA);
        answer("XA", first, OnwardRelease.ONWARD_RELEASE_PROHIBITED, "XC");
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XC))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining("XA prohibits onward release");
    }

    @Test
    void aPolicyLetsItGoOnByItselfAndWithoutOneAPersonConsiders() {
        var first = asked(XA);
        answer("XA", first, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC", "XD");
        assertThat(automatically(first, XC, null)).isEqualTo(new Continuation.Proposed(List.of()));
        assertThat(openTasks(first)).contains(TaskKind.CONSIDER_ONWARD);
        assertThat(automatically(first, XC, "onward-7"))
                .isInstanceOfSatisfying(
                        Continuation.Left.class,
                        left -> assertThat(left.next().state()).isInstanceOf(TraceState.Sent.class));
        assertThat(mailbox.sentIn(first.caseId())).containsExactly("TRACE_REQUEST XA", "TRACE_REQUEST XC");
        assertThat(logged.outcomes(first.caseId())).contains("APPROVED policy onward-7 AUTOMATIC");
        var prohibited = asked(XA);
        answer("XA", prohibited, OnwardRelease.ONWARD_RELEASE_PROHIBITED, "XC");
        assertThat(automatically(prohibited, XC, "onward-7")).isInstanceOf(Continuation.Proposed.class);
    }

    private Continuation automatically(Trace trace, MemberState to, @Nullable String policyId) {
        return QuarkusTransaction.requiringNew().call(() -> onward.continueAutomatically(trace.id(), to, policyId));
    }

    private Trace asked(MemberState state) {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        var drafted = traces.open(
                OFFICER, casefile.id(), state, TraceSamples.question(), TraceSamples.header(Priority.NORMAL, true));
        return traces.approve(FOCAL_POINT, drafted.id());
    }

    private MessageId answer(String from, Trace trace, OnwardRelease release, String... onwardStates) {
        var answer = TraceWire.toWire(TraceSamples.answer(Completeness.FULL)).toBuilder()
                .clearOnwardStates()
                .addAllOnwardStates(List.of(onwardStates));
        var handling =
                Handling.newBuilder().setCode(HandlingCode.HANDLING_CODE_H0).setOnwardRelease(release);
        var message = mailbox.bring(
                peer(from),
                trace.caseId(),
                next(from, trace),
                Objects.requireNonNull(trace.request()),
                builder -> builder.setTraceResponse(answer).setHandling(handling));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return message;
    }

    /** Asks leave of XA and gets the decision; returns our request. */
    private MessageId grant(MessageId answer, Trace trace, ConsentDecision decision) {
        var question = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(XC), "It was exported there.");
        var asked = consents.approve(
                FOCAL_POINT, consents.ask(OFFICER, answer, question).id());
        var request = Objects.requireNonNull(asked.request());
        decide(request, trace, decision);
        return request;
    }

    private void decide(MessageId request, Trace trace, ConsentDecision decision) {
        var message = mailbox.bring(
                peer("XA"),
                trace.caseId(),
                next("XA", trace),
                request,
                builder -> builder.setConsentReply(ReleaseWire.payload(decision).getConsentReply()));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
    }

    private int next(String from, Trace trace) {
        return sequences.merge(from + trace.caseId(), 1, Integer::sum);
    }

    private List<ProvenAnswer> proofsOf(Trace trace) {
        return messages.find(Objects.requireNonNull(trace.request()))
                .orElseThrow()
                .message()
                .getTraceRequest()
                .getProofsList();
    }

    private Envelope sealed(MessageId message) {
        return messages.received(message).orElseThrow().sealed();
    }

    private Set<TaskKind> openTasks(Trace trace) {
        return Set.copyOf(tasks.about("trace", trace.id()).stream()
                .map(task -> task.kind())
                .toList());
    }

    private List<String> timeline(Trace trace) {
        return casefiles.timeline(OFFICER, trace.caseId(), TimelinePage.FIRST, 100).entries().stream()
                .map(OnwardFlowTest::line)
                .toList();
    }

    private static String line(TimelineEntry entry) {
        return entry.code() + " " + entry.actor() + " " + entry.peer();
    }

    private static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
