package org.headstamp.node.release.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ConsentFlowTest {
    private static final ConsentQuestion ONWARD = new ConsentQuestion(
            ReleaseUse.ONWARD_TRACE, List.of(ReleaseDesk.XC, ReleaseDesk.XD), "The lot was exported there.");

    @Inject
    ReleaseDesk desk;

    @Inject
    Consents consents;

    @Inject
    ConsentDecisions decisions;

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
    void leaveOpensExactlyTheUseTheStatesAndTheTimeThatItNames() {
        var told = desk.told(caseId, HandlingCode.HANDLING_CODE_H2, "");
        assertThat(desk.ruling(told, to(ReleaseDesk.XC))).isInstanceOf(Ruling.NeedsConsent.class);
        var asked = approved(told, ONWARD);
        assertThat(desk.sentIn(caseId)).containsExactly("CONSENT_REQUEST XA");
        var until = clock.instant().plus(Duration.ofHours(1));

        grant(asked, new ConsentDecision.Granted(List.of(ReleaseDesk.XC), until, "not to the press"));
        assertThat(desk.ruling(told, to(ReleaseDesk.XC)))
                .isInstanceOfSatisfying(
                        Ruling.Allowed.class,
                        allowed -> assertThat(allowed.cautions())
                                .contains("XA gave leave for ONWARD_TRACE under conditions: not to the press"));
        assertThat(desk.ruling(told, to(ReleaseDesk.XD))).isInstanceOf(Ruling.NeedsConsent.class);
        assertThat(desk.ruling(told, new Use.Statistics())).isInstanceOf(Ruling.NeedsConsent.class);
        clock.later(
                Duration.ofHours(2),
                () -> assertThat(desk.ruling(told, to(ReleaseDesk.XC))).isInstanceOf(Ruling.NeedsConsent.class));

        grant(asked, new ConsentDecision.Refused(Ground.ONGOING_INVESTIGATION));
        assertThat(desk.ruling(told, to(ReleaseDesk.XC))).isInstanceOf(Ruling.NeedsConsent.class);
        assertThat(desk.timeline(caseId))
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
        var told = desk.told(caseId, HandlingCode.HANDLING_CODE_H2, "");
        var drafted = consents.ask(ReleaseDesk.FOCAL_POINT, told, ONWARD);
        assertThatThrownBy(() -> consents.approve(ReleaseDesk.FOCAL_POINT, drafted.id()))
                .isInstanceOf(ApprovalRefusedException.class);
        assertThat(desk.sentIn(caseId)).isEmpty();
        assertThatThrownBy(() -> consents.ask(ReleaseDesk.OFFICER, desk.sent(caseId), ONWARD))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("names no message that we received");
        var itself = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(ReleaseDesk.XA), "Why not.");
        assertThatThrownBy(() -> consents.ask(ReleaseDesk.OFFICER, told, itself))
                .hasMessageContaining("names XA, which sent the message itself");
        assertThat(consents.withdraw(ReleaseDesk.OFFICER, drafted.id()).state().code())
                .isEqualTo("Withdrawn");
    }

    @Test
    void aDecisionThatDoesNotAnswerTheRequestIsContested() {
        var asked = approved(desk.told(caseId, HandlingCode.HANDLING_CODE_H2, ""), ONWARD);
        var toAnother = grant(asked, new ConsentDecision.Granted(List.of(new MemberState("XE")), null, ""));
        var toNobody = grant(asked, new ConsentDecision.Granted(List.of(), null, ""));
        var fromAnother = mailbox.bring(
                ReleaseDesk.peer("XC"),
                caseId,
                1,
                asked.request(),
                message -> message.setConsentReply(
                        ReleaseWire.payload(new ConsentDecision.Granted(List.of(ReleaseDesk.XC), null, ""))
                                .getConsentReply()));
        var aboutNothing = mailbox.bring(
                ReleaseDesk.peer("XA"),
                caseId,
                desk.next(caseId),
                asked.concerned(),
                message -> message.setConsentReply(
                        ReleaseWire.payload(new ConsentDecision.Granted(List.of(ReleaseDesk.XC), null, ""))
                                .getConsentReply()));
        for (var message : List.of(toAnother, toNobody, fromAnother, aboutNothing)) {
            assertThat(mailbox.fate(message)).isEqualTo("CONFLICTED");
        }
        assertThat(consents.get(ReleaseDesk.OFFICER, asked.id())).isEqualTo(asked);
    }

    @Test
    void leaveThatIsAskedOfUsIsDecidedByTwoAndCanBeWithdrawn() {
        var ours = desk.sent(caseId);
        var request = mailbox.bring(
                ReleaseDesk.peer("XA"),
                caseId,
                1,
                ours,
                message -> message.setConsentRequest(ReleaseWire.payload(ONWARD).getConsentRequest()));
        assertThat(mailbox.fate(request)).isEqualTo("HANDLED");
        var id = decisions.in(ReleaseDesk.FOCAL_POINT, caseId).getFirst().id();
        assertThat(decisions.get(ReleaseDesk.FOCAL_POINT, id).question()).isEqualTo(ONWARD);

        assertThatThrownBy(() -> decisions.decide(ReleaseDesk.FOCAL_POINT, id, granted("XE")))
                .hasMessageContaining("names XE, which was not asked for");
        assertThatThrownBy(() -> decisions.decide(
                        ReleaseDesk.FOCAL_POINT,
                        id,
                        new ConsentDecision.Granted(List.of(ReleaseDesk.XC), Instant.EPOCH, "")))
                .hasMessageContaining("is past");
        assertThatThrownBy(() -> decisions.decide(ReleaseDesk.OFFICER, id, granted("XC")))
                .isInstanceOf(NotPermittedException.class);
        decisions.decide(ReleaseDesk.FOCAL_POINT, id, granted("XC"));
        assertThatThrownBy(() -> decisions.approve(ReleaseDesk.FOCAL_POINT, id))
                .isInstanceOf(ApprovalRefusedException.class);
        decisions.sendBack(ReleaseDesk.DEPUTY, id);
        decisions.decide(ReleaseDesk.FOCAL_POINT, id, granted("XC"));
        var decided = decisions.approve(ReleaseDesk.DEPUTY, id);
        assertThat(Objects.requireNonNull(decided.given()).decision()).isEqualTo(granted("XC"));

        decisions.decide(ReleaseDesk.DEPUTY, id, new ConsentDecision.Refused(Ground.NATIONAL_SECURITY));
        decisions.approve(ReleaseDesk.FOCAL_POINT, id);
        assertThat(desk.sentIn(caseId)).containsExactly("REFUSAL_NOTICE XA", "CONSENT_REPLY XA", "CONSENT_REPLY XA");
        assertThat(desk.timeline(caseId))
                .containsSubsequence(
                        "CONSENT_REQUESTED_ONWARD_TRACE node",
                        "OPENED focal-point",
                        "CONSENT_GRANTED deputy",
                        "CONSENT_REFUSED_NATIONAL_SECURITY focal-point");
    }

    @Test
    void leaveForWhatWeNeverSentIsContested() {
        var told = desk.told(caseId, HandlingCode.HANDLING_CODE_H2, "");
        var aboutTheirOwn = mailbox.bring(
                ReleaseDesk.peer("XA"),
                caseId,
                desk.next(caseId),
                told,
                message -> message.setConsentRequest(ReleaseWire.payload(ONWARD).getConsentRequest()));
        var fromAnother = mailbox.bring(
                ReleaseDesk.peer("XC"),
                caseId,
                1,
                desk.sent(caseId),
                message -> message.setConsentRequest(ReleaseWire.payload(ONWARD).getConsentRequest()));
        assertThat(mailbox.fate(aboutTheirOwn)).isEqualTo("CONFLICTED");
        assertThat(mailbox.fate(fromAnother)).isEqualTo("CONFLICTED");
        assertThat(decisions.in(ReleaseDesk.FOCAL_POINT, caseId)).isEmpty();
    }

    private AskedConsent approved(MessageId told, ConsentQuestion question) {
        return consents.approve(
                ReleaseDesk.FOCAL_POINT,
                consents.ask(ReleaseDesk.OFFICER, told, question).id());
    }

    private MessageId grant(AskedConsent asked, ConsentDecision decision) {
        return mailbox.bring(
                ReleaseDesk.peer("XA"),
                caseId,
                desk.next(caseId),
                asked.request(),
                message -> message.setConsentReply(ReleaseWire.payload(decision).getConsentReply()));
    }

    private static Use to(MemberState state) {
        return new Use.OnwardTrace(Set.of(state));
    }

    private static ConsentDecision granted(String state) {
        return new ConsentDecision.Granted(List.of(new MemberState(state)), null, "");
    }
}
