package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.origin.OriginDesk.FOCAL_POINT;
import static org.headstamp.node.origin.OriginDesk.INVESTIGATOR;
import static org.headstamp.node.origin.OriginDesk.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.JointDecision;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.headstamp.node.origin.message.OriginNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told about investigations is tagged with the language in which it is written. The notifications are in English. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OriginLanguageTest {
    private static final JointProposal PROPOSAL = new JointProposal("Parquet", "parquet@xb.example", "les deux dépôts");

    @Inject
    OriginDesk desk;

    @Inject
    InvestigationUpdates updates;

    @Inject
    JointInvestigations joints;

    @Inject
    JointReading reading;

    @Inject
    Corrections corrections;

    @Inject
    Messages messages;

    @Test
    void anUpdateKeepsItsLanguageUntilTheSecondPersonAgrees() {
        var investigation = desk.investigation(InvestigationStage.ASSESSING);
        var written = new UpdateDraft("Parquet", "trafic", 1, 2, "un dépôt", List.of(), "fr");
        var drafted = updates.draft(INVESTIGATOR, investigation.id(), written);
        assertThat(drafted.language()).isEqualTo("fr");
        assertThat(languageOf(updates.approve(FOCAL_POINT, drafted.id()).message()))
                .isEqualTo("fr");
        var other = updates.draft(INVESTIGATOR, investigation.id(), new UpdateDraft("Parquet", "trafic", 1, 2, ""));
        assertThat(languageOf(updates.approve(FOCAL_POINT, other.id()).message()))
                .isEqualTo("en");
    }

    @Test
    void aProposalAndAReplyKeepTheirs() {
        var investigation = desk.investigation(InvestigationStage.ASSESSING, InvestigationStage.OPENED);
        var proposed = joints.propose(INVESTIGATOR, investigation.id(), PROPOSAL, "fr");
        assertThat(languageOf(joints.approve(FOCAL_POINT, proposed.id()).message()))
                .isEqualTo("fr");

        var theirs = desk.investigation(InvestigationStage.ASSESSING);
        desk.proposes("XA", theirs.caseId(), theirs.notification(), PROPOSAL);
        var received = reading.in(INVESTIGATOR, theirs.caseId()).getFirst();
        var reply = new JointReply(JointDecision.DECLINED, "", "pas encore");
        joints.reply(INVESTIGATOR, received.id(), reply, "es");
        joints.reply(INVESTIGATOR, received.id(), reply, "fr");
        var replied = joints.approveReply(FOCAL_POINT, received.id());
        assertThat(replied.state())
                .isInstanceOfSatisfying(
                        JointState.Replied.class,
                        state -> assertThat(languageOf(state.message())).isEqualTo("fr"));
    }

    @Test
    void aCorrectionKeepsIts() {
        var sent = desk.notification();
        var drafted = corrections.correct(OFFICER, sent.id(), "erreur", notice("130 étuis"), "fr");
        assertThat(corrections.judged(FOCAL_POINT, drafted.id()).header().language())
                .isEqualTo("fr");
        assertThat(languageOf(corrections.approve(FOCAL_POINT, drafted.id()).message()))
                .isEqualTo("fr");
    }

    @Test
    void whatIsNoLanguageIsRefusedAtTheDraft() {
        var sent = desk.notification();
        assertThatThrownBy(() -> corrections.correct(OFFICER, sent.id(), "error", notice("130 cases"), "?"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("names no language of BCP 47");
        assertThatThrownBy(() -> joints.propose(OFFICER, sent.id(), PROPOSAL, "en en"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new UpdateDraft("", "", 0, 0, "", List.of(), "EN_us"))
                .isInstanceOf(InvalidValueException.class);
    }

    private static OriginNotice notice(String summary) {
        var said = OriginSamples.notice();
        return new OriginNotice(
                said.items(),
                said.basis(),
                said.confidence(),
                said.invitesParallelInvestigation(),
                said.found(),
                said.country(),
                summary);
    }

    private String languageOf(@Nullable MessageId message) {
        return messages.language(Objects.requireNonNull(message));
    }
}
