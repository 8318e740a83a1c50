package org.headstamp.node.ballistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.headstamp.node.ballistic.BallisticDesk.FOCAL_POINT;
import static org.headstamp.node.ballistic.BallisticDesk.OFFICER;
import static org.headstamp.node.ballistic.BallisticDesk.REGISTRAR;
import static org.headstamp.node.ballistic.BallisticDesk.exhibit;
import static org.headstamp.node.ballistic.BallisticDesk.peer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.ballistic.asking.AskingSide;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.ForeignReply;
import org.headstamp.node.ballistic.asking.LeadReading;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.headstamp.node.ballistic.message.BallisticCaveat;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.ConflictReason;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AskingFlowTest {
    @Inject
    BallisticLeads leads;

    @Inject
    LeadReading reading;

    @Inject
    AskingSide side;

    @Inject
    BallisticDesk desk;

    @Inject
    CaseClocks clocks;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void aLeadLeavesWithTheSecondPersonAndShowsWhatTheComparisonGave() {
        var drafted = desk.drafted(desk.seizure(), exhibit("1", ""));
        assertThat(drafted.lead().exhibits()).containsExactly(BallisticSamples.firedCase("1", "9 mm Luger", "AB12"));
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
        assertThat(tasks(drafted)).containsExactly("APPROVE FOCAL_POINT");
        assertThatThrownBy(() -> leads.approve(OFFICER, drafted.id())).isInstanceOf(NotPermittedException.class);
        var sent = leads.approve(FOCAL_POINT, drafted.id());
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("BALLISTIC_LEAD XA");
        assertThat(clocks.states(sent.caseId())).containsExactly("BALLISTIC_REPLY WAITING");
        assertThat(tasks(sent)).isEmpty();

        var message = desk.reply(peer("XA"), sent, 1, BallisticSamples.possibleMatch("1", "XA-F-7"));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        var replied = reading.get(OFFICER, sent.id());
        assertThat(replied.reply()).isEqualTo(message);
        assertThat(replied.dispatch()).isInstanceOf(Dispatch.Delivered.class);
        assertThat(tasks(sent)).containsExactly("READ_BALLISTIC_REPLY OFFICER");
        assertThat(reading.replies(OFFICER, sent.id())).singleElement().satisfies(reply -> {
            assertThat(reply.reply()).isEqualTo(BallisticSamples.possibleMatch("1", "XA-F-7"));
            assertThat(reply.caveats()).containsExactly(BallisticCaveat.LEAD_IS_NO_IDENTIFICATION);
            assertThat(reply.openedBy()).isEqualTo("officer");
        });
        assertThat(tasks(sent)).isEmpty();
        assertThat(desk.timeline(sent.caseId()))
                .contains(
                        "LEAD_DRAFTED officer",
                        "LEAD_APPROVED focal-point",
                        "LEAD_SENT focal-point",
                        "REPLY_RECEIVED node",
                        "REPLY_OPENED officer");
        assertThat(logged.outcomes(sent.caseId()))
                .contains(
                        "STATE_CHANGED focal-point Sent",
                        "STATE_CHANGED node REPLY_RECEIVED",
                        "STATE_CHANGED node DEADLINE_BALLISTIC_REPLY_MET")
                .containsOnlyOnce("OPENED officer ");
    }

    @Test
    void aLaterReplySupersedesTheFirstWhichStaysToBeRead() {
        var sent = desk.sent();
        var first = desk.reply(peer("XA"), sent, 1, BallisticSamples.possibleMatch("1", "XA-F-7"));
        var second = desk.reply(peer("XA"), sent, 2, BallisticSamples.noMatch("1"));
        assertThat(reading.get(OFFICER, sent.id()).reply()).isEqualTo(second);
        assertThat(reading.replies(OFFICER, sent.id()))
                .extracting(ForeignReply::message, ForeignReply::supersededBy)
                .containsExactly(tuple(second, null), tuple(first, second));
        assertThat(desk.timeline(sent.caseId())).contains("REPLY_RECEIVED node", "REPLY_SUPERSEDED node");
    }

    @Test
    void aReplyThatDoesNotFitIsContestedAndChangesNothing() {
        var sent = desk.sent();
        contested(sent, desk.reply(peer("XC"), sent, 1, BallisticSamples.noMatch("1")), "NOT_A_PARTY");
        contested(sent, desk.reply(peer("XA"), sent, 1, BallisticSamples.noMatch("1", "9")), "UNKNOWN_ITEM");
        var unknown = MessageId.at(BallisticSamples.NOON, new Random());
        contested(
                sent, desk.reply(peer("XA"), sent.caseId(), unknown, 2, BallisticSamples.noMatch("1")), "UNKNOWN_CASE");
        var otherCase = desk.sent();
        contested(
                otherCase,
                desk.reply(
                        peer("XA"),
                        otherCase.caseId(),
                        Objects.requireNonNull(sent.message()),
                        1,
                        BallisticSamples.noMatch("1")),
                "UNKNOWN_CASE");
        assertThat(reading.get(OFFICER, sent.id()).reply()).isNull();
        assertThat(reading.replies(OFFICER, otherCase.id())).isEmpty();
    }

    @Test
    void aLeadThatIsNotReceivedOrContestedIsWaitedForNoMore() {
        var lost = desk.sent();
        settled(lost, new Settlement.Outcome.NotDelivered());
        assertThat(reading.get(OFFICER, lost.id()).dispatch()).isInstanceOf(Dispatch.Undelivered.class);
        assertThat(clocks.states(lost.caseId())).containsExactly("BALLISTIC_REPLY DROPPED");
        assertThat(tasks(lost)).containsExactly("DELIVERY_FAILED OFFICER");
        settled(lost, new Settlement.Outcome.Delivered());
        assertThat(reading.get(OFFICER, lost.id()).dispatch()).isInstanceOf(Dispatch.Delivered.class);
        assertThat(clocks.states(lost.caseId())).contains("BALLISTIC_REPLY WAITING");
        assertThat(tasks(lost)).isEmpty();

        var contested = desk.sent();
        mailbox.bring(
                peer("XA"),
                contested.caseId(),
                1,
                contested.message(),
                message -> message.setConflictNotice(ConflictNotice.newBuilder()
                        .setReason(ConflictReason.CONFLICT_REASON_CLOSED)
                        .setDetail("closed here")));
        assertThat(reading.get(OFFICER, contested.id()).dispatch())
                .isInstanceOfSatisfying(
                        Dispatch.Conflicted.class,
                        dispatch -> assertThat(dispatch.detail()).isEqualTo("closed here"));
        assertThat(clocks.states(contested.caseId())).containsExactly("BALLISTIC_REPLY DROPPED");
    }

    @Test
    void peopleAreRemindedOfAReplyThatDoesNotComeAndALateOneIsTaken() {
        var sent = desk.sent();
        clocks.runAt(sent.caseId(), sent.draftedAt().plus(Duration.ofDays(90)));
        assertThat(desk.timeline(sent.caseId())).contains("REPLY_OVERDUE node");
        assertThat(tasks(sent)).containsExactly("BALLISTIC_REPLY_OVERDUE OFFICER");
        desk.reply(peer("XA"), sent, 1, BallisticSamples.noMatch("1"));
        assertThat(tasks(sent)).containsExactly("READ_BALLISTIC_REPLY OFFICER");
        assertThat(reading.replies(OFFICER, sent.id())).hasSize(1);
    }

    @Test
    void onlyFiredItemsOfTheSeizureOfTheCaseMakeALead() {
        var seizure = desk.seizure();
        refused(seizure, "2", "exhibits name item 2, which is no fired case or bullet");
        refused(seizure, "3", "exhibits name item 3, which has no calibre on record");
        refused(seizure, "4", "exhibits name item 4, which the seizure lacks");
        var several = desk.drafted(seizure, exhibit("1", "1-a"), exhibit("1", "1-b"));
        assertThat(several.lead().exhibits()).hasSize(2);
    }

    @Test
    void aWithdrawnDraftIsNotSentAndWhoDraftsDoesNotApprove() {
        var both = new Operator("officer", Set.of(Role.OFFICER, Role.FOCAL_POINT));
        var drafted = desk.drafted(desk.seizure(), exhibit("1", ""));
        assertThatThrownBy(() -> leads.approve(both, drafted.id())).isInstanceOf(ApprovalRefusedException.class);
        assertThatThrownBy(() -> leads.withdraw(REGISTRAR, drafted.id())).isInstanceOf(NotPermittedException.class);
        leads.withdraw(OFFICER, drafted.id());
        assertThatThrownBy(() -> leads.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("Withdrawn");
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
        assertThatThrownBy(() -> reading.replies(REGISTRAR, drafted.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aLeadInACaseKeptToAnotherUnitIsNotThere() {
        var drafted = desk.drafted(desk.seizure(), exhibit("1", ""));
        desk.keepToUnit(drafted.caseId());
        assertThatThrownBy(() -> reading.get(OFFICER, drafted.id()))
                .isInstanceOf(UnknownBallisticRecordException.class)
                .hasMessage("there is no ballistic lead " + drafted.id());
        assertThatThrownBy(() -> leads.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(UnknownBallisticRecordException.class);
        assertThat(reading.before(OFFICER, null, 200)).extracting(OwnLead::id).doesNotContain(drafted.id());
        assertThatThrownBy(() -> reading.in(OFFICER, drafted.caseId())).isInstanceOf(UnknownCaseException.class);
    }

    private List<String> tasks(OwnLead lead) {
        return desk.tasks("ballistic-lead", lead.id());
    }

    private void refused(Seizure seizure, String item, String message) {
        assertThatThrownBy(() -> desk.drafted(seizure, exhibit(item, "")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }

    private void contested(OwnLead lead, MessageId reply, String reason) {
        assertThat(mailbox.fate(reply)).isEqualTo("CONFLICTED");
        assertThat(logged.outcomes(lead.caseId())).contains("CONFLICT node " + reason);
    }

    private void settled(OwnLead lead, Settlement.Outcome outcome) {
        var settlement = new Settlement(
                Objects.requireNonNull(lead.message()),
                PayloadKind.BALLISTIC_LEAD,
                lead.caseId(),
                lead.asked(),
                outcome,
                BallisticSamples.NOON);
        QuarkusTransaction.requiringNew().run(() -> side.settled(settlement));
    }
}
