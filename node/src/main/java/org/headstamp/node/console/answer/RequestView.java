package org.headstamp.node.console.answer;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.console.sheet.Part;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.OpenQuestion;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.PointOfDiversion;
import org.headstamp.node.trace.message.TraceOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one question of another State shows.
 *
 * @param proofs verified answers of other States that came with it, in the order of the chain
 * @param reasons why no policy answered it
 * @param messages of the dialogue, those that are looked at
 * @param askedToClarify whether the State ever asked to have an answer clarified
 * @param draft null for those who draft no answer
 * @param life of a match that the reader asked for; null if none
 * @param form what was filled in and refused, with what is wrong; nothing otherwise
 */
record RequestView(
        AnsweringTrace trace,
        List<ToldText> texts,
        List<CameWithIt> proofs,
        Set<HoldReason> reasons,
        List<AskedItem> items,
        Part<MessageLine> messages,
        boolean askedToClarify,
        List<TradeLine> enquiries,
        List<GivenReply> replies,
        @Nullable DraftView draft,
        @Nullable Chain life,
        Entered form,
        Operator reader,
        Instant now) {
    /** Name of the list of messages. */
    static final String MESSAGES = "messages";

    public String path() {
        return "/console/requests/" + trace.id();
    }

    /** Where the trade is asked. */
    public String tradePage() {
        return path() + "/enquiries";
    }

    /** Where it is followed who else works on the answer. */
    public String liveDraft() {
        return "cases/" + trace.caseId() + "/answers/" + trace.id();
    }

    /** Whether the form of this name stands open: it was refused, or is gone on with. */
    public boolean opens(String name) {
        return form.isOf(name) || wrongIn(name + "-");
    }

    /** A mark for one form of the page, never the same twice. */
    public String mark() {
        return UUID.randomUUID().toString();
    }

    /** Until when it should be answered; null when the State names no time. */
    public @Nullable Instant due() {
        return trace.state() instanceof AnsweringState.Delayed delayed
                ? delayed.until()
                : trace.header().replyBy();
    }

    public boolean overdue() {
        var due = due();
        return due != null && trace.waitsForUs() && due.isBefore(now);
    }

    public String stateKey() {
        return "trace." + trace.state().getClass().getSimpleName();
    }

    /** Who drafted the reply that waits for a second person; empty if none waits. */
    public String waitsSince() {
        return trace.state() instanceof AnsweringState.AwaitingApproval waiting ? waiting.proposedBy() : "";
    }

    public boolean canAcknowledge() {
        boolean early = trace.state() instanceof AnsweringState.Received
                || trace.state() instanceof AnsweringState.Acknowledged;
        return early && reader.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR);
    }

    public boolean canSearch() {
        boolean possible =
                switch (trace.state()) {
                    case AnsweringState.Received s -> false;
                    case AnsweringState.Acknowledged s ->
                        s.acknowledgement().outcome() != Acknowledgement.Outcome.NOT_ADDRESSEE;
                    case AnsweringState.AwaitingApproval s -> false;
                    case AnsweringState.Stopped s -> false;
                    case AnsweringState.Working s -> true;
                    case AnsweringState.Given s -> true;
                };
        return possible && reader.is(Role.REGISTRAR);
    }

    /** Whether the State that asks can be told something, besides the answer. */
    public boolean canWrite() {
        return reader.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT)
                && !(trace.state() instanceof AnsweringState.Received)
                && !(trace.state() instanceof AnsweringState.Stopped);
    }

    /** Whether the State that asks waits for an explanation. */
    public boolean canClarify() {
        return canWrite() && askedToClarify;
    }

    /** Whether the trade can be asked as the question stands: the registers are searched first. */
    public boolean canAskTheTrade() {
        return trace.state() instanceof AnsweringState.Working
                && !trace.searches().isEmpty()
                && reader.is(Role.REGISTRAR);
    }

    /** Whether its answers can be recorded, and its parties reminded. */
    public boolean canAttendToTheTrade() {
        return canWrite() && reader.is(Role.REGISTRAR);
    }

    /** Whether an answer has left, which another one may put right. */
    public boolean hasAnswered() {
        return replies.stream().anyMatch(sent -> sent.answer() != null);
    }

    public List<Ground> grounds() {
        return List.of(Ground.values());
    }

    public List<TraceOutcome> outcomes() {
        return List.of(TraceOutcome.values());
    }

    public List<PointOfDiversion.Certainty> certainties() {
        return List.of(PointOfDiversion.Certainty.values());
    }

    public List<Acknowledgement.Outcome> acknowledgements() {
        return Arrays.asList(Acknowledgement.Outcome.values());
    }

    /** Whether something is wrong in a form whose fields begin so. */
    public boolean wrongIn(String prefix) {
        return form.problems().keySet().stream().anyMatch(field -> field.startsWith(prefix));
    }

    /** The key of the words for the state of a question. */
    @TemplateExtension
    static String stateKey(TraceSummary question) {
        return "trace." + question.state();
    }

    @TemplateExtension
    static String stateKey(OpenQuestion question) {
        return stateKey(question.summary());
    }

    /** What the question can be asked more about: its items, and how they were found. */
    public List<String> paths() {
        return NeededPaths.of(trace.question());
    }
}
