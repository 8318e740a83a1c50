package org.headstamp.node.trace;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** Brings questions of both sides to where a dialogue about them begins. The other State is XA. */
@Singleton
public class DialogueDesk {
    public static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    public static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    public static final Operator DEPUTY = new Operator("deputy", Set.of(Role.FOCAL_POINT));
    public static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));

    private final Casefiles casefiles;
    private final Traces traces;
    private final TraceReading asked;
    private final AnsweringReading requests;
    private final Mailbox mailbox;

    DialogueDesk(Casefiles casefiles, Traces traces, TraceReading asked, AnsweringReading requests, Mailbox mailbox) {
        this.casefiles = casefiles;
        this.traces = traces;
        this.asked = asked;
        this.requests = requests;
        this.mailbox = mailbox;
    }

    /** A question of ours that was sent to XA. */
    public Trace sent() {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        var drafted = traces.open(
                OFFICER,
                casefile.id(),
                TraceSamples.XA,
                TraceSamples.question(),
                TraceSamples.header(Priority.NORMAL, true));
        return traces.approve(FOCAL_POINT, drafted.id());
    }

    /** The same question as it stands now. */
    public Trace now(Trace trace) {
        return asked.asked(OFFICER, trace.id());
    }

    /** A question of XA to us. */
    public AnsweringTrace received() {
        var caseId = CaseId.at(xa().state(), Instant.now(), RandomGenerator.getDefault());
        mailbox.bring(
                xa(), caseId, 1, null, message -> message.setTraceRequest(TraceWire.toWire(TraceSamples.question())));
        return requests.answering(
                REGISTRAR, requests.answeringIn(REGISTRAR, caseId).getFirst().id());
    }

    /** The same question as it stands now. */
    public AnsweringTrace now(AnsweringTrace trace) {
        return requests.answering(REGISTRAR, trace.id());
    }

    /** XA says something in the case; its sequence counts from 1. */
    public MessageId says(CaseId caseId, int sequence, @Nullable MessageId inReplyTo, DialogueContent content) {
        return says(caseId, sequence, inReplyTo, DialogueWire.payload(content));
    }

    /** XA says something in the case; its sequence counts from 1. */
    public MessageId says(CaseId caseId, int sequence, @Nullable MessageId inReplyTo, Message payload) {
        return mailbox.bring(xa(), caseId, sequence, inReplyTo, message -> message.mergeFrom(payload));
    }

    /** What the time line says, as code and actor. */
    public List<String> timeline(CaseId caseId) {
        return casefiles.timeline(REGISTRAR, caseId, TimelinePage.FIRST, 200).entries().stream()
                .map(entry -> entry.code() + " " + entry.actor())
                .toList();
    }

    /** An answer out of a search that found nothing. */
    public static AnswerProposal nothingFound() {
        return AnswerProposal.of(List.of());
    }

    /** Acknowledges it. */
    public static AnsweringTrace acknowledged(TraceAnswering answering, AnsweringTrace trace) {
        return answering.acknowledge(FOCAL_POINT, trace.id(), Acknowledgement.accepted("XB-1", null));
    }

    /** The message that carried a question of ours. */
    public static MessageId requestOf(Trace trace) {
        return Objects.requireNonNull(trace.request());
    }

    private static TestState xa() {
        return TestFederation.running().state("XA");
    }
}
