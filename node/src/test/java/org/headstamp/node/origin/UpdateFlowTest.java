package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.origin.OriginDesk.FOCAL_POINT;
import static org.headstamp.node.origin.OriginDesk.INVESTIGATOR;
import static org.headstamp.node.origin.OriginDesk.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Objects;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class UpdateFlowTest {
    private static final UpdateDraft UPDATE =
            new UpdateDraft("Public prosecutor", "trafficking", 7, 9, "the north depot");

    @Inject
    OriginDesk desk;

    @Inject
    Investigations investigations;

    @Inject
    InvestigationUpdates updates;

    @Inject
    InvestigationReading files;

    @Inject
    OriginReading reading;

    @Inject
    Casefiles casefiles;

    @Inject
    Messages sealed;

    @Test
    void theOtherStateIsToldOfEveryStageToTheConclusion() {
        var investigation = desk.investigation();
        var told = new ArrayList<InvestigationStage>();
        for (var stage : new InvestigationStage[] {
            InvestigationStage.ASSESSING,
            InvestigationStage.NOT_OPENED,
            InvestigationStage.ASSESSING,
            InvestigationStage.OPENED,
            InvestigationStage.ACTIVE,
            InvestigationStage.MLA_PENDING,
            InvestigationStage.SUSPENDED,
            InvestigationStage.CHARGED,
            InvestigationStage.CONCLUDED
        }) {
            investigations.move(
                    INVESTIGATOR,
                    investigation.id(),
                    stage,
                    stage == InvestigationStage.NOT_OPENED ? NotOpenedReason.OTHER : null,
                    stage == InvestigationStage.CONCLUDED ? Conclusion.CONVICTION : null);
            told.add(tell(investigation).report().stage());
        }
        assertThat(told).hasSize(9).endsWith(InvestigationStage.CHARGED, InvestigationStage.CONCLUDED);
        assertThat(files.updates(FOCAL_POINT, investigation.id()))
                .allSatisfy(update -> assertThat(update.dispatch()).isInstanceOf(Dispatch.Sent.class));
        assertThat(desk.sentIn(investigation.caseId())).hasSize(9).containsOnly("INVESTIGATION_UPDATE XA");
    }

    @Test
    void theOtherStateSeesNoMoreThanIsGranted() {
        var investigation = desk.investigation(InvestigationStage.ASSESSING, InvestigationStage.OPENED);
        var drafted = updates.draft(INVESTIGATOR, investigation.id(), UPDATE);
        assertThat(drafted.report().findings())
                .as("whoever approves sees the draft")
                .isEqualTo("the north depot");
        var coarse = updates.approve(FOCAL_POINT, drafted.id());
        assertThat(coarse.report()).isEqualTo(drafted.report().coarse());
        assertThat(bytesOf(coarse)).doesNotContain("the north depot").doesNotContain("Public prosecutor");

        assertThatThrownBy(() -> investigations.grant(INVESTIGATOR, investigation.id(), 0, Granted.FINDINGS))
                .isInstanceOf(NotPermittedException.class);
        investigations.grant(FOCAL_POINT, investigation.id(), 0, Granted.FINDINGS);
        var whole = tell(investigation);
        assertThat(whole.report().suspects()).isEqualTo(7);
        assertThat(bytesOf(whole)).contains("the north depot");
        assertThat(desk.timeline(investigation.caseId())).contains("GRANTED_FINDINGS focal-point");
    }

    @Test
    void anUpdateOnAStageThatIsPastDoesNotLeave() {
        var investigation = desk.investigation(InvestigationStage.ASSESSING, InvestigationStage.OPENED);
        var drafted = updates.draft(INVESTIGATOR, investigation.id(), UPDATE);
        investigations.move(INVESTIGATOR, investigation.id(), InvestigationStage.ACTIVE, null, null);
        assertThatThrownBy(() -> updates.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is Active")
                .hasMessageContaining("OPENED");
        assertThat(desk.sentIn(investigation.caseId())).isEmpty();
        updates.withdraw(INVESTIGATOR, drafted.id());
        assertThat(tell(investigation).report().stage()).isEqualTo(InvestigationStage.ACTIVE);
    }

    @Test
    void anOlderUpdateThatWasLongOnItsWayOverwritesNothing() {
        var sent = desk.notification();
        assertThat(desk.fate(desk.updates(sent, report(InvestigationStage.CHARGED, 5))))
                .isEqualTo("HANDLED");
        assertThat(desk.fate(desk.updates(sent, report(InvestigationStage.ACTIVE, 3))))
                .isEqualTo("HANDLED");
        assertThat(reading.foreign(OFFICER, sent.id()))
                .hasValueSatisfying(foreign -> assertThat(foreign.stage()).isEqualTo(InvestigationStage.CHARGED));
        assertThat(reading.reports(OFFICER, sent.id())).as("both stay readable").hasSize(2);
    }

    @Test
    void nothingFollowsAConclusionButMoreAboutIt() {
        var sent = desk.notification();
        assertThat(desk.fate(desk.updates(sent, report(InvestigationStage.CONCLUDED, 5))))
                .isEqualTo("HANDLED");
        assertThat(desk.fate(desk.updates(sent, report(InvestigationStage.ACTIVE, 6))))
                .isEqualTo("CONFLICTED");
        assertThat(desk.fate(desk.updates(sent, report(InvestigationStage.CHARGED, 4))))
                .isEqualTo("HANDLED");
        assertThat(desk.fate(desk.updates(sent, report(InvestigationStage.CONCLUDED, 5))))
                .isEqualTo("HANDLED");
        assertThat(reading.foreign(OFFICER, sent.id()))
                .hasValueSatisfying(foreign -> assertThat(foreign.stage()).isEqualTo(InvestigationStage.CONCLUDED));
    }

    @Test
    void anUpdateIsTakenInACaseThatIsClosedHere() {
        var sent = desk.notification();
        var casefile = casefiles.get(OFFICER, sent.caseId());
        casefiles.move(OFFICER, sent.caseId(), casefile.version(), Casefile.State.CLOSED);
        assertThat(desk.fate(desk.updates(sent, report(InvestigationStage.OPENED, 1))))
                .isEqualTo("HANDLED");
        assertThat(casefiles.get(OFFICER, sent.caseId()).state()).isEqualTo(Casefile.State.CLOSED);
        assertThat(desk.timeline(sent.caseId())).contains("UPDATE_RECEIVED_OPENED node");
    }

    private InvestigationUpdate tell(ParallelInvestigation investigation) {
        return updates.approve(
                FOCAL_POINT,
                updates.draft(INVESTIGATOR, investigation.id(), UPDATE).id());
    }

    private String bytesOf(InvestigationUpdate sent) {
        return sealed.find(Objects.requireNonNull(sent.message()))
                .orElseThrow()
                .envelope()
                .toStringUtf8();
    }

    private static InvestigationReport report(InvestigationStage stage, int days) {
        return new InvestigationReport(
                "PI-XA-1",
                "",
                stage,
                OriginDesk.NOON.plusSeconds(86_400L * days),
                "",
                0,
                0,
                "",
                false,
                null,
                stage == InvestigationStage.CONCLUDED ? Conclusion.ACQUITTAL : null);
    }
}
