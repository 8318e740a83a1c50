package org.headstamp.node.release.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.evidence.CaseBundles;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.language.Languages;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.node.release.disclosure.DisclosureArrivals;
import org.headstamp.node.release.disclosure.Disclosures;
import org.headstamp.node.release.gate.OwnWords;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DisclosureFlowTest {
    private static final Use COURT = new Use.BundleExport(ExportPurpose.COURT);

    @Inject
    ReleaseDesk desk;

    @Inject
    Disclosures disclosures;

    @Inject
    DisclosureArrivals announced;

    @Inject
    OwnWords words;

    @Inject
    ReleaseMessages handler;

    @Inject
    CaseBundles bundles;

    @Inject
    Languages languages;

    @Inject
    Mailbox mailbox;

    @Inject
    TestClock clock;

    @Inject
    LoggedCase logged;

    private CaseId caseId = CaseId.parse("XB-00000000-0000-7000-8000-000000000000");

    @BeforeEach
    void openACase() {
        caseId = desk.openCase();
    }

    @Test
    void whatMayNotGoToCourtIsNotExportedForCourtUntilItsSenderWasToldBefore() throws IOException {
        var told = desk.told(caseId, HandlingCode.HANDLING_CODE_H1, "");
        assertThatThrownBy(() ->
                        bundles.open(ReleaseDesk.FOCAL_POINT, caseId, ExportPurpose.COURT, languages.wished("en")))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContainingAll(
                        told.toString(), "handling code H1 of XA", "ask XA for leave for COURT", "disclosure notice");
        assertThat(logged.outcomes(caseId)).contains("EXPORTED focal-point REFUSED_NEEDS_CONSENT");
        bundles.open(ReleaseDesk.FOCAL_POINT, caseId, ExportPurpose.INTERNAL, languages.wished("en"))
                .close();

        var planned = disclosures.announce(ReleaseDesk.OFFICER, told, notice(Duration.ofDays(3)));
        var sent = disclosures.approve(ReleaseDesk.FOCAL_POINT, planned.id());
        assertThatThrownBy(() ->
                        bundles.open(ReleaseDesk.FOCAL_POINT, caseId, ExportPurpose.COURT, languages.wished("en")))
                .isInstanceOf(ReleaseRefusedException.class);
        deliver(Objects.requireNonNull(sent.message()), PayloadKind.DISCLOSURE_NOTICE);
        assertThat(disclosures.get(ReleaseDesk.OFFICER, planned.id()).dispatch())
                .isInstanceOf(Dispatch.Delivered.class);
        bundles.open(ReleaseDesk.FOCAL_POINT, caseId, ExportPurpose.COURT, languages.wished("en"))
                .close();
        assertThat(logged.outcomes(caseId)).contains("EXPORTED focal-point COURT");
    }

    @Test
    void aDisclosureIsAnnouncedBeforeItHappens() {
        var told = desk.told(caseId, HandlingCode.HANDLING_CODE_H1, "");
        assertThatThrownBy(() -> disclosures.announce(ReleaseDesk.OFFICER, told, notice(Duration.ofDays(-1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must lie ahead");
        var planned = disclosures.announce(ReleaseDesk.OFFICER, told, notice(Duration.ofDays(1)));
        clock.later(
                Duration.ofDays(2),
                () -> assertThatThrownBy(() -> disclosures.approve(ReleaseDesk.FOCAL_POINT, planned.id()))
                        .hasMessageContaining("must lie ahead"));
        assertThat(desk.sentIn(caseId)).isEmpty();
        assertThat(disclosures.withdraw(ReleaseDesk.OFFICER, planned.id()).dispatch())
                .isInstanceOf(Dispatch.Withdrawn.class);
    }

    @Test
    void aDisclosureThatAnotherStateAnnouncesIsKeptUntilRead() {
        var notice = notice(Duration.ofDays(2));
        var message = mailbox.bring(
                ReleaseDesk.peer("XA"),
                caseId,
                1,
                desk.sent(caseId),
                builder ->
                        builder.setDisclosureNotice(ReleaseWire.payload(notice).getDisclosureNotice()));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        assertThat(announced.in(ReleaseDesk.FOCAL_POINT, caseId))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.notice()).isEqualTo(notice);
                    assertThat(kept.openedBy()).isEqualTo("focal-point");
                });
        assertThat(desk.timeline(caseId)).contains("DISCLOSURE_NOTICE_RECEIVED node");
        var about = mailbox.bring(
                ReleaseDesk.peer("XC"),
                caseId,
                1,
                desk.sent(caseId),
                builder ->
                        builder.setDisclosureNotice(ReleaseWire.payload(notice).getDisclosureNotice()));
        assertThat(mailbox.fate(about)).isEqualTo("CONFLICTED");
    }

    @Test
    void ownWordsAreKeptWhenAPersonSaysSoForThisUse() {
        var told = desk.told(caseId, HandlingCode.HANDLING_CODE_H3, "tell nobody on the ground");
        var internal = new Use.BundleExport(ExportPurpose.INTERNAL);
        assertThat(desk.ruling(told, internal))
                .isInstanceOfSatisfying(
                        Ruling.NeedsConfirmation.class,
                        needs -> assertThat(needs.ownWords()).isEqualTo("tell nobody on the ground"));
        assertThatThrownBy(() -> words.confirm(ReleaseDesk.OFFICER, told, internal))
                .isInstanceOf(NotPermittedException.class);
        words.confirm(ReleaseDesk.FOCAL_POINT, told, internal);
        words.confirm(ReleaseDesk.FOCAL_POINT, told, internal);
        assertThat(desk.ruling(told, internal)).isInstanceOf(Ruling.Allowed.class);
        assertThat(desk.ruling(told, COURT)).isNotInstanceOf(Ruling.Allowed.class);
        assertThat(desk.timeline(caseId)).containsOnlyOnce("OWN_WORDS_KEPT_EXPORT_INTERNAL focal-point");
        var other = desk.told(caseId, HandlingCode.HANDLING_CODE_H0, "");
        assertThatThrownBy(() -> words.confirm(ReleaseDesk.FOCAL_POINT, other, internal))
                .hasMessageContaining("names none that we received under H3");
    }

    private void deliver(MessageId message, PayloadKind kind) {
        QuarkusTransaction.requiringNew()
                .run(() -> handler.settled(new Settlement(
                        message, kind, caseId, ReleaseDesk.XA, new Settlement.Outcome.Delivered(), clock.instant())));
    }

    private DisclosureNotice notice(Duration ahead) {
        return new DisclosureNotice(
                "Court of XB",
                "Code of procedure of XB, article 7",
                clock.instant().plus(ahead),
                "");
    }
}
