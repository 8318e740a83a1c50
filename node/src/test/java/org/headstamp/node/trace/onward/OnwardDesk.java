package org.headstamp.node.trace.onward;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.headstamp.proto.trace.v1.TraceResponse;

/** Questions of XB, the answers of other States to them, and the leave that these give. */
@Singleton
public class OnwardDesk {
    public static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    public static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));

    private final Casefiles casefiles;
    private final Traces traces;
    private final Consents consents;
    private final Tasks tasks;
    private final Mailbox mailbox;
    private final Messages messages;
    private final Map<String, Integer> sequences = new ConcurrentHashMap<>();

    OnwardDesk(Casefiles casefiles, Traces traces, Consents consents, Tasks tasks, Mailbox mailbox, Messages messages) {
        this.casefiles = casefiles;
        this.traces = traces;
        this.consents = consents;
        this.tasks = tasks;
        this.mailbox = mailbox;
        this.messages = messages;
    }

    /** A question in a case of its own that was sent. */
    public Trace asked(MemberState state) {
        return asked(state, TraceSamples.question(), TraceSamples.header(Priority.NORMAL, true));
    }

    /** The same, asking this. */
    public Trace asked(MemberState state, TraceQuestion question, Header header) {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        var drafted = traces.open(OFFICER, casefile.id(), state, question, header);
        return traces.approve(FOCAL_POINT, drafted.id());
    }

    /** The State asked gives a full answer that names these States. */
    public MessageId answers(Trace trace, OnwardRelease release, String... onwardStates) {
        return answers(trace, release, answer -> answer, message -> message, onwardStates);
    }

    /** The same, with an answer and a message that are changed before they are sealed. */
    public MessageId answers(
            Trace trace,
            OnwardRelease release,
            UnaryOperator<TraceResponse.Builder> change,
            UnaryOperator<Message.Builder> sealing,
            String... onwardStates) {
        var answer = change.apply(TraceWire.toWire(TraceSamples.answer(Completeness.FULL)).toBuilder()
                .clearOnwardStates()
                .addAllOnwardStates(List.of(onwardStates)));
        var handling =
                Handling.newBuilder().setCode(HandlingCode.HANDLING_CODE_H0).setOnwardRelease(release);
        return says(
                trace,
                requestOf(trace),
                builder -> sealing.apply(builder.setTraceResponse(answer).setHandling(handling)));
    }

    /** The State asked says something about the question, which is handled. */
    public MessageId says(Trace trace, MessageId inReplyTo, UnaryOperator<Message.Builder> payload) {
        var from = trace.asked().toString();
        var message = mailbox.bring(
                TestFederation.running().state(from),
                trace.caseId(),
                sequences.merge(from + trace.caseId(), 1, Integer::sum),
                inReplyTo,
                payload);
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return message;
    }

    /** Asks the State that answered for leave to tell another, and gets the decision; returns our request. */
    public MessageId grant(Trace trace, MessageId answer, ConsentDecision decision, MemberState to) {
        var question = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(to), "It was exported there.");
        var asked = consents.approve(
                FOCAL_POINT, consents.ask(OFFICER, answer, question).id());
        var request = Objects.requireNonNull(asked.request());
        decides(trace, request, decision);
        return request;
    }

    /** The State that answered decides on a request of ours for leave. */
    public void decides(Trace trace, MessageId request, ConsentDecision decision) {
        var reply = ReleaseWire.payload(decision).getConsentReply();
        says(trace, request, builder -> builder.setConsentReply(reply));
    }

    /** The proofs that a question carries. */
    public List<ProvenAnswer> proofsOf(Trace trace) {
        return messages.find(requestOf(trace))
                .orElseThrow()
                .message()
                .getTraceRequest()
                .getProofsList();
    }

    /** What another State sealed. */
    public Envelope sealed(MessageId message) {
        return messages.received(message).orElseThrow().sealed();
    }

    public Set<TaskKind> openTasks(Trace trace) {
        return tasks.about("trace", trace.id()).stream().map(Task::kind).collect(Collectors.toSet());
    }

    /** Code, actor and State of each line of the time line. */
    public List<String> timeline(Trace trace) {
        return casefiles.timeline(OFFICER, trace.caseId(), TimelinePage.FIRST, 100).entries().stream()
                .map(entry -> entry.code() + " " + entry.actor() + " " + entry.peer())
                .toList();
    }

    /** The message that carried a question. */
    public static MessageId requestOf(Trace trace) {
        return Objects.requireNonNull(trace.request());
    }
}
