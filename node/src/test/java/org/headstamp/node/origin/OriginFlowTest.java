package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.headstamp.node.origin.message.OriginWire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OriginFlowTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));
    private static final UpdateDraft UPDATE = new UpdateDraft("Public prosecutor", "trafficking", 1, 2, "");

    @Inject
    Casefiles casefiles;

    @Inject
    OriginNotifications notifications;

    @Inject
    OriginReading reading;

    @Inject
    Investigations investigations;

    @Inject
    InvestigationReading files;

    @Inject
    InvestigationUpdates updates;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void aNotificationLeavesWithTheSecondPersonAndShowsHowTheOtherStateInvestigates() {
        var drafted = drafted();
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
        assertThatThrownBy(() -> notifications.approve(OFFICER, drafted.id()))
                .isInstanceOf(NotPermittedException.class);
        var sent = notifications.approve(FOCAL_POINT, drafted.id());
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("ORIGIN_NOTIFICATION XA");
        assertThat(reading.foreign(OFFICER, sent.id())).isEmpty();

        update(peer("XA"), sent, 1, report(InvestigationStage.ASSESSING));
        update(peer("XA"), sent, 2, report(InvestigationStage.OPENED));
        assertThat(reading.foreign(OFFICER, sent.id())).hasValueSatisfying(foreign -> {
            assertThat(foreign.stage()).isEqualTo(InvestigationStage.OPENED);
            assertThat(foreign.reference()).isEqualTo("PI-XA-1");
        });
        assertThat(reading.get(OFFICER, sent.id()).dispatch()).isInstanceOf(Dispatch.Delivered.class);
        assertThat(reading.reports(OFFICER, sent.id()))
                .extracting(ForeignReport::openedBy)
                .containsExactly("officer", "officer");
        assertThat(timeline(OFFICER, sent.caseId()))
                .contains(
                        "NOTIFICATION_DRAFTED officer",
                        "NOTIFICATION_APPROVED focal-point",
                        "NOTIFICATION_SENT focal-point",
                        "UPDATE_RECEIVED_OPENED node");
    }

    @Test
    void anUpdateThatDoesNotFitIsContested() {
        var sent = notifications.approve(FOCAL_POINT, drafted().id());
        var fromAnother = update(peer("XC"), sent, 1, report(InvestigationStage.OPENED));
        var aboutNothing = mailbox.bring(
                peer("XA"),
                sent.caseId(),
                1,
                OriginSamples.aMessage(),
                message -> message.setInvestigationUpdate(OriginWire.toWire(report(InvestigationStage.OPENED))));
        assertThat(mailbox.fate(fromAnother)).isEqualTo("CONFLICTED");
        assertThat(mailbox.fate(aboutNothing)).isEqualTo("CONFLICTED");
        assertThat(reading.foreign(OFFICER, sent.id())).isEmpty();
    }

    @Test
    void aWithdrawnDraftIsNotSent() {
        var drafted = drafted();
        notifications.withdraw(OFFICER, drafted.id());
        assertThatThrownBy(() -> notifications.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
    }

    @Test
    void aNotificationFromAbroadBeginsAParallelInvestigationOfWhichTheOtherStateIsTold() {
        var caseId = aCase("XA");
        var notification = bringNotification(peer("XA"), caseId);
        assertThat(mailbox.fate(notification)).isEqualTo("HANDLED");
        var id = files.in(INVESTIGATOR, caseId).getFirst().id();
        assertThat(files.get(INVESTIGATOR, id).state()).isInstanceOf(InvestigationState.Notified.class);
        assertThatThrownBy(() -> updates.draft(INVESTIGATOR, id, UPDATE))
                .isInstanceOf(IllegalTransitionException.class);
        investigations.move(INVESTIGATOR, id, InvestigationStage.ASSESSING, null, null);
        investigations.move(INVESTIGATOR, id, InvestigationStage.OPENED, null, null);
        var drafted = updates.draft(INVESTIGATOR, id, UPDATE);
        assertThat(mailbox.sentIn(caseId)).isEmpty();
        var sent = updates.approve(FOCAL_POINT, drafted.id());
        assertThat(sent.report().stage()).isEqualTo(InvestigationStage.OPENED);
        assertThat(mailbox.sentIn(caseId)).containsExactly("INVESTIGATION_UPDATE XA");
        assertThat(files.updates(FOCAL_POINT, id)).containsExactly(sent);
        assertThat(timeline(INVESTIGATOR, caseId))
                .contains(
                        "NOTIFICATION_RECEIVED node",
                        "OPENED investigator",
                        "INVESTIGATION_OPENED investigator",
                        "UPDATE_DRAFTED_OPENED investigator",
                        "UPDATE_APPROVED focal-point",
                        "UPDATE_SENT_OPENED focal-point");
        assertThat(logged.outcomes(caseId))
                .contains("STATE_CHANGED investigator OPENED", "APPROVED focal-point SECOND_PERSON")
                .containsOnlyOnce("OPENED investigator ");
    }

    @Test
    void whoDraftsAnUpdateDoesNotApproveIt() {
        var both = new Operator("both", Set.of(Role.INVESTIGATOR, Role.FOCAL_POINT));
        var caseId = aCase("XA");
        bringNotification(peer("XA"), caseId);
        var id = files.in(INVESTIGATOR, caseId).getFirst().id();
        investigations.move(INVESTIGATOR, id, InvestigationStage.ASSESSING, null, null);
        investigations.move(
                INVESTIGATOR, id, InvestigationStage.NOT_OPENED, NotOpenedReason.NO_IDENTIFIABLE_PERSON, null);
        var drafted = updates.draft(both, id, UPDATE);
        assertThat(drafted.report().notOpenedReason()).isEqualTo(NotOpenedReason.NO_IDENTIFIABLE_PERSON);
        assertThatThrownBy(() -> updates.approve(both, drafted.id())).isInstanceOf(ApprovalRefusedException.class);
        assertThat(mailbox.sentIn(caseId)).isEmpty();
    }

    @Test
    void onlyInvestigatorsMoveAnInvestigation() {
        var caseId = aCase("XA");
        bringNotification(peer("XA"), caseId);
        var id = files.in(INVESTIGATOR, caseId).getFirst().id();
        assertThatThrownBy(() -> investigations.move(OFFICER, id, InvestigationStage.ASSESSING, null, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> investigations.move(INVESTIGATOR, id, InvestigationStage.CHARGED, null, null))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining(id.toString());
    }

    private OriginNotification drafted() {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        return notifications.open(
                OFFICER, casefile.id(), OriginSamples.XA, OriginSamples.notice(), OriginSamples.header());
    }

    private static InvestigationReport report(InvestigationStage stage) {
        return new InvestigationReport("PI-XA-1", "", stage, OriginSamples.NOON, "", 0, 0, "", false, null, null);
    }

    private MessageId update(TestState from, OriginNotification about, int sequence, InvestigationReport report) {
        return mailbox.bring(
                from,
                about.caseId(),
                sequence,
                Objects.requireNonNull(about.message()),
                message -> message.setInvestigationUpdate(OriginWire.toWire(report)));
    }

    private MessageId bringNotification(TestState from, CaseId caseId) {
        return mailbox.bring(
                from,
                caseId,
                1,
                null,
                message -> message.setOriginNotification(OriginWire.toWire(OriginSamples.notice())));
    }

    private List<String> timeline(Operator by, CaseId caseId) {
        return casefiles.timeline(by, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(OriginFlowTest::line)
                .toList();
    }

    private static String line(TimelineEntry entry) {
        return entry.code() + " " + entry.actor();
    }

    private static CaseId aCase(String opener) {
        return CaseId.at(peer(opener).state(), Instant.now(), RandomGenerator.getDefault());
    }

    private static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
