package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.origin.OriginDesk.FOCAL_POINT;
import static org.headstamp.node.origin.OriginDesk.INVESTIGATOR;
import static org.headstamp.node.origin.OriginDesk.OFFICER;
import static org.headstamp.node.origin.message.InvestigationStage.ACTIVE;
import static org.headstamp.node.origin.message.InvestigationStage.ASSESSING;
import static org.headstamp.node.origin.message.InvestigationStage.OPENED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.RejectionCode;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.CorrectionNotice;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.origin.message.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CorrectionFlowTest {
    private static final UpdateDraft UPDATE = new UpdateDraft("Public prosecutor", "trafficking", 1, 2, "a depot");

    @Inject
    OriginDesk desk;

    @Inject
    Corrections corrections;

    @Inject
    OriginReading reading;

    @Inject
    InvestigationReading files;

    @Inject
    Investigations investigations;

    @Inject
    InvestigationUpdates updates;

    @Inject
    OriginMessages messages;

    @Inject
    Messages sealed;

    @Test
    void aCorrectionLeavesWithTheSecondPersonAndTheEarlierNoticeStaysReadable() {
        var sent = desk.notification();
        var drafted = corrections.correct(OFFICER, sent.id(), "the cases were 130", notice("130 cases"));
        assertThat(reading.get(OFFICER, sent.id()).notice()).isEqualTo(sent.notice());
        assertThatThrownBy(() -> corrections.correct(OFFICER, sent.id(), "again", notice("131 cases")))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("again");
        assertThatThrownBy(() -> corrections.approve(new Operator("officer", FOCAL_POINT.roles()), drafted.id()))
                .isInstanceOf(ApprovalRefusedException.class);
        var first = corrections.approve(FOCAL_POINT, drafted.id());
        assertThat(desk.sentIn(sent.caseId())).containsExactly("ORIGIN_NOTIFICATION XA", "ORIGIN_CORRECTION XA");
        assertThat(reading.get(OFFICER, sent.id()).notice().summary()).isEqualTo("130 cases");
        assertThat(reading.get(OFFICER, sent.id()).correctedBy()).isEqualTo(first.message());

        var second = corrections.approve(
                FOCAL_POINT,
                corrections
                        .correct(OFFICER, sent.id(), "no, 131", notice("131 cases"))
                        .id());
        assertThat(second.notice().supersedes()).isEqualTo(first.message());
        assertThat(corrections.in(OFFICER, sent.caseId()))
                .extracting(OriginCorrection::before)
                .containsExactly(new Statement.Notified(sent.notice()), new Statement.Notified(notice("130 cases")));
        assertThatThrownBy(() -> corrections.correct(OFFICER, sent.id(), "nothing", notice("131 cases")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aDraftIsNotCorrectedAndAWithdrawnCorrectionNotSent() {
        var sent = desk.notification();
        var drafted = corrections.correct(OFFICER, sent.id(), "wrong", notice("130 cases"));
        corrections.withdraw(OFFICER, drafted.id());
        assertThatThrownBy(() -> corrections.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(IllegalTransitionException.class);
        var investigation = desk.investigation(ASSESSING, OPENED);
        var update = updates.draft(INVESTIGATOR, investigation.id(), UPDATE);
        assertThatThrownBy(() -> corrections.correct(INVESTIGATOR, update.id(), "wrong", UPDATE))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("what the other State was told");
    }

    @Test
    void whatTheOtherStateDoesNotTakeDoesNotStand() {
        var sent = desk.notification();
        var correction = corrections.approve(
                FOCAL_POINT,
                corrections
                        .correct(OFFICER, sent.id(), "wrong", notice("130 cases"))
                        .id());
        settled(correction, new Settlement.Outcome.Rejected(RejectionCode.EXPIRED, ""));
        assertThat(reading.get(OFFICER, sent.id()).notice()).isEqualTo(sent.notice());
        assertThat(reading.get(OFFICER, sent.id()).correctedBy()).isNull();
        settled(correction, new Settlement.Outcome.Delivered());
        assertThat(reading.get(OFFICER, sent.id()).notice().summary()).isEqualTo("130 cases");
    }

    @Test
    void theLatestCorrectionOfTheOtherStateCountsAndWhatIsSupersededIsNotCorrectedTwice() {
        var investigation = desk.investigation(ASSESSING);
        var caseId = investigation.caseId();
        var root = investigation.notification();
        var first = desk.corrects("XA", caseId, correction(root, "130 cases"));
        assertThat(desk.fate(first)).isEqualTo("HANDLED");
        assertThat(desk.fate(desk.corrects("XA", caseId, correction(root, "140 cases"))))
                .as("two corrections of the same message cross")
                .isEqualTo("CONFLICTED");
        var second = desk.corrects("XA", caseId, correction(first, "131 cases"));
        assertThat(desk.fate(second)).isEqualTo("HANDLED");
        var now = files.get(INVESTIGATOR, investigation.id());
        assertThat(now.notice().summary()).isEqualTo("131 cases");
        assertThat(now.correctedBy()).isEqualTo(second);
        assertThat(now.notification()).isEqualTo(root);
        assertThat(corrections.in(INVESTIGATOR, caseId))
                .extracting(OriginCorrection::before)
                .containsExactly(
                        new Statement.Notified(investigation.notice()), new Statement.Notified(notice("130 cases")));
        assertThat(desk.timeline(caseId)).contains("CORRECTION_RECEIVED node");
    }

    @Test
    void onlyWhoSaidItCorrectsItAndInKind() {
        var investigation = desk.investigation(ASSESSING);
        var caseId = investigation.caseId();
        var root = investigation.notification();
        assertThat(desk.fate(desk.corrects("XC", caseId, correction(root, "x"))))
                .isEqualTo("CONFLICTED");
        assertThat(desk.fate(desk.corrects("XA", caseId, correction(OriginSamples.aMessage(), "x"))))
                .isEqualTo("CONFLICTED");
        var report = new Statement.Reported(report(OPENED, "found"));
        assertThat(desk.fate(desk.corrects("XA", caseId, new CorrectionNotice(root, "wrong", report))))
                .isEqualTo("CONFLICTED");
        var ours = desk.notification();
        assertThat(desk.fate(desk.corrects("XA", ours.caseId(), correction(OriginDesk.message(ours), "x"))))
                .as("our own words")
                .isEqualTo("CONFLICTED");
        assertThat(files.get(INVESTIGATOR, investigation.id()).notice()).isEqualTo(investigation.notice());
    }

    @Test
    void anUpdateIsCorrectedEvenAfterTheInvestigationIsConcluded() {
        var sent = desk.notification();
        var wrong = desk.updates(sent, report(ACTIVE, "three suspects"));
        var concluded = desk.updates(sent, report(InvestigationStage.CONCLUDED, ""));
        assertThat(desk.fate(concluded)).isEqualTo("HANDLED");
        var correction =
                new CorrectionNotice(wrong, "there were two", new Statement.Reported(report(ACTIVE, "two suspects")));
        assertThat(desk.fate(desk.corrects("XA", sent.caseId(), correction))).isEqualTo("HANDLED");
        assertThat(reading.reports(OFFICER, sent.id()))
                .extracting(report -> report.report().findings())
                .containsExactly("", "two suspects");
        assertThat(reading.foreign(OFFICER, sent.id()))
                .hasValueSatisfying(foreign -> assertThat(foreign.stage()).isEqualTo(InvestigationStage.CONCLUDED));
    }

    @Test
    void aReplyToCorrectedWordsIsAReplyToTheNotification() {
        var sent = desk.notification();
        var correction = corrections.approve(
                FOCAL_POINT,
                corrections
                        .correct(OFFICER, sent.id(), "wrong", notice("130 cases"))
                        .id());
        var update = desk.send(
                "XA",
                sent.caseId(),
                correction.message(),
                message -> message.setInvestigationUpdate(OriginWire.toWire(report(OPENED, ""))));
        assertThat(desk.fate(update)).isEqualTo("HANDLED");
    }

    @Test
    void aCorrectionOfAnUpdateTellsNoMoreThanIsGranted() {
        var investigation = desk.investigation(ASSESSING, OPENED);
        investigations.grant(FOCAL_POINT, investigation.id(), 0, Granted.FINDINGS);
        var sent = updates.approve(
                FOCAL_POINT,
                updates.draft(INVESTIGATOR, investigation.id(), UPDATE).id());
        investigations.grant(FOCAL_POINT, investigation.id(), 1, Granted.COARSE);
        investigations.move(INVESTIGATOR, investigation.id(), InvestigationStage.DISCONTINUED, null, null);
        investigations.move(INVESTIGATOR, investigation.id(), InvestigationStage.CONCLUDED, null, Conclusion.NO_RESULT);
        var correction = corrections.approve(
                FOCAL_POINT,
                corrections
                        .correct(
                                INVESTIGATOR,
                                sent.id(),
                                "another depot",
                                new UpdateDraft("Public prosecutor", "trafficking", 1, 2, "another depot"))
                        .id());
        assertThat(correction.notice().corrected()).isInstanceOfSatisfying(Statement.Reported.class, told -> {
            assertThat(told.report().findings()).isEmpty();
            assertThat(told.report().stage()).isEqualTo(OPENED);
        });
        assertThat(sealed.find(Objects.requireNonNull(correction.message()))
                        .orElseThrow()
                        .envelope()
                        .toStringUtf8())
                .doesNotContain("Public prosecutor");
    }

    private static InvestigationReport report(InvestigationStage stage, String findings) {
        return new InvestigationReport(
                "PI-XA-1",
                "",
                stage,
                OriginDesk.NOON.plusSeconds(stage == InvestigationStage.CONCLUDED ? 60 : 0),
                "",
                0,
                0,
                findings,
                false,
                null,
                stage == InvestigationStage.CONCLUDED ? Conclusion.NO_RESULT : null);
    }

    private static CorrectionNotice correction(MessageId supersedes, String summary) {
        return new CorrectionNotice(supersedes, "wrong number", new Statement.Notified(notice(summary)));
    }

    private static OriginNotice notice(String summary) {
        var notice = OriginSamples.notice();
        return new OriginNotice(
                notice.items(),
                notice.basis(),
                notice.confidence(),
                notice.invitesParallelInvestigation(),
                notice.found(),
                notice.country(),
                summary);
    }

    private void settled(OriginCorrection correction, Settlement.Outcome outcome) {
        var settlement = new Settlement(
                Objects.requireNonNull(correction.message()),
                PayloadKind.ORIGIN_CORRECTION,
                correction.caseId(),
                correction.peer(),
                outcome,
                Instant.now());
        QuarkusTransaction.requiringNew().run(() -> messages.settled(settlement));
    }
}
