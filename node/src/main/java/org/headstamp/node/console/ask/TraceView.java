package org.headstamp.node.console.ask;

import java.util.List;
import java.util.Optional;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.asking.ReceivedAnswer;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.Withdrawal;

/**
 * A question of ours as its page shows it. Which acts it offers follows from where the question stands; whether one is
 * taken the use case decides.
 *
 * @param open the act whose form stands open because something is wrong in it; empty for none
 */
record TraceView(
        Trace trace,
        List<ReceivedAnswer> answers,
        List<DialogueMessage> messages,
        List<OnwardView> onward,
        String open,
        Entered form) {
    TraceView {
        answers = List.copyOf(answers);
        messages = List.copyOf(messages);
        onward = List.copyOf(onward);
    }

    /** What was filled into the form of an act. */
    public Entered shown(String act) {
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

    public List<Fact> facts(Say say, DialogueMessage message) {
        return Facts.of(say, message.content(), message.translations());
    }

    public boolean mayAct(Operator by) {
        return by.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }

    public boolean drafted() {
        return trace.state() instanceof TraceState.Drafted;
    }

    /** They may still be at work. */
    public boolean out() {
        return trace.state() instanceof TraceState.Unread || trace.state() instanceof TraceState.UnderWay;
    }

    public boolean replied() {
        return trace.state() instanceof TraceState.Answered
                || trace.state() instanceof TraceState.Refused
                || trace.state() instanceof TraceState.Interim;
    }

    public boolean closed() {
        return trace.state() instanceof TraceState.Closed;
    }

    /** What they need to know and were not told yet. */
    public Optional<InformationRequest> wanted() {
        return messages.stream()
                .filter(message -> message.draftedBy() == null && message.answeredBy() == null)
                .filter(message -> message.content() instanceof InformationRequest)
                .map(message -> (InformationRequest) message.content())
                .reduce((earlier, later) -> later);
    }

    public boolean isDraft(DialogueMessage message) {
        return message.draftedBy() != null && message.message() == null;
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
