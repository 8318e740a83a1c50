package org.headstamp.node.release.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.evidence.CaseBundles;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.disclosure.DisclosureArrivals;
import org.headstamp.node.release.disclosure.Disclosures;
import org.headstamp.node.release.gate.OwnWords;
import org.headstamp.node.release.gate.ReleaseReading;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReleaseFlowTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator DEPUTY = new Operator("deputy", Set.of(Role.FOCAL_POINT));
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XC = new MemberState("XC");
    private static final MemberState XD = new MemberState("XD");
    private static final Use COURT = new Use.BundleExport(ExportPurpose.COURT);
    private static final ConsentQuestion ONWARD =
            new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(XC, XD), "The lot was exported there.");

    @Inject
    Casefiles casefiles;

    @Inject
    Consents consents;

    @Inject
    ConsentDecisions decisions;

    @Inject
    Disclosures disclosures;

    @Inject
    DisclosureArrivals announced;

    @Inject
    OwnWords words;

    @Inject
    ReleaseReading reading;

    @Inject
    ReleaseMessages handler;

    @Inject
    CaseBundles bundles;

    @Inject
    Outbox outbox;

    @Inject
    Mailbox mailbox;

    @Inject
    TestClock clock;

    @Inject
    LoggedCase logged;

    private CaseId caseId = CaseId.parse("XB-00000000-0000-7000-8000-000000000000");
    private int sequence;

    @BeforeEach
    void openACase() {
        caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        sequence = 0;
    }

    @Test
    void leaveOpensExactlyTheUseTheStatesAndTheTimeThatItNames() {
        var told = told(HandlingCode.HANDLING_CODE_H2, "");
        assertThat(ruling(told, to(XC))).isInstanceOf(Ruling.NeedsConsent.class);
        var asked = approved(told, ONWARD);
        assertThat(sentInCase()).containsExactly("CONSENT_REQUEST XA");
        var until = clock.instant().plus(Duration.ofHours(1));

        grant(asked, new ConsentDecision.Granted(List.of(XC), until, "not to the press"));
        assertThat(ruling(told, to(XC)))
                .isInstanceOfSatisfying(
                        Ruling.Allowed.class,
                        allowed -> assertThat(allowed.cautions())
                                .contains("XA gave leave for ONWARD_TRACE under conditions: not to the press"));
        assertThat(ruling(told, to(XD))).isInstanceOf(Ruling.NeedsConsent.class);
        assertThat(ruling(told, new Use.Statistics())).isInstanceOf(Ruling.NeedsConsent.class);
        clock.later(
                Duration.ofHours(2), () -> assertThat(ruling(told, to(XC))).isInstanceOf(Ruling.NeedsConsent.class));

        grant(asked, new ConsentDecision.Refused(Ground.ONGOING_INVESTIGATION));
        assertThat(ruling(told, to(XC))).isInstanceOf(Ruling.NeedsConsent.class);
        assertThat(timeline())
                .containsSubsequence(
                        "CONSENT_REQUEST_DRAFTED_ONWARD_TRACE officer",
                        "CONSENT_REQUEST_SENT focal-point",
                        "CONSENT_GRANTED node",
                        "CONSENT_REFUSED_ONGOING_INVESTIGATION node");
        assertThat(logged.outcomes(caseId))
                .contains("DRAFTED officer TWO_PERSONS", "APPROVED focal-point SECOND_PERSON");
    }

    @Test
    void aRequestForLeaveNeedsASecondPersonAndAMessageOfTheOtherState() {
        var told = told(HandlingCode.HANDLING_CODE_H2, "");
        var drafted = consents.ask(FOCAL_POINT, told, ONWARD);
        assertThatThrownBy(() -> consents.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(ApprovalRefusedException.class);
        assertThat(sentInCase()).isEmpty();
        assertThatThrownBy(() -> consents.ask(OFFICER, sent(), ONWARD))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("names no message that we received");
        var itself = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(XA), "Why not.");
        assertThatThrownBy(() -> consents.ask(OFFICER, told, itself))
                .hasMessageContaining("names XA, which sent the message itself");
        assertThat(consents.withdraw(OFFICER, drafted.id()).state().code()).isEqualTo("Withdrawn");
    }

    @Test
    void aDecisionThatDoesNotAnswerTheRequestIsContested() {
        var asked = approved(told(HandlingCode.HANDLING_CODE_H2, ""), ONWARD);
        var toAnother = grant(asked, new ConsentDecision.Granted(List.of(new MemberState("XE")), null, ""));
        var toNobody = grant(asked, new ConsentDecision.Granted(List.of(), null, ""));
        var fromAnother = mailbox.bring(
                peer("XC"),
                caseId,
                1,
                asked.request(),
                message ->
                        message.setConsentReply(ReleaseWire.payload(new ConsentDecision.Granted(List.of(XC), null, ""))
                                .getConsentReply()));
        var aboutNothing = mailbox.bring(
                peer("XA"),
                caseId,
                ++sequence,
                asked.concerned(),
                message ->
                        message.setConsentReply(ReleaseWire.payload(new ConsentDecision.Granted(List.of(XC), null, ""))
                                .getConsentReply()));
        for (var message : List.of(toAnother, toNobody, fromAnother, aboutNothing)) {
            assertThat(mailbox.fate(message)).isEqualTo("CONFLICTED");
        }
        assertThat(consents.get(OFFICER, asked.id())).isEqualTo(asked);
    }

    @Test
    void leaveThatIsAskedOfUsIsDecidedByTwoAndCanBeWithdrawn() {
        var ours = sent();
        var request = mailbox.bring(
                peer("XA"),
                caseId,
                1,
                ours,
                message -> message.setConsentRequest(ReleaseWire.payload(ONWARD).getConsentRequest()));
        assertThat(mailbox.fate(request)).isEqualTo("HANDLED");
        var id = decisions.in(FOCAL_POINT, caseId).getFirst().id();
        assertThat(decisions.get(FOCAL_POINT, id).question()).isEqualTo(ONWARD);

        assertThatThrownBy(() -> decisions.decide(FOCAL_POINT, id, granted("XE")))
                .hasMessageContaining("names XE, which was not asked for");
        assertThatThrownBy(() ->
                        decisions.decide(FOCAL_POINT, id, new ConsentDecision.Granted(List.of(XC), Instant.EPOCH, "")))
                .hasMessageContaining("is past");
        assertThatThrownBy(() -> decisions.decide(OFFICER, id, granted("XC")))
                .isInstanceOf(NotPermittedException.class);
        decisions.decide(FOCAL_POINT, id, granted("XC"));
        assertThatThrownBy(() -> decisions.approve(FOCAL_POINT, id)).isInstanceOf(ApprovalRefusedException.class);
        decisions.sendBack(DEPUTY, id);
        decisions.decide(FOCAL_POINT, id, granted("XC"));
        var decided = decisions.approve(DEPUTY, id);
        assertThat(Objects.requireNonNull(decided.given()).decision()).isEqualTo(granted("XC"));

        decisions.decide(DEPUTY, id, new ConsentDecision.Refused(Ground.NATIONAL_SECURITY));
        decisions.approve(FOCAL_POINT, id);
        assertThat(sentInCase()).containsExactly("REFUSAL_NOTICE XA", "CONSENT_REPLY XA", "CONSENT_REPLY XA");
        assertThat(timeline())
                .containsSubsequence(
                        "CONSENT_REQUESTED_ONWARD_TRACE node",
                        "OPENED focal-point",
                        "CONSENT_GRANTED deputy",
                        "CONSENT_REFUSED_NATIONAL_SECURITY focal-point");
    }

    @Test
    void leaveForWhatWeNeverSentIsContested() {
        var told = told(HandlingCode.HANDLING_CODE_H2, "");
        var aboutTheirOwn = mailbox.bring(
                peer("XA"),
                caseId,
                ++sequence,
                told,
                message -> message.setConsentRequest(ReleaseWire.payload(ONWARD).getConsentRequest()));
        var fromAnother = mailbox.bring(
                peer("XC"),
                caseId,
                1,
                sent(),
                message -> message.setConsentRequest(ReleaseWire.payload(ONWARD).getConsentRequest()));
        assertThat(mailbox.fate(aboutTheirOwn)).isEqualTo("CONFLICTED");
        assertThat(mailbox.fate(fromAnother)).isEqualTo("CONFLICTED");
        assertThat(decisions.in(FOCAL_POINT, caseId)).isEmpty();
    }

    @Test
    void whatMayNotGoToCourtIsNotExportedForCourtUntilItsSenderWasToldBefore() throws IOException {
        var told = told(HandlingCode.HANDLING_CODE_H1, "");
        assertThatThrownBy(() -> bundles.open(FOCAL_POINT, caseId, ExportPurpose.COURT))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContainingAll(
                        told.toString(), "handling code H1 of XA", "ask XA for leave for COURT", "disclosure notice");
        assertThat(logged.outcomes(caseId)).contains("EXPORTED focal-point REFUSED_NEEDS_CONSENT");
        bundles.open(FOCAL_POINT, caseId, ExportPurpose.INTERNAL).close();

        var planned = disclosures.announce(OFFICER, told, notice(Duration.ofDays(3)));
        var sent = disclosures.approve(FOCAL_POINT, planned.id());
        assertThatThrownBy(() -> bundles.open(FOCAL_POINT, caseId, ExportPurpose.COURT))
                .isInstanceOf(ReleaseRefusedException.class);
        deliver(Objects.requireNonNull(sent.message()), PayloadKind.DISCLOSURE_NOTICE);
        assertThat(disclosures.get(OFFICER, planned.id()).dispatch()).isInstanceOf(Dispatch.Delivered.class);
        bundles.open(FOCAL_POINT, caseId, ExportPurpose.COURT).close();
        assertThat(logged.outcomes(caseId)).contains("EXPORTED focal-point COURT");
    }

    @Test
    void aDisclosureIsAnnouncedBeforeItHappens() {
        var told = told(HandlingCode.HANDLING_CODE_H1, "");
        assertThatThrownBy(() -> disclosures.announce(OFFICER, told, notice(Duration.ofDays(-1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must lie ahead");
        var planned = disclosures.announce(OFFICER, told, notice(Duration.ofDays(1)));
        clock.later(
                Duration.ofDays(2),
                () -> assertThatThrownBy(() -> disclosures.approve(FOCAL_POINT, planned.id()))
                        .hasMessageContaining("must lie ahead"));
        assertThat(sentInCase()).isEmpty();
        assertThat(disclosures.withdraw(OFFICER, planned.id()).dispatch()).isInstanceOf(Dispatch.Withdrawn.class);
    }

    @Test
    void aDisclosureThatAnotherStateAnnouncesIsKeptUntilRead() {
        var notice = notice(Duration.ofDays(2));
        var message = mailbox.bring(
                peer("XA"),
                caseId,
                1,
                sent(),
                builder ->
                        builder.setDisclosureNotice(ReleaseWire.payload(notice).getDisclosureNotice()));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        assertThat(announced.in(FOCAL_POINT, caseId)).singleElement().satisfies(kept -> {
            assertThat(kept.notice()).isEqualTo(notice);
            assertThat(kept.openedBy()).isEqualTo("focal-point");
        });
        assertThat(timeline()).contains("DISCLOSURE_NOTICE_RECEIVED node");
        var about = mailbox.bring(
                peer("XC"),
                caseId,
                1,
                sent(),
                builder ->
                        builder.setDisclosureNotice(ReleaseWire.payload(notice).getDisclosureNotice()));
        assertThat(mailbox.fate(about)).isEqualTo("CONFLICTED");
    }

    @Test
    void ownWordsAreKeptWhenAPersonSaysSoForThisUse() {
        var told = told(HandlingCode.HANDLING_CODE_H3, "tell nobody on the ground");
        var internal = new Use.BundleExport(ExportPurpose.INTERNAL);
        assertThat(ruling(told, internal))
                .isInstanceOfSatisfying(
                        Ruling.NeedsConfirmation.class,
                        needs -> assertThat(needs.ownWords()).isEqualTo("tell nobody on the ground"));
        assertThatThrownBy(() -> words.confirm(OFFICER, told, internal)).isInstanceOf(NotPermittedException.class);
        words.confirm(FOCAL_POINT, told, internal);
        words.confirm(FOCAL_POINT, told, internal);
        assertThat(ruling(told, internal)).isInstanceOf(Ruling.Allowed.class);
        assertThat(ruling(told, COURT)).isNotInstanceOf(Ruling.Allowed.class);
        assertThat(timeline()).containsOnlyOnce("OWN_WORDS_KEPT_EXPORT_INTERNAL focal-point");
        var other = told(HandlingCode.HANDLING_CODE_H0, "");
        assertThatThrownBy(() -> words.confirm(FOCAL_POINT, other, internal))
                .hasMessageContaining("names none that we received under H3");
    }

    private Ruling ruling(MessageId message, Use use) {
        return reading.ruling(OFFICER, message, use).ruling();
    }

    private AskedConsent approved(MessageId told, ConsentQuestion question) {
        return consents.approve(
                FOCAL_POINT, consents.ask(OFFICER, told, question).id());
    }

    private MessageId grant(AskedConsent asked, ConsentDecision decision) {
        return mailbox.bring(
                peer("XA"),
                caseId,
                ++sequence,
                asked.request(),
                message -> message.setConsentReply(ReleaseWire.payload(decision).getConsentReply()));
    }

    /** A message that XA sent in the case. */
    private MessageId told(HandlingCode code, String ownWords) {
        return mailbox.bring(
                peer("XA"),
                caseId,
                ++sequence,
                null,
                message -> message.setRefusalNotice(RefusalNotice.newBuilder()
                                .setGround(org.headstamp.proto.trace.v1.Ground.GROUND_NATIONAL_SECURITY))
                        .setHandling(Handling.newBuilder()
                                .setCode(code)
                                .setOwnWords(ownWords)
                                .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_ALLOWED)));
    }

    /** A message that we sent to XA in the case. */
    private MessageId sent() {
        var handling = new org.headstamp.node.exchange.Handling(
                org.headstamp.node.exchange.Handling.Code.H2,
                null,
                null,
                0,
                org.headstamp.node.exchange.Handling.OnwardRelease.WITH_CONSENT,
                true);
        var header = new Header(
                Priority.NORMAL,
                null,
                null,
                "en",
                List.of(LegalBasis.of(LegalBasis.Code.FP_12_4)),
                Purpose.INVESTIGATION,
                handling,
                true);
        var payload = Message.newBuilder()
                .setRefusalNotice(RefusalNotice.newBuilder()
                        .setGround(org.headstamp.proto.trace.v1.Ground.GROUND_NATIONAL_SECURITY))
                .build();
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.enqueue(new OutgoingMessage(caseId, XA, null, header, payload)));
    }

    private void deliver(MessageId message, PayloadKind kind) {
        QuarkusTransaction.requiringNew()
                .run(() -> handler.settled(new Settlement(
                        message, kind, caseId, XA, new Settlement.Outcome.Delivered(), clock.instant())));
    }

    private DisclosureNotice notice(Duration ahead) {
        return new DisclosureNotice(
                "Court of XB",
                "Code of procedure of XB, article 7",
                clock.instant().plus(ahead),
                "");
    }

    /** Without what contests the messages that these tests bring out of the blue. */
    private List<String> sentInCase() {
        return mailbox.sentIn(caseId).stream()
                .filter(sent -> !sent.startsWith("CONFLICT_NOTICE"))
                .toList();
    }

    private List<String> timeline() {
        return casefiles.timeline(OFFICER, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(ReleaseFlowTest::line)
                .toList();
    }

    private static String line(TimelineEntry entry) {
        return entry.code() + " " + entry.actor();
    }

    private static Use to(MemberState state) {
        return new Use.OnwardTrace(Set.of(state));
    }

    private static ConsentDecision granted(String state) {
        return new ConsentDecision.Granted(List.of(new MemberState(state)), null, "");
    }

    private static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
