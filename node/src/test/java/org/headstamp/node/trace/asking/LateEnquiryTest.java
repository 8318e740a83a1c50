package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.deadline.Timetables;
import org.headstamp.node.exchange.CaseLock;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalStep;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Approvals;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.ProgressReport.Stage;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.trustlist.Contact;
import org.headstamp.pki.trustlist.FocalPoint;
import org.headstamp.pki.trustlist.Member;
import org.junit.jupiter.api.Test;

/** The node itself asks XA how far it is when a time passes in silence. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LateEnquiryTest {
    @Inject
    DialogueDesk desk;

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    AskingDialogue dialogue;

    @Inject
    CaseClocks clocks;

    @Inject
    Timetables timetables;

    @Inject
    Approvals approvals;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    Federation federation;

    @Inject
    LoggedCase logged;

    @Inject
    CaseLock cases;

    @Inject
    EntityManager database;

    private final Instant acknowledgementIsOver = Instant.now().plus(Duration.ofDays(5));
    private final Instant answerIsOver = Instant.now().plus(Duration.ofDays(30));

    @Test
    void aSilentStateIsAskedOnceForEachTimeThatPassesUnderTheRuleOfTheClock() {
        var sent = delivered();
        clocks.runAt(sent.caseId(), acknowledgementIsOver);
        clocks.runAt(sent.caseId(), acknowledgementIsOver.plusSeconds(60));
        var enquiry = enquiries(sent).getFirst();
        assertThat(enquiries(sent)).hasSize(1);
        assertThat(enquiry.draftedBy()).isEqualTo("policy clock");
        assertThat(enquiry.inReplyTo()).isEqualTo(sent.request());
        assertThat(approvals.steps(
                        new ApprovalSubject("trace-message", enquiry.id().toString(), sent.caseId())))
                .extracting(ApprovalStep::kind, ApprovalStep::account, ApprovalStep::rule)
                .containsExactly(tuple(ApprovalStep.Kind.AUTOMATIC, "policy clock", ApprovalRule.ONE_PERSON));
        assertThat(logged.outcomes(sent.caseId())).contains("APPROVED policy clock AUTOMATIC");
        assertThat(desk.timeline(sent.caseId()))
                .containsSubsequence("LAPSED node", "EVIDENCE_NOT_OPENED node", "PROGRESS_ENQUIRY_SENT policy clock");

        reports(sent, 1, enquiry, Stage.WAITING);
        assertThat(desk.now(sent).state())
                .as("their node says that nobody has begun; a person is to be asked all the same")
                .isInstanceOf(TraceState.Lapsed.class);
        clocks.runAt(sent.caseId(), answerIsOver);
        clocks.runAt(sent.caseId(), answerIsOver.plusSeconds(60));
        assertThat(enquiries(sent)).hasSize(2);
    }

    @Test
    void whileAnEnquiryIsOpenNoOtherIsMade() {
        var sent = delivered();
        dialogue.draft(OFFICER, sent.id(), new ProgressEnquiry("how far?"));
        clocks.runAt(sent.caseId(), acknowledgementIsOver);
        clocks.runAt(sent.caseId(), answerIsOver);
        assertThat(enquiries(sent)).hasSize(1);
        assertThat(desk.timeline(sent.caseId()))
                .contains("NOT_ANSWERED node")
                .filteredOn("PROGRESS_NOT_ENQUIRED node"::equals)
                .hasSize(2);
    }

    @Test
    void replicasThatActAtOnceSendOneEnquiry() throws InterruptedException {
        var sent = delivered();
        var replicas = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            replicas.add(Thread.ofVirtual().start(() -> clocks.runAt(sent.caseId(), acknowledgementIsOver)));
        }
        for (var replica : replicas) {
            replica.join();
        }
        assertThat(enquiries(sent)).hasSize(1);
    }

    @Test
    void aTimeThatPassesWhileTheReceiptIsSettledCountsItAsReceived() throws InterruptedException {
        var sent = delivered();
        settled(sent, "QUEUED");
        var clock = new Thread(() -> clocks.runAt(sent.caseId(), acknowledgementIsOver));
        QuarkusTransaction.requiringNew().run(() -> {
            cases.take(sent.caseId());
            settled(sent, "DELIVERED");
            clock.start();
            await().until(this::somebodyWaitsForTheCase);
        });
        clock.join();
        assertThat(desk.timeline(sent.caseId())).contains("EVIDENCE_NOT_OPENED node");
        assertThat(enquiries(sent)).hasSize(1);
    }

    private void settled(Trace trace, String state) {
        QuarkusTransaction.joiningExisting()
                .run(() -> database.createNativeQuery("update outbox set state = ?1 where message_id = ?2")
                        .setParameter(1, state)
                        .setParameter(2, requestOf(trace).value())
                        .executeUpdate());
    }

    private boolean somebodyWaitsForTheCase() {
        return QuarkusTransaction.requiringNew().call(() -> (Boolean) database.createNativeQuery(
                        "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)",
                        Boolean.class)
                .getSingleResult());
    }

    @Test
    void theSecondContactOfTheTrustListIsMeant() {
        var offices = List.of(new Contact("day desk", "1", "day@xa.example"), new Contact("duty", "2", "d@xa.example"));
        publishContacts(offices);
        var sent = delivered();
        clocks.runAt(sent.caseId(), acknowledgementIsOver);
        var second = enquiries(sent).getFirst();
        assertThat(second.content()).isEqualTo(new ProgressEnquiry("", true));
        assertThat(messages.find(sealed(second))
                        .orElseThrow()
                        .message()
                        .getProgressEnquiry()
                        .getForSecondContact())
                .isTrue();
        publishContacts(offices.subList(0, 1));
        var other = delivered();
        clocks.runAt(other.caseId(), acknowledgementIsOver);
        assertThat(enquiries(other).getFirst().content()).isEqualTo(new ProgressEnquiry("", false));
    }

    @Test
    void aStateWhoseNodeNeverReceiptedTheQuestionIsNotAsked() {
        var sent = desk.sent();
        clocks.runAt(sent.caseId(), answerIsOver);
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Lapsed.class);
        assertThat(enquiries(sent)).isEmpty();
    }

    @Test
    void aStateThatRepliedOrWaitsForUsOrWasToldToStopIsNotAsked() {
        var answered = delivered();
        desk.says(answered.caseId(), 1, requestOf(answered), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        var withdrawn = delivered();
        var draft = dialogue.draft(OFFICER, withdrawn.id(), new Withdrawal(null, Withdrawal.Reason.SOLVED, ""));
        dialogue.approve(FOCAL_POINT, withdrawn.id(), draft.id());
        var waiting = delivered();
        var needed = new InformationRequest(
                List.of(new InformationRequest.NeededField("items[0].ammunition.lots", "unclear")), false);
        desk.says(waiting.caseId(), 1, requestOf(waiting), needed);
        for (var trace : List.of(answered, withdrawn, waiting)) {
            clocks.runAt(trace.caseId(), answerIsOver);
            assertThat(enquiries(trace)).isEmpty();
        }
        assertThat(desk.timeline(waiting.caseId())).contains("NOT_ANSWERED node");
    }

    @Test
    void aStateThatAcknowledgedIsAskedWhenItsAnswerIsLate() {
        var sent = delivered();
        desk.says(sent.caseId(), 1, requestOf(sent), TraceWire.payload(Acknowledgement.accepted("XA-1", null)));
        clocks.runAt(sent.caseId(), acknowledgementIsOver);
        assertThat(enquiries(sent)).isEmpty();
        clocks.runAt(sent.caseId(), answerIsOver);
        assertThat(enquiries(sent)).hasSize(1);
    }

    @Test
    void whatWasAgreedWithAStateDecidesWhetherItIsAskedAndElseWhatHoldsForAll() {
        int version = agreed();
        timetables.set(FOCAL_POINT, TraceSamples.XC, version, List.of(), false);
        var silent = deliveredToXc();
        clocks.runAt(silent.caseId(), answerIsOver);
        assertThat(enquiries(silent)).isEmpty();
        timetables.set(FOCAL_POINT, TraceSamples.XC, version + 1, List.of(), null);
        var asked = deliveredToXc();
        clocks.runAt(asked.caseId(), acknowledgementIsOver);
        assertThat(enquiries(asked)).hasSize(1);
    }

    private int agreed() {
        return timetables.versions(OFFICER, TraceSamples.XC).stream()
                .findFirst()
                .map(times -> times.version())
                .orElse(0);
    }

    private Trace delivered() {
        var sent = desk.sent();
        mailbox.receipts(TestFederation.running().state("XA"), sent.caseId());
        return sent;
    }

    private Trace deliveredToXc() {
        var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        var drafted = traces.open(
                OFFICER, caseId, TraceSamples.XC, TraceSamples.question(), TraceSamples.header(Priority.NORMAL, true));
        var sent = traces.approve(FOCAL_POINT, drafted.id());
        mailbox.receipts(TestFederation.running().state("XC"), caseId);
        return sent;
    }

    private List<DialogueMessage> enquiries(Trace trace) {
        return dialogue.messages(OFFICER, trace.id()).stream()
                .filter(message -> message.content() instanceof ProgressEnquiry)
                .toList();
    }

    private void reports(Trace trace, int sequence, DialogueMessage enquiry, Stage stage) {
        desk.says(trace.caseId(), sequence, sealed(enquiry), new ProgressReport(stage, null, ""));
    }

    private static MessageId sealed(DialogueMessage message) {
        return Objects.requireNonNull(message.message());
    }

    private void publishContacts(List<Contact> offices) {
        var version = TestFederation.running()
                .publish(list -> list.with(with(list.member(TraceSamples.XA).orElseThrow(), offices)))
                .version();
        await().until(() -> federation.version() == version);
    }

    private static Member with(Member member, List<Contact> offices) {
        return new Member(
                member.state(),
                new FocalPoint(
                        member.focalPoint().names(),
                        offices,
                        member.focalPoint().profile()),
                member.endpoints(),
                member.keys(),
                member.standings(),
                member.keyChangeApproval());
    }
}
