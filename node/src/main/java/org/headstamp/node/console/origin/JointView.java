package org.headstamp.node.console.origin;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.JointState;
import org.headstamp.node.origin.message.JointDecision;
import org.jspecify.annotations.Nullable;

/** A proposal to investigate together. */
record JointView(JointInvestigation joint, Entered form) {
    /** Types of the codes that say why a message failed. */
    private static final List<String> REASONS = List.of("RejectionCode", "ConflictReason", "OutboxState");

    public String path() {
        return "/console/joint-investigations/" + joint.id();
    }

    /** Where what waits is decided; empty where nothing waits. */
    public String approval() {
        var kind =
                switch (joint.state()) {
                    case JointState.Drafted drafted -> "joint-investigation";
                    case JointState.ReplyDrafted drafted -> "joint-investigation-reply";
                    case JointState.Proposed proposed -> "";
                    case JointState.Replied replied -> "";
                    case JointState.Failed failed -> "";
                    case JointState.Withdrawn withdrawn -> "";
                };
        return kind.isEmpty() ? "" : "/console/approvals/" + kind + "/" + joint.caseId() + "/" + joint.id();
    }

    /** Where the proposal itself was to be approved. */
    public String proposed() {
        return "/console/approvals/joint-investigation/" + joint.caseId() + "/" + joint.id();
    }

    public boolean mayGiveUp(Operator by) {
        return joint.ours()
                && joint.state() instanceof JointState.Drafted
                && by.isOneOf(Role.FOCAL_POINT, Role.INVESTIGATOR);
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, joint.proposal(), joint.header().translations());
    }

    /** Where it stands, in words. */
    public String stands(Say say) {
        return say.text("trace." + joint.state().getClass().getSimpleName());
    }

    /** Why it failed, in words; empty where it did not. */
    public String failure(Say say) {
        if (!(joint.state() instanceof JointState.Failed failed)) {
            return "";
        }
        return REASONS.stream()
                .map(kind -> kind + "." + failed.reason())
                .filter(key -> say.language().has(key))
                .findFirst()
                .map(key -> say.text(key))
                .orElse(failed.reason());
    }

    /** What else is known of where it stands. */
    public List<Fact> state(Say say) {
        var facts = Facts.of(say, joint.state());
        return joint.state() instanceof JointState.Failed
                ? facts.stream().filter(fact -> !fact.path().equals("reason")).toList()
                : facts;
    }

    /** The message with their proposal; null where it is ours. */
    public @Nullable MessageId theirProposal() {
        return joint.ours() ? null : joint.message();
    }

    /** The message with their reply; null where it is ours, or there is none. */
    public @Nullable MessageId theirReply() {
        return joint.ours() && joint.state() instanceof JointState.Replied replied ? replied.message() : null;
    }

    public List<JointDecision> decisions() {
        return List.of(JointDecision.values());
    }

    public boolean mayReply(Operator by) {
        boolean waits =
                joint.state() instanceof JointState.Proposed || joint.state() instanceof JointState.ReplyDrafted;
        return waits && !joint.ours() && by.isOneOf(Role.FOCAL_POINT, Role.INVESTIGATOR);
    }
}
