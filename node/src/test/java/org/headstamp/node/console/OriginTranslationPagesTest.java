package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.OriginNotifications;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.translation.Translations;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Our translations of what another State says of its investigation. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OriginTranslationPagesTest {
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    OriginNotifications notifications;

    @Inject
    InvestigationReading investigations;

    @Inject
    Translations translations;

    @Inject
    Mailbox mailbox;

    @Test
    void notificationsAndUpdatesShowOurTranslations() {
        var xa = TestFederation.running().state("XA");
        var caseId = CaseId.at(xa.state(), Instant.now(), RandomGenerator.getDefault());
        var notified = mailbox.bring(
                xa, caseId, 1, null, message -> message.setOriginNotification(OriginWire.toWire(notice())));
        var investigation = investigations.in(INVESTIGATOR, caseId).getFirst();
        translate(notified, "origin_notification.summary", "cerca de la frontera");
        var investigator = Browser.of(officials.account(Role.INVESTIGATOR));
        assertThat(ours(investigator.page("/console/investigations/" + investigation.id())))
                .containsExactly("cerca de la frontera");
        var ourCase = cases.open(DialogueDesk.OFFICER, "fired cases", "").id();
        var drafted = notifications.open(
                DialogueDesk.OFFICER, ourCase, TraceSamples.XA, notice(), TraceSamples.header(Priority.NORMAL, true));
        var sent = notifications.approve(DialogueDesk.FOCAL_POINT, drafted.id());
        var report = new InvestigationReport(
                "PI-XA-1", "", InvestigationStage.OPENED, TraceSamples.NOON, "", 0, 0, "by sea", false, null, null);
        var update = mailbox.bring(
                xa,
                ourCase,
                1,
                Objects.requireNonNull(sent.message()),
                message -> message.setInvestigationUpdate(OriginWire.toWire(report)));
        translate(update, "investigation_update.findings", "por mar");
        assertThat(ours(Browser.of(officials.account(Role.OFFICER)).page("/console/notifications/" + sent.id())))
                .containsExactly("por mar");
    }

    private static List<String> ours(Document page) {
        return page.select("table .translation.ours .words").eachText();
    }

    private static OriginNotice notice() {
        return new OriginNotice(
                List.of(TraceSamples.firedCases("1")),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                TraceSamples.XA,
                "near the border");
    }

    private void translate(MessageId message, String path, String text) {
        translations.add(DialogueDesk.REGISTRAR, message, new Translation(path, "es", text, "Office of XB", false));
    }
}
