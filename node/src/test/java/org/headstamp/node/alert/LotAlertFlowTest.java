package org.headstamp.node.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LotAlertFlowTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator AUDITOR = new Operator("auditor", Set.of(Role.AUDITOR));

    @Inject
    LotAlerts alerts;

    @Inject
    KnownAlerts known;

    @Inject
    LotAlertMatches matches;

    @Inject
    LotWatches watches;

    @Inject
    RegistryFixture fixture;

    @Inject
    RegistryReader registers;

    @Inject
    Casefiles casefiles;

    @Inject
    Seizures seizures;

    @Inject
    AnsweringReading questions;

    @Inject
    Tasks tasks;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    private String mark = "";
    private String lot = "";

    @BeforeEach
    void aLotOfOneMakerIsKept() {
        mark = RegistryFixture.fresh();
        lot = RegistryFixture.fresh();
        fixture.parties("m-" + mark + ",MANUFACTURER,Borealia Ordnance,XB," + mark);
        fixture.lots("l-" + lot + "," + lot + ",BRAZIL,m-" + mark + "," + mark + ",2021,9000,10000,9 mm Luger");
    }

    @Test
    void anAlertLeavesWithTheSecondPersonToEachStateApart() {
        var drafted = alerts.draft(REGISTRAR, stolen("XA", "XC"));
        assertThat(drafted.warning().manufacturer()).isEqualTo("Borealia Ordnance");
        assertThat(drafted.warning().headstamp()).isEqualTo(mark);
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
        var both = new Operator("registrar", Set.of(Role.FOCAL_POINT));
        assertThatThrownBy(() -> alerts.approve(both, drafted.id())).isInstanceOf(ApprovalRefusedException.class);
        var sent = alerts.approve(FOCAL_POINT, drafted.id());
        assertThat(sent.state()).isEqualTo(LotAlert.State.SENT);
        assertThat(mailbox.sentIn(sent.caseId())).containsExactlyInAnyOrder("LOT_ALERT XA", "LOT_ALERT XC");
        assertThat(alerts.copies(OFFICER, sent.id()))
                .extracting(AlertCopy::to)
                .containsExactly(new MemberState("XA"), new MemberState("XC"));
        assertThat(logged.outcomes(sent.caseId()))
                .contains(
                        "DRAFTED registrar TWO_PERSONS",
                        "APPROVED focal-point SECOND_PERSON",
                        "STATE_CHANGED focal-point SENT");
        assertThatThrownBy(() -> alerts.get(AUDITOR, sent.id())).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> alerts.draft(OFFICER, stolen("XA"))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void anAlertThatNamesNobodyGoesToEveryActiveMember() {
        var sent = alerts.approve(FOCAL_POINT, alerts.draft(REGISTRAR, stolen()).id());
        assertThat(mailbox.sentIn(sent.caseId())).contains("LOT_ALERT XA", "LOT_ALERT XC");
    }

    @Test
    void anAlertIsLiftedForAllWhoGotItAndForNobodyElse() {
        var first = alerts.approve(
                FOCAL_POINT, alerts.draft(REGISTRAR, stolen("XA", "XC")).id());
        assertThat(notices()).containsExactly(LotNotice.UNDER_ALERT);
        var lifting = alerts.draft(REGISTRAR, draft(LotAlertKind.LIFTED, first.id()));
        assertThat(lifting.caseId()).isEqualTo(first.caseId());
        alerts.approve(FOCAL_POINT, lifting.id());
        assertThat(alerts.get(REGISTRAR, first.id()).state()).isEqualTo(LotAlert.State.ENDED);
        assertThat(mailbox.sentIn(first.caseId()))
                .containsExactlyInAnyOrder("LOT_ALERT XA", "LOT_ALERT XC", "LOT_ALERT XA", "LOT_ALERT XC");
        assertThat(notices()).isEmpty();
        assertThatThrownBy(() -> alerts.draft(REGISTRAR, draft(LotAlertKind.LIFTED, first.id())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("replaces names an alert that is ENDED");
    }

    @Test
    void aDraftThatWasGivenUpIsNotSent() {
        var drafted = alerts.draft(REGISTRAR, stolen("XA"));
        alerts.withdraw(REGISTRAR, drafted.id());
        assertThatThrownBy(() -> alerts.approve(FOCAL_POINT, drafted.id())).isInstanceOf(RuntimeException.class);
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
    }

    @Test
    void whatCannotBeAlertedIsToldWhy() {
        assertThatThrownBy(() -> draft(LotAlertKind.LIFTED, null))
                .hasMessageContaining("replaces must name the alert that is lifted");
        var unknown = new AlertDraft(
                LotAlertKind.LOST, new RecordKey("none-" + lot), 0, null, "", List.of(), null, TraceSamples.header());
        assertThatThrownBy(() -> alerts.draft(REGISTRAR, unknown))
                .hasMessageContaining("lot names record none-" + lot + ", which the registers do not have");
        var everybody = IntStream.rangeClosed(0, AlertDraft.MOST_STATES)
                .mapToObj(i -> new MemberState("" + (char) ('A' + i / 26) + (char) ('A' + i % 26)))
                .toList();
        assertThatThrownBy(() ->
                        new AlertDraft(LotAlertKind.LOST, key(), 0, null, "", everybody, null, TraceSamples.header()))
                .hasMessageContaining("at most 250 fit");
    }

    @Test
    void anAlertOfAnotherStateIsKeptForARegistrarToRead() {
        var caseId = aCase("XA");
        var message = warns("XA", caseId, 1, LotAlertKind.STOLEN, mark, null);
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        var id = new AlertId(message.value());
        assertThat(kinds(tasks.about("lot-alert", id))).containsExactly(TaskKind.READ_LOT_ALERT);
        var read = known.get(REGISTRAR, id);
        assertThat(read.from()).isEqualTo(new MemberState("XA"));
        assertThat(read.warning().lot().raw()).isEqualTo(lot);
        assertThat(read.openedBy()).isEqualTo("registrar");
        assertThat(known.get(OFFICER, id).openedBy()).isEqualTo("registrar");
        assertThat(tasks.about("lot-alert", id)).isEmpty();
        assertThat(known.before(OFFICER, null, 200)).extracting(KnownAlert::id).contains(id);
        assertThat(timeline(caseId)).contains("LOT_ALERT_RECEIVED_STOLEN node", "LOT_ALERT_OPENED registrar");
        assertThat(logged.outcomes(caseId)).containsOnlyOnce("OPENED registrar ");
    }

    @Test
    void aLaterSeizureAndALaterQuestionShowTheAlert() {
        var message = warns("XA", aCase("XA"), 1, LotAlertKind.STOLEN, mark, null);
        var seizure = seized(mark);
        assertThat(kinds(tasks.about("seizure", seizure.id()))).containsExactly(TaskKind.READ_LOT_ALERT);
        assertThat(timeline(seizure.caseId())).contains("LOT_ALERT_MATCHES_STOLEN node");
        assertThat(matches.ofSeizure(OFFICER, seizure.id())).singleElement().satisfies(match -> {
            assertThat(match.alert().id().value()).isEqualTo(message.value());
            assertThat(match.agreement()).isEqualTo(KnownAlert.Agreement.LOT_AND_MARK);
            assertThat(match.itemReference()).isEqualTo("1");
        });
        assertThat(tasks.about("seizure", seizure.id())).isEmpty();

        var asked = aCase("XC");
        mailbox.bring(
                TestFederation.running().state("XC"),
                asked,
                1,
                null,
                payload -> payload.setTraceRequest(TraceWire.toWire(TraceSamples.question(cases(mark)))));
        var question = questions.answeringIn(REGISTRAR, asked).getFirst().id();
        assertThat(kinds(tasks.about("answering-trace", question))).contains(TaskKind.READ_LOT_ALERT);
        assertThat(matches.ofQuestion(REGISTRAR, question)).hasSize(1);
    }

    @Test
    void anAlertThatArrivesAfterASeizureFindsIt() {
        var seizure = seized(mark);
        var another = seized(null);
        assertThat(matches.ofSeizure(OFFICER, seizure.id())).isEmpty();
        warns("XC", aCase("XC"), 1, LotAlertKind.LOST, mark, null);
        assertThat(matches.ofSeizure(OFFICER, seizure.id()))
                .extracting(LotAlertMatch::agreement)
                .containsExactly(KnownAlert.Agreement.LOT_AND_MARK);
        assertThat(matches.ofSeizure(OFFICER, another.id()))
                .extracting(LotAlertMatch::agreement)
                .containsExactly(KnownAlert.Agreement.LOT_ONLY);
        assertThat(timeline(seizure.caseId())).contains("LOT_ALERT_MATCHES_LOST node");
    }

    @Test
    void theSameNumberOfAnotherMakerIsAnotherLot() {
        warns("XC", aCase("XC"), 1, LotAlertKind.LOST, RegistryFixture.fresh(), null);
        assertThat(matches.ofSeizure(OFFICER, seized(mark).id())).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @Test
    void aLiftedAlertFindsNothingMoreAndOnlyItsSenderLiftsIt() {
        var caseId = aCase("XA");
        var first = warns("XA", caseId, 1, LotAlertKind.STOLEN, mark, null);
        assertThat(mailbox.fate(warns("XC", aCase("XC"), 1, LotAlertKind.LIFTED, mark, first)))
                .isEqualTo("CONFLICTED");
        assertThat(mailbox.fate(warns("XA", caseId, 2, LotAlertKind.LIFTED, mark, null)))
                .isEqualTo("CONFLICTED");
        assertThat(notices()).containsExactly(LotNotice.UNDER_ALERT);
        assertThat(mailbox.fate(warns("XA", caseId, 3, LotAlertKind.LIFTED, mark, first)))
                .isEqualTo("HANDLED");
        assertThat(notices()).isEmpty();
        assertThat(known.get(OFFICER, new AlertId(first.value())).endedAt()).isNotNull();
        assertThat(matches.ofSeizure(OFFICER, seized(mark).id())).isEmpty();
    }

    private AlertDraft stolen(String... states) {
        return new AlertDraft(
                LotAlertKind.STOLEN,
                key(),
                4000,
                PartialDate.parse("2026-02"),
                "from a depot",
                List.of(states).stream().map(MemberState::new).toList(),
                null,
                TraceSamples.header());
    }

    private AlertDraft draft(LotAlertKind kind, @Nullable AlertId replaces) {
        return new AlertDraft(kind, key(), 0, null, "", List.of(), replaces, TraceSamples.header());
    }

    private RecordKey key() {
        return new RecordKey("l-" + lot);
    }

    private Set<LotNotice> notices() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        watches.about(List.of(registers.lot(key(), REGISTRAR).orElseThrow())));
    }

    private MessageId warns(
            String state,
            CaseId caseId,
            int sequence,
            LotAlertKind kind,
            String headstamp,
            @Nullable MessageId replaces) {
        var warning = new LotWarning(
                kind,
                new LotMark(lot, LotMark.Scheme.FREE, LotMark.Carrier.PACKAGE),
                "Works of " + state,
                headstamp,
                "",
                0,
                null,
                "");
        return mailbox.bring(
                TestFederation.running().state(state),
                caseId,
                sequence,
                null,
                payload -> payload.setLotAlert(
                        LotAlertWire.payload(warning, replaces).getLotAlert()));
    }

    private Seizure seized(@Nullable String headstamp) {
        var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        return seizures.record(
                OFFICER,
                caseId,
                TraceSamples.question().circumstances(),
                List.of(headstamp == null ? unmarked() : cases(headstamp)));
    }

    private Item cases(String headstamp) {
        return Item.of(
                "1", Ammunition.firedCases(120, null, new Headstamp(List.of(), headstamp, 1), List.of(lotMark())));
    }

    private Item unmarked() {
        return Item.of("1", Ammunition.firedCases(120, null, null, List.of(lotMark())));
    }

    /** As an officer writes it: small letters and a blank make no difference. */
    private LotMark lotMark() {
        var written = lot.substring(0, 4) + " " + lot.substring(4).toLowerCase(Locale.ROOT);
        return new LotMark(written, LotMark.Scheme.NOT_STATED, LotMark.Carrier.CARTRIDGE);
    }

    private static CaseId aCase(String opener) {
        return CaseId.at(TestFederation.running().state(opener).state(), Instant.now(), RandomGenerator.getDefault());
    }

    private static List<TaskKind> kinds(List<Task> open) {
        return open.stream().map(Task::kind).toList();
    }

    private List<String> timeline(CaseId caseId) {
        return casefiles.timeline(OFFICER, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(entry -> entry.code() + " " + entry.actor())
                .toList();
    }
}
