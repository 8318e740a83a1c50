package org.headstamp.node.trace.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.item.Serial;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.Finding;
import org.headstamp.node.registry.FirearmRecord;
import org.headstamp.node.registry.HistoryEvent;
import org.headstamp.node.registry.Licence;
import org.headstamp.node.registry.LicenceKind;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.MatchReason;
import org.headstamp.node.registry.Party;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.Totals;
import org.headstamp.node.registry.TransferHistory;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldParty;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldValue;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.node.trace.message.Withholding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerDraftTest {
    private static final Party MAKER = party("M1", PartyRole.MANUFACTURER, "Borealia Ordnance");
    private static final Party DEPOT = party("F1", PartyRole.FORCE, "Depot 1");
    private static final Party IMPORTER =
            new Party(new RecordKey("I1"), PartyRole.IMPORTER, "Corvania Imports", TraceSamples.XC, List.of());
    private static final Party PURCHASER = party("P1", PartyRole.PERSON, "");
    private static final Licence LICENCE = new Licence(
            "E-1",
            LicenceKind.EXPORT,
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2025, 1, 1),
            MAKER,
            TraceSamples.XB,
            TraceSamples.XC,
            List.of(),
            IMPORTER,
            null);

    @Test
    void theStorysLotIsAnsweredInPartWithTheConsigneeWithheldWhereverItOccurs() {
        var proposal = withholding(new WithheldParty(IMPORTER.ref(), Ground.ONGOING_INVESTIGATION));
        var answer = answer(proposal, true, lotRecord(storyEvents(), storyTotals(), storyFindings()));
        assertThat(answer.outcome()).isEqualTo(TraceOutcome.EXPORTED);
        assertThat(answer.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(answer.onwardStates()).containsExactly(TraceSamples.XC);
        assertThat(answer.caveats()).contains(Caveat.LOT_NOT_SOLE_EVIDENCE, Caveat.LOT_OVERSIZED);
        assertThat(answer.identifications().getFirst().lotSize()).isEqualTo(new Disclosed.Known("1859000"));
        assertThat(answer.withheld())
                .containsExactlyInAnyOrder(
                        new Withholding("transfer_history.to.name", Ground.ONGOING_INVESTIGATION),
                        new Withholding(
                                "transfer_history.authorisation.final_recipient.name", Ground.ONGOING_INVESTIGATION));
        assertThat(answer.transferHistory().getLast().to())
                .isEqualTo(new PartyDisclosure(
                        PartyRole.IMPORTER, new Disclosed.Withheld(Ground.ONGOING_INVESTIGATION), null));
        assertThat(answer.toString()).doesNotContain("Corvania Imports");
    }

    @Test
    void transfersStayInOrderWithTheirGaps() {
        var answer = answer(plain(), true, lotRecord(storyEvents(), storyTotals(), storyFindings()));
        assertThat(answer.transferHistory())
                .extracting(TransferEvent::kind)
                .containsExactly(
                        TransferKind.MANUFACTURED,
                        TransferKind.ISSUED_TO_FORCE,
                        TransferKind.GAP,
                        TransferKind.EXPORTED);
        assertThat(answer.caveats()).contains(Caveat.HISTORY_HAS_GAPS);
        assertThat(answer.completeness()).isEqualTo(Completeness.FULL);
    }

    @Test
    void aLotIsNeverSoleEvidenceEvenIfTheRegisterForgetsToSaySo() {
        var answer = answer(plain(), true, lotRecord(List.of(), Totals.NONE, Set.of()));
        assertThat(answer.caveats()).containsExactly(Caveat.LOT_NOT_SOLE_EVIDENCE);
    }

    @Test
    void aFirearmThatIsFoundAfterItsDestructionCarriesTheCaveat() {
        assertThat(answer(plain(), true, destroyed("2026-02-28")).caveats()).contains(Caveat.DESTROYED_BUT_SEEN);
        assertThat(answer(plain(), true, destroyed("2026-03-02")).caveats()).isEmpty();
    }

    @Test
    void roundsOfALotMayBeSeenAfterOthersWereDestroyedButNotAfterAll() {
        var some = new Totals(1, 10_000, 0, 0, 0, 0, 9_999, Set.of());
        var all = new Totals(1, 10_000, 0, 0, 0, 0, 10_000, Set.of());
        var burnt = List.of(event(1, TransferKind.DESTROYED, "2025-01-01", MAKER, MAKER, null));
        assertThat(answer(plain(), true, lotRecord(burnt, some, Set.of())).caveats())
                .containsExactly(Caveat.LOT_NOT_SOLE_EVIDENCE);
        assertThat(answer(plain(), true, lotRecord(burnt, all, Set.of())).caveats())
                .contains(Caveat.DESTROYED_BUT_SEEN);
    }

    @Test
    void aSaleAfterALossIsACaveat() {
        var answer = answer(plain(), true, lotRecord(List.of(), Totals.NONE, Set.of(Finding.SOLD_AFTER_LOSS)));
        assertThat(answer.caveats()).contains(Caveat.SOLD_AFTER_LOSS);
    }

    private static ConfirmedRecord destroyed(String date) {
        var record = firearmRecord();
        var end = event(1, TransferKind.DESTROYED, date, DEPOT, DEPOT, null);
        return new ConfirmedRecord(
                record.item(),
                record.found(),
                record.candidate(),
                new TransferHistory(
                        List.of(end),
                        new Totals(1, 0, 0, 0, 0, 0, 1, Set.of()),
                        Set.of(Finding.DESTROYED_PER_RECORDS)));
    }

    @Test
    void aPurchaserIsToldOnlyToAStateThatGuaranteesConfidentiality() {
        var told = answer(plain(), true, firearmRecord());
        assertThat(told.outcome()).isEqualTo(TraceOutcome.PURCHASER_IDENTIFIED);
        assertThat(told.lastLegalHolder())
                .isEqualTo(new PartyDisclosure(PartyRole.PERSON, new Disclosed.Known("P1"), TraceSamples.XB));
        var withheld = answer(plain(), false, firearmRecord());
        assertThat(withheld.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(withheld.toString()).doesNotContain("P1");
        assertThat(withheld.withheld())
                .extracting(Withholding::ground)
                .containsOnly(Ground.NO_CONFIDENTIALITY_GUARANTEE);
    }

    @Test
    void timeToCrimeIsCountedFromTheLastLegalTransferWhereBothDaysAreKnown() {
        assertThat(answer(plain(), true, firearmRecord()).timeToCrimeDays()).isEqualTo(28);
        assertThat(answer(plain(), true, firearmRecord(PartialDate.of(2026, 2))).timeToCrimeDays())
                .isNull();
        assertThat(answer(plain(), true, firearmRecord(PartialDate.parse("2026-03-09")))
                        .timeToCrimeDays())
                .isNull();
    }

    @Test
    void aValueIsWithheldOnTheGroundThatTheRegistrarNames() {
        var proposal = ProposalSamples.withholding(new WithheldValue(Value.SERIAL, Ground.NATIONAL_SECURITY));
        var answer = answer(proposal, true, firearmRecord());
        assertThat(answer.identifications().getFirst().serial())
                .isEqualTo(new Disclosed.Withheld(Ground.NATIONAL_SECURITY));
        assertThat(answer.withheld())
                .containsExactly(new Withholding("identifications.serial", Ground.NATIONAL_SECURITY));
    }

    @Test
    void aWithheldManufacturerIsNotBetrayedByTheIdentification() {
        var proposal = withholding(new WithheldParty(MAKER.ref(), Ground.NATIONAL_SECURITY));
        var answer = answer(proposal, true, lotRecord(storyEvents(), storyTotals(), storyFindings()));
        assertThat(answer.toString()).doesNotContain("Borealia Ordnance");
        assertThat(answer.identifications().getFirst().countryOfManufacture())
                .isEqualTo(new Disclosed.Withheld(Ground.NATIONAL_SECURITY));
    }

    @Test
    void nothingFoundIsAnAnswerToo() {
        assertThat(answer(plain(), true).outcome()).isEqualTo(TraceOutcome.NO_RECORD_FOUND);
    }

    @Test
    void aHistoryThatIsTooLongIsCutAndTheAnswerSaysSo() {
        var events = IntStream.rangeClosed(1, TraceAnswer.MOST_TRANSFERS + 5)
                .mapToObj(i -> event(i, TransferKind.ISSUED_TO_FORCE, "2024-01-01", MAKER, DEPOT, null))
                .toList();
        var totals = new Totals(5000, 1, 1, 0, 0, 0, 0, Set.of());
        var answer = answer(plain(), true, lotRecord(events, totals, Set.of(Finding.HISTORY_CUT)));
        assertThat(answer.transferHistory()).hasSize(TraceAnswer.MOST_TRANSFERS);
        assertThat(answer.remarks()).isEqualTo("The earliest 2000 of 5000 recorded transfers are given.");
        assertThat(answer.timeToCrimeDays()).isNull();
    }

    private static TraceAnswer answer(AnswerProposal proposal, boolean confidential, ConfirmedRecord... records) {
        var asked = new Searched(
                TraceSamples.question(),
                TraceSamples.header(Priority.NORMAL, confidential),
                List.of(new ItemSearch("1", "National register", TraceSamples.NOON, new LookUp.NotFound())),
                List.of(),
                List.of());
        return AnswerDraft.compose(asked, proposal, List.of(records), TraceSamples.XB);
    }

    private static AnswerProposal plain() {
        return AnswerProposal.of(List.of());
    }

    private static AnswerProposal withholding(WithheldParty party) {
        return ProposalSamples.withholding(party);
    }

    private static List<HistoryEvent> storyEvents() {
        return List.of(
                event(1, TransferKind.MANUFACTURED, "2021-02-01", null, MAKER, null),
                event(2, TransferKind.ISSUED_TO_FORCE, "2021-03-01", MAKER, DEPOT, null),
                new HistoryEvent(3, TransferKind.GAP, null, null, MAKER, 0, "", null, ""),
                event(4, TransferKind.EXPORTED, "2024-05-01", MAKER, IMPORTER, LICENCE));
    }

    private static Totals storyTotals() {
        return new Totals(3, 1_859_000, 1_859_000, 40_000, 0, 0, 0, Set.of(TraceSamples.XC));
    }

    private static Set<Finding> storyFindings() {
        return Set.of(Finding.LOT_NOT_SOLE_EVIDENCE, Finding.LOT_OVERSIZED, Finding.HISTORY_HAS_GAPS, Finding.EXPORTED);
    }

    private static ConfirmedRecord lotRecord(List<HistoryEvent> events, Totals totals, Set<Finding> findings) {
        var lot = new Lot(
                new RecordKey("L1"),
                "QRV21",
                LotMark.Scheme.BRAZIL,
                MAKER,
                "BORX",
                2021,
                10_000,
                10_000L,
                "9 mm Luger");
        var candidate =
                Candidate.asRead(new Candidate.OfLot(lot), 1, List.of(MatchReason.LOT_AGREES, MatchReason.MARK_AGREES));
        return new ConfirmedRecord(
                TraceSamples.firedCases("1"),
                new LookUp.Found(List.of(candidate), false),
                candidate,
                new TransferHistory(events, totals, findings));
    }

    private static ConfirmedRecord firearmRecord() {
        return firearmRecord(PartialDate.parse("2026-02-01"));
    }

    private static ConfirmedRecord firearmRecord(PartialDate sold) {
        var firearm =
                new FirearmRecord(new RecordKey("W1"), "A 17", "Borealia Ordnance", "B9", "9 mm Luger", 2020, MAKER);
        var candidate = Candidate.asRead(new Candidate.OfFirearm(firearm), 1, List.of(MatchReason.SERIAL_AGREES));
        var sale =
                new HistoryEvent(1, TransferKind.RETAIL_SALE, sold, DEPOT, PURCHASER, 1, "", null, "National register");
        var item = Item.of("1", new Firearm(Firearm.Type.PISTOL, "", "", null, Serial.of("A17"), List.of(), 0));
        return new ConfirmedRecord(
                item,
                new LookUp.Found(List.of(candidate), false),
                candidate,
                new TransferHistory(List.of(sale), new Totals(1, 0, 0, 0, 0, 0, 0, Set.of()), Set.of()));
    }

    private static HistoryEvent event(
            int sequence, TransferKind kind, String date, @Nullable Party from, Party to, @Nullable Licence licence) {
        return new HistoryEvent(
                sequence, kind, PartialDate.parse(date), from, to, 40_000, "invoice 7", licence, "National register");
    }

    private static Party party(String key, PartyRole role, String name) {
        return new Party(new RecordKey(key), role, name, TraceSamples.XB, List.of());
    }
}
