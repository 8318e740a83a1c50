package org.headstamp.node.console.ask;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.console.sheet.Part;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.asking.AnswerHead;
import org.headstamp.node.trace.asking.ReceivedAnswer;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceAct;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A question of ours as its page shows it. Which acts it offers follows from where the question stands; whether one is
 * taken the use case decides.
 *
 * @param answers the latest, oldest first
 * @param shown the answer that is shown in full; null where there is none
 * @param messages of the dialogue, those that are looked at
 * @param unanswered the last message in which they ask to know more, if we have not told it yet
 * @param flaws what there is to ask about an answer that cannot be true; null where nothing is wrong with it
 * @param open the act whose form stands open because something is wrong in it; empty for none
 */
record TraceView(
        Trace trace,
        List<AnswerHead> answers,
        @Nullable ReceivedAnswer shown,
        Part<DialogueMessage> messages,
        @Nullable DialogueMessage unanswered,
        List<OnwardView> onward,
        List<TriageLine> triages,
        @Nullable ClarificationRequest flaws,
        String open,
        Entered form) {
    /** Name of the list of messages. */
    static final String MESSAGES = "messages";

    TraceView {
        answers = List.copyOf(answers);
        onward = List.copyOf(onward);
        triages = List.copyOf(triages);
    }

    /** What was filled into the form of an act. */
    public Entered filled(String act) {
        return open.equals(act) ? form : Entered.nothing();
    }

    public String path() {
        return "/console/traces/" + trace.id();
    }

    public String approval() {
        return "/console/approvals/trace/" + trace.caseId() + "/" + trace.id();
    }

    public String approval(DialogueMessage message) {
        return "/console/approvals/trace-message/" + trace.caseId() + "/" + message.id();
    }

    public String state(Say say) {
        return say.text("trace." + trace.state().getClass().getSimpleName());
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, trace.question(), trace.header().translations());
    }

    public List<Fact> header(Say say) {
        return Facts.of(say, trace.header());
    }

    public List<Fact> facts(Say say, ReceivedAnswer answer) {
        return Facts.of(say, answer.answer());
    }

    /** Number of an answer among those that came, from 1. */
    public int number(ReceivedAnswer answer) {
        return answers.stream().map(AnswerHead::message).toList().indexOf(answer.message()) + 1;
    }

    /** Whether an answer is the one that is shown. */
    public boolean shows(AnswerHead answer) {
        return shown != null && shown.message().equals(answer.message());
    }

    /** The answer that puts this one right; null while it stands. */
    public @Nullable AnswerHead instead(AnswerHead answer) {
        return answers.stream()
                .filter(later -> answer.message().equals(later.supersedes()))
                .findFirst()
                .orElse(null);
    }

    public List<Fact> facts(Say say, ClarificationRequest request) {
        return Facts.of(say, request);
    }

    public List<Fact> facts(Say say, DialogueMessage message) {
        return Facts.of(say, message.content(), message.translations());
    }

    /** The message that refuses an answer; null where none does. */
    public @Nullable MessageId refusal() {
        return trace.state() instanceof TraceState.Refused refused ? refused.message() : null;
    }

    /** The message of the other State that says it; null for one of ours. */
    public @Nullable MessageId received(DialogueMessage message) {
        return message.draftedBy() == null ? message.message() : null;
    }

    public boolean mayAct(Operator by) {
        return by.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }

    /** Whether an act fits the question where it stands. */
    public boolean offers(String act) {
        return TraceAct.fitting(trace).contains(TraceAct.valueOf(act));
    }

    /** What they need to know, and the message that says so. */
    record Wanted(DialogueMessage message, List<InformationRequest.NeededField> fields) {}

    /** What they need to know and were not told yet; null where there is nothing. */
    public @Nullable Wanted wanted() {
        return unanswered != null && unanswered.content() instanceof InformationRequest request
                ? new Wanted(unanswered, request.fields())
                : null;
    }

    /** What was filled in about a field that they need, wherever it stood when that was kept. */
    public String told(String fieldPath, String name) {
        var form = filled("information");
        int place = form.all("fieldPath").indexOf(fieldPath);
        return place < 0 ? "" : form.value(name, place);
    }

    public boolean isDraft(DialogueMessage message) {
        return message.draftedBy() != null && message.message() == null;
    }

    /** What stands before the names of the fields of the open form in their ids. */
    public String prefix() {
        return open.isEmpty() ? "" : open + "-";
    }

    /** Name by which a problem with the value of a row is known. */
    public String given(int row) {
        return TraceActs.GIVEN + row;
    }

    /** Name by which a problem with the ground of a row is known. */
    public String ground(int row) {
        return TraceActs.GROUND + row;
    }

    public List<Withdrawal.Reason> reasons() {
        return List.of(Withdrawal.Reason.values());
    }

    public List<Ground> grounds() {
        return List.of(Ground.values());
    }

    public List<TraceState.Outcome> outcomes() {
        return List.of(TraceState.Outcome.values());
    }
}
