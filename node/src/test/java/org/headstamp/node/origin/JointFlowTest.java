package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.origin.OriginDesk.FOCAL_POINT;
import static org.headstamp.node.origin.OriginDesk.INVESTIGATOR;
import static org.headstamp.node.origin.OriginDesk.OFFICER;
import static org.headstamp.node.origin.message.InvestigationStage.ACTIVE;
import static org.headstamp.node.origin.message.InvestigationStage.ASSESSING;
import static org.headstamp.node.origin.message.InvestigationStage.JOINT;
import static org.headstamp.node.origin.message.InvestigationStage.OPENED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.JointDecision;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class JointFlowTest {
    private static final JointProposal PROPOSAL =
            new JointProposal("Prosecution service", "prosecution@xb.example", "The depot and the dealers");
    private static final JointReply AGREED = new JointReply(JointDecision.AGREED, "Prosecutor general", "");
    private static final JointReply DECLINED =
            new JointReply(JointDecision.DECLINED, "", "no agreement under national law");

    @Inject
    OriginDesk desk;

    @Inject
    JointInvestigations joints;

    @Inject
    JointReading reading;

    @Inject
    Investigations investigations;

    @Inject
    OriginMessages messages;

    @Inject
    LoggedCase logged;

    @Test
    void onlyAnAgreedProposalMakesAnInvestigationJoint() {
        var investigation = desk.investigation(ASSESSING, OPENED, ACTIVE);
        assertThatThrownBy(() -> move(investigation, JOINT))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("no proposal of a joint investigation is agreed");
        var drafted = joints.propose(INVESTIGATOR, investigation.id(), PROPOSAL);
        assertThat(desk.sentIn(investigation.caseId())).isEmpty();
        var sent = joints.approve(FOCAL_POINT, drafted.id());
        assertThat(desk.sentIn(investigation.caseId())).containsExactly("JOINT_INVESTIGATION_PROPOSAL XA");
        assertThatThrownBy(() -> move(investigation, JOINT)).isInstanceOf(IllegalTransitionException.class);

        assertThat(desk.replies("XA", investigation.caseId(), sent.message(), AGREED))
                .isEqualTo("HANDLED");
        assertThat(move(investigation, JOINT).state()).isInstanceOf(InvestigationState.Joint.class);
        assertThat(reading.in(INVESTIGATOR, investigation.caseId()))
                .singleElement()
                .satisfies(joint -> assertThat(joint.agreed()).isTrue());
        assertThat(desk.timeline(investigation.caseId()))
                .containsSubsequence(
                        "JOINT_PROPOSAL_DRAFTED investigator",
                        "JOINT_PROPOSAL_APPROVED focal-point",
                        "JOINT_PROPOSAL_SENT focal-point",
                        "JOINT_REPLY_RECEIVED_AGREED node",
                        "INVESTIGATION_JOINT investigator");
        assertThat(logged.outcomes(investigation.caseId()))
                .contains("STATE_CHANGED focal-point Proposed", "STATE_CHANGED node AGREED");
    }

    @Test
    void ourAgreementCountsOnceTheOtherStateHoldsIt() {
        var investigation = desk.investigation(ASSESSING, OPENED, ACTIVE);
        assertThat(desk.proposes("XA", investigation.caseId(), investigation.notification(), PROPOSAL))
                .isEqualTo("HANDLED");
        var received = reading.in(INVESTIGATOR, investigation.caseId()).getFirst();
        assertThat(reading.get(INVESTIGATOR, received.id()).proposal()).isEqualTo(PROPOSAL);
        joints.reply(INVESTIGATOR, received.id(), DECLINED);
        joints.reply(INVESTIGATOR, received.id(), AGREED);
        var replied = joints.approveReply(FOCAL_POINT, received.id());
        assertThat(desk.sentIn(investigation.caseId())).containsExactly("JOINT_INVESTIGATION_REPLY XA");
        assertThatThrownBy(() -> move(investigation, JOINT)).isInstanceOf(IllegalTransitionException.class);

        settled(replied, new Settlement.Outcome.NotDelivered());
        assertThat(reading.get(INVESTIGATOR, received.id()).state()).isInstanceOf(JointState.Proposed.class);
        joints.reply(INVESTIGATOR, received.id(), AGREED);
        var again = joints.approveReply(FOCAL_POINT, received.id());
        settled(again, new Settlement.Outcome.Delivered());
        assertThat(move(investigation, JOINT).state()).isInstanceOf(InvestigationState.Joint.class);
        assertThat(desk.timeline(investigation.caseId())).containsOnlyOnce("OPENED investigator");
    }

    @Test
    void theStateThatNotifiedProposesAndIsDeclined() {
        var notification = desk.notification();
        var sent = joints.approve(
                FOCAL_POINT,
                joints.propose(OFFICER, notification.id(), PROPOSAL).id());
        assertThat(desk.replies("XA", notification.caseId(), sent.message(), DECLINED))
                .isEqualTo("HANDLED");
        assertThat(desk.replies("XA", notification.caseId(), sent.message(), AGREED))
                .as("the first reply counts")
                .isEqualTo("CONFLICTED");
        var joint = reading.get(OFFICER, sent.id());
        assertThat(joint.agreed()).isFalse();
        assertThat(((JointState.Replied) joint.state()).reply()).isEqualTo(DECLINED);
        assertThat(joints.propose(OFFICER, notification.id(), PROPOSAL).state())
                .as("after a no another proposal may be made")
                .isInstanceOf(JointState.Drafted.class);
    }

    @Test
    void proposalsThatCrossStandBesideEachOther() {
        var investigation = desk.investigation(ASSESSING, OPENED, ACTIVE);
        var ours = joints.approve(
                FOCAL_POINT,
                joints.propose(INVESTIGATOR, investigation.id(), PROPOSAL).id());
        assertThat(desk.proposes("XA", investigation.caseId(), investigation.notification(), PROPOSAL))
                .isEqualTo("HANDLED");
        assertThat(desk.proposes("XA", investigation.caseId(), investigation.notification(), PROPOSAL))
                .as("one of the same State waits for its reply")
                .isEqualTo("CONFLICTED");
        assertThatThrownBy(() -> joints.propose(INVESTIGATOR, investigation.id(), PROPOSAL))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("propose another");
        assertThat(desk.replies("XA", investigation.caseId(), ours.message(), AGREED))
                .isEqualTo("HANDLED");
        assertThat(reading.in(INVESTIGATOR, investigation.caseId())).hasSize(2);
        assertThat(move(investigation, JOINT).state()).isInstanceOf(InvestigationState.Joint.class);
    }

    @Test
    void aProposalThatDoesNotFitIsContested() {
        var investigation = desk.investigation(ASSESSING, OPENED, ACTIVE);
        var caseId = investigation.caseId();
        assertThat(desk.proposes("XA", caseId, OriginSamples.aMessage(), PROPOSAL))
                .isEqualTo("CONFLICTED");
        assertThat(desk.proposes("XA", caseId, null, PROPOSAL)).isEqualTo("CONFLICTED");
        assertThat(desk.proposes("XC", caseId, investigation.notification(), PROPOSAL))
                .isEqualTo("CONFLICTED");
        assertThat(desk.replies("XA", caseId, investigation.notification(), AGREED))
                .isEqualTo("CONFLICTED");
        assertThat(reading.in(INVESTIGATOR, caseId)).isEmpty();
        for (var stage : new InvestigationStage[] {InvestigationStage.DISCONTINUED, InvestigationStage.CONCLUDED}) {
            var conclusion = stage == InvestigationStage.CONCLUDED ? Conclusion.NO_RESULT : null;
            investigations.move(INVESTIGATOR, investigation.id(), stage, null, conclusion);
        }
        assertThat(desk.proposes("XA", caseId, investigation.notification(), PROPOSAL))
                .as("after closure")
                .isEqualTo("CONFLICTED");
        assertThatThrownBy(() -> joints.propose(INVESTIGATOR, investigation.id(), PROPOSAL))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void twoPersonsAgreeBeforeAProposalLeaves() {
        var investigation = desk.investigation(ASSESSING, OPENED);
        var drafted = joints.propose(FOCAL_POINT, investigation.id(), PROPOSAL);
        assertThatThrownBy(() -> joints.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(ApprovalRefusedException.class);
        assertThatThrownBy(() -> joints.propose(OFFICER, investigation.id(), PROPOSAL))
                .isInstanceOf(NotPermittedException.class);
        assertThat(joints.withdraw(FOCAL_POINT, drafted.id()).state()).isInstanceOf(JointState.Withdrawn.class);
        assertThat(desk.sentIn(investigation.caseId())).isEmpty();
    }

    @Test
    void aProposalThatDidNotFitThereIsShownAsFailed() {
        var notification = desk.notification();
        var sent = joints.approve(
                FOCAL_POINT,
                joints.propose(OFFICER, notification.id(), PROPOSAL).id());
        var conflict = new Conflict(
                Objects.requireNonNull(sent.message()),
                OriginSamples.aMessage(),
                PayloadKind.JOINT_INVESTIGATION_PROPOSAL,
                sent.caseId(),
                sent.peer(),
                ConflictReason.CLOSED,
                "the investigation is concluded",
                Instant.now());
        QuarkusTransaction.requiringNew().run(() -> messages.conflicted(conflict));
        assertThat(reading.get(OFFICER, sent.id()).state())
                .isInstanceOfSatisfying(
                        JointState.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("CLOSED"));
    }

    private ParallelInvestigation move(ParallelInvestigation investigation, InvestigationStage stage) {
        return investigations.move(INVESTIGATOR, investigation.id(), stage, null, null);
    }

    private void settled(JointInvestigation replied, Settlement.Outcome outcome) {
        MessageId reply = ((JointState.Replied) replied.state()).message();
        var settlement = new Settlement(
                reply, PayloadKind.JOINT_INVESTIGATION_REPLY, replied.caseId(), replied.peer(), outcome, Instant.now());
        QuarkusTransaction.requiringNew().run(() -> messages.settled(settlement));
    }
}
