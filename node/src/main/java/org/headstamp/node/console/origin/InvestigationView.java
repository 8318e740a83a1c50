package org.headstamp.node.console.origin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.Granted;
import org.headstamp.node.origin.InvestigationUpdate;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;

/** A parallel investigation of ours. */
record InvestigationView(
        ParallelInvestigation investigation,
        List<InvestigationUpdate> updates,
        List<JointInvestigation> joints,
        List<Deadline> deadlines,
        List<CorrectionLine> corrections,
        Entered form) {
    InvestigationView {
        updates = List.copyOf(updates);
        joints = List.copyOf(joints);
        deadlines = List.copyOf(deadlines);
        corrections = List.copyOf(corrections);
    }

    public String path() {
        return "/console/investigations/" + investigation.id();
    }

    public String approval(InvestigationUpdate update) {
        return "/console/approvals/investigation-update/" + update.caseId() + "/" + update.id();
    }

    public InvestigationStage stage() {
        return investigation.state().stage();
    }

    public List<InvestigationStage> following() {
        return Stream.of(InvestigationStage.values())
                .filter(next -> stage().mayBecome(next))
                .toList();
    }

    public List<NotOpenedReason> reasons() {
        return List.of(NotOpenedReason.values());
    }

    public List<Conclusion> conclusions() {
        return List.of(Conclusion.values());
    }

    public List<Granted> levels() {
        return List.of(Granted.values());
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, investigation.notice(), investigation.header().translations());
    }

    /** The message that says what the notification says now. */
    public MessageId says() {
        return Objects.requireNonNullElse(investigation.correctedBy(), investigation.notification());
    }

    public List<Fact> state(Say say) {
        return Facts.of(say, investigation.state());
    }

    public List<Fact> facts(Say say, InvestigationUpdate update) {
        return Facts.of(say, update.report(), update.translations());
    }

    /** What the State that notified us put right in its notification. */
    public List<CorrectionLine> theirs() {
        return CorrectionLine.of(corrections, investigation.notification());
    }

    /** What was put right in an update of ours. */
    public List<CorrectionLine> corrections(InvestigationUpdate update) {
        return update.message() == null ? List.of() : CorrectionLine.of(corrections, update.message());
    }

    public boolean mayCorrect(Operator by, InvestigationUpdate update) {
        boolean told = update.dispatch() instanceof Dispatch.Sent || update.dispatch() instanceof Dispatch.Delivered;
        return told && investigates(by);
    }

    public boolean drafted(InvestigationUpdate update) {
        return update.dispatch() instanceof Dispatch.Drafted;
    }

    public String sent(Say say, InvestigationUpdate update) {
        return say.text("trace." + update.dispatch().getClass().getSimpleName());
    }

    /** Whether the other State may be told where it stands. */
    public boolean tellable() {
        return stage() != InvestigationStage.NOTIFIED;
    }

    public boolean investigates(Operator by) {
        return by.is(Role.INVESTIGATOR);
    }

    public boolean grants(Operator by) {
        return by.is(Role.FOCAL_POINT);
    }
}
