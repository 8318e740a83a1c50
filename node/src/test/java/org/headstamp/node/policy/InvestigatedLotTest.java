package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.InvestigatedLots;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.Investigations;
import org.headstamp.node.origin.LotsChangedException;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.UnknownOriginRecordException;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.CorrectionNotice;
import org.headstamp.node.origin.message.CorrectionWire;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.origin.message.Statement;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class InvestigatedLotTest {
    private static final Operator ONE = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator TWO = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));
    private static final MemberState XC = new MemberState("XC");

    @Inject
    Policies policies;

    @Inject
    TriageRun run;

    @Inject
    Triages triages;

    @Inject
    AskedLots lots;

    @Inject
    Investigations investigations;

    @Inject
    InvestigationReading files;

    @Inject
    InvestigatedLots named;

    @Inject
    Compartments compartments;

    @Inject
    Casefiles casefiles;

    @Inject
    Officials officials;

    @Inject
    LotWatches watches;

    @Inject
    RegistryReader registers;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    private PolicyVersion policy;

    @BeforeEach
    void answersLeaveByThemselves() {
        var rules = new AnswerPolicy(
                List.of(),
                List.of(Question.LOT_DISTRIBUTION, Question.EXPORT, Question.LOSS_REPORT),
                List.of(TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY),
                Priority.NORMAL,
                Handling.Code.H2,
                0.95,
                false,
                1000);
        policy = policies.approve(TWO, policies.draft(ONE, "sold lots", rules).id(), 1, null);
    }

    @AfterEach
    void noMore() {
        policies.retire(ONE, policy.id());
    }

    @Test
    void answersAboutALotNotifiedWaitForAPersonUntilNoInvestigationIsOpened() {
        var kept = lots.sold();
        var investigation = notified(kept.item("1"));
        assertThat(isHeld(kept)).isTrue();
        move(investigation, InvestigationStage.ASSESSING);
        assertThat(isHeld(kept)).isTrue();
        investigations.move(
                INVESTIGATOR, investigation.id(), InvestigationStage.NOT_OPENED, NotOpenedReason.NO_OFFENCE, null);
        assertThat(isHeld(kept)).isFalse();
        move(investigation, InvestigationStage.ASSESSING);
        assertThat(isHeld(kept)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = InvestigationStage.class,
            names = {"SUSPENDED", "CHARGED", "TRANSFERRED"})
    void whatRestsOrIsInOtherHandsIsStillUnderInvestigation(InvestigationStage stage) {
        var kept = lots.sold();
        var investigation = active(kept.item("1"));
        move(investigation, stage);
        assertThat(isHeld(kept)).isTrue();
    }

    @Test
    void answersLeaveAgainWhenItIsDiscontinuedOrConcluded() {
        var discontinued = lots.sold();
        move(active(discontinued.item("1")), InvestigationStage.DISCONTINUED);
        assertThat(isHeld(discontinued)).isFalse();
        var concluded = lots.sold();
        var investigation = active(concluded.item("1"));
        move(investigation, InvestigationStage.CHARGED);
        investigations.move(
                INVESTIGATOR, investigation.id(), InvestigationStage.CONCLUDED, null, Conclusion.CONVICTION);
        assertThat(isHeld(concluded)).isFalse();
    }

    @Test
    void aLotThatAnInvestigatorNamesIsUnderInvestigationUntilTheNameIsTakenBack() {
        var kept = lots.sold();
        var ref = new RecordKey(kept.lot() + "-l");
        var investigation = active(lots.sold().item("1"));
        assertThat(isHeld(kept)).isFalse();
        assertThat(named.name(INVESTIGATOR, investigation.id(), 0, List.of(ref)).named())
                .containsExactly(ref);
        assertThat(isHeld(kept)).isTrue();
        assertThat(named.of(ONE, investigation.id()).read()).hasSize(1);
        named.name(INVESTIGATOR, investigation.id(), 1, List.of());
        assertThat(isHeld(kept)).isFalse();
        assertThat(logged.outcomes(investigation.caseId()))
                .contains("STATE_CHANGED investigator LOTS_NAMED_1", "STATE_CHANGED investigator LOTS_NAMED_0");
    }

    @Test
    void namesThatWereGivenMeanwhileAreNotOverwrittenUnseen() {
        var kept = lots.sold();
        var ref = new RecordKey(kept.lot() + "-l");
        var investigation = active(lots.sold().item("1"));
        var seen = named.of(INVESTIGATOR, investigation.id()).version();
        named.name(INVESTIGATOR, investigation.id(), seen, List.of(ref));
        assertThatThrownBy(() -> named.name(INVESTIGATOR, investigation.id(), seen, List.of()))
                .isInstanceOf(LotsChangedException.class)
                .hasMessageEndingWith(investigation.id() + " concerns are at version 1, not 0");
        var now = named.of(INVESTIGATOR, investigation.id());
        assertThat(now.named()).containsExactly(ref);
        assertThat(now.version()).isEqualTo(1);
        assertThat(isHeld(kept)).isTrue();
        assertThat(named.name(INVESTIGATOR, investigation.id(), now.version(), List.of())
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeNamedIsToldWhy() {
        var investigation = active(lots.sold().item("1"));
        var unknown = List.of(new RecordKey("nobody-has-it"));
        assertThatThrownBy(() -> named.name(INVESTIGATOR, investigation.id(), 0, unknown))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("lots names record nobody-has-it, which the registers do not have");
        var tooMany = Collections.nCopies(InvestigatedLots.MOST + 1, new RecordKey("x"));
        assertThatThrownBy(() -> named.name(INVESTIGATOR, investigation.id(), 0, tooMany))
                .hasMessage("lots has 201 entries, at most 200 fit");
        assertThatThrownBy(() -> named.name(REGISTRAR, investigation.id(), 0, List.of()))
                .isInstanceOf(NotPermittedException.class);
        move(investigation, InvestigationStage.DISCONTINUED);
        assertThatThrownBy(() -> named.name(INVESTIGATOR, investigation.id(), 0, List.of()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("name lots");
    }

    @Test
    void theSameNumberOfAnotherMakerIsAnotherLotAndANumberWithoutAMarkIsEveryMakers() {
        var kept = lots.sold();
        notified(new AskedLots.Kept(RegistryFixture.fresh(), kept.lot()).item("1"));
        assertThat(isHeld(kept)).isFalse();
        var number = new LotMark(kept.lot(), LotMark.Scheme.NOT_STATED, LotMark.Carrier.CARTRIDGE);
        notified(Item.of("1", Ammunition.firedCases(120, null, null, List.of(number))));
        assertThat(isHeld(kept)).isTrue();
    }

    @Test
    void aCorrectedNotificationConcernsTheLotsThatItNamesNow() {
        var wrong = lots.sold();
        var right = lots.sold();
        var investigation = notified(wrong.item("1"));
        var correction = new CorrectionNotice(
                investigation.notification(), "read again", new Statement.Notified(notice(right.item("1"))));
        var fate = mailbox.fate(mailbox.bring(
                TestFederation.running().state("XC"),
                investigation.caseId(),
                2,
                null,
                message -> message.setCorrection(CorrectionWire.toWire(correction))));
        assertThat(fate).isEqualTo("HANDLED");
        assertThat(isHeld(wrong)).isFalse();
        assertThat(isHeld(right)).isTrue();
    }

    @Test
    void thoseWhoAnswerForTheRegistersSeeThatThereIsOneAndNobodyWhich() {
        var kept = lots.sold();
        var investigation = notified(kept.item("1"));
        var other = new Operator("other-registrar", "registers", Set.of(Role.REGISTRAR));
        var unit = "diversion unit " + investigation.id();
        officials.another(Role.FOCAL_POINT, unit);
        var inside = new Operator(officials.another(Role.FOCAL_POINT, unit), unit, Set.of(Role.FOCAL_POINT));
        var version = casefiles.get(inside, investigation.caseId()).version();
        compartments.restrict(inside, investigation.caseId(), version, List.of());
        assertThat(named.of(inside, investigation.id()).read()).hasSize(1);
        assertThatThrownBy(() -> named.of(ONE, investigation.id())).isInstanceOf(UnknownOriginRecordException.class);
        var asked = lots.asks("XA", kept.item("1"));
        run.look(asked.id());
        assertThat(noticesIn(triages.of(other, asked.id()).searches().getFirst().result()))
                .containsExactly(LotNotice.UNDER_INVESTIGATION);
        var lot = registers.lot(new RecordKey(kept.lot() + "-l"), other).orElseThrow();
        assertThat(watches.about(lot, other)).containsExactly(LotNotice.UNDER_INVESTIGATION);
        assertThat(watches.about(lot, ONE)).containsExactly(LotNotice.UNDER_INVESTIGATION);
        assertThat(watches.about(lot, OFFICER)).isEmpty();
        assertThat(watches.about(lot, new Operator("x", "another unit", Set.of(Role.INVESTIGATOR))))
                .isEmpty();
    }

    /** Whether the node leaves a new question about the lot to a person, for this reason and no other. */
    private boolean isHeld(AskedLots.Kept kept) {
        var asked = lots.asks("XA", kept.item("1"));
        run.look(asked.id());
        var decision = Objects.requireNonNull(triages.of(REGISTRAR, asked.id()).decision());
        if (decision instanceof Decision.NeedsPerson person) {
            assertThat(person.reasons()).containsExactly(HoldReason.LOT_UNDER_INVESTIGATION);
            assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
            return true;
        }
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "TRACE_RESPONSE XA");
        return false;
    }

    private static List<LotNotice> noticesIn(LookUp result) {
        return ((LookUp.Found) result).candidates().getFirst().notices();
    }

    /** XC notifies us of an item. */
    private ParallelInvestigation notified(Item item) {
        var xc = TestFederation.running().state("XC");
        var caseId = CaseId.at(xc.state(), Instant.now(), RandomGenerator.getDefault());
        MessageId message = mailbox.bring(
                xc, caseId, 1, null, payload -> payload.setOriginNotification(OriginWire.toWire(notice(item))));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return files.in(INVESTIGATOR, caseId).getFirst();
    }

    private ParallelInvestigation active(Item item) {
        var investigation = notified(item);
        move(investigation, InvestigationStage.ASSESSING);
        move(investigation, InvestigationStage.OPENED);
        move(investigation, InvestigationStage.ACTIVE);
        return investigation;
    }

    private void move(ParallelInvestigation investigation, InvestigationStage stage) {
        investigations.move(INVESTIGATOR, investigation.id(), stage, null, null);
    }

    private static OriginNotice notice(Item item) {
        return new OriginNotice(
                List.of(item),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                XC,
                "fired cases near a border");
    }
}
