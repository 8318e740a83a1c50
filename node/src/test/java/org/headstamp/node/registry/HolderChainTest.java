package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.headstamp.node.item.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolderChainTest {
    private static final Party MAKER = party("maker", PartyRole.MANUFACTURER);
    private static final Party DEALER = party("dealer", PartyRole.DEALER);
    private static final Party OTHER = party("other", PartyRole.DEALER);
    private static final Party PERSON = party("person", PartyRole.PERSON);
    private static final Party POLICE = party("police", PartyRole.FORCE);

    @Test
    void aFirearmPassedFromHandToHandHasNoGap() {
        var events = HolderChain.ofFirearm(
                MAKER,
                List.of(
                        step(TransferKind.MANUFACTURED, null, MAKER),
                        step(TransferKind.SOLD, MAKER, DEALER),
                        step(TransferKind.RETAIL_SALE, DEALER, PERSON)));
        assertThat(events).extracting(HistoryEvent::sequence).containsExactly(1, 2, 3);
        assertThat(kinds(events))
                .containsExactly(TransferKind.MANUFACTURED, TransferKind.SOLD, TransferKind.RETAIL_SALE);
    }

    @Test
    void aFirearmSoldBySomebodyWhoNeverReceivedItHasAGapBetween() {
        var events = HolderChain.ofFirearm(
                MAKER, List.of(step(TransferKind.SOLD, MAKER, DEALER), step(TransferKind.RETAIL_SALE, OTHER, PERSON)));
        assertThat(kinds(events)).containsExactly(TransferKind.SOLD, TransferKind.GAP, TransferKind.RETAIL_SALE);
        assertThat(events.get(1))
                .extracting(HistoryEvent::from, HistoryEvent::to)
                .containsExactly(DEALER, OTHER);
        assertThat(events.get(1).date()).isNull();
        assertThat(events).extracting(HistoryEvent::sequence).containsExactly(1, 2, 3);
    }

    @Test
    void aFirearmHasOneHolderAtATime() {
        var events = HolderChain.ofFirearm(
                MAKER, List.of(step(TransferKind.SOLD, MAKER, DEALER), step(TransferKind.SOLD, MAKER, OTHER)));
        assertThat(kinds(events)).containsExactly(TransferKind.SOLD, TransferKind.GAP, TransferKind.SOLD);
    }

    @Test
    void theRoundsOfALotAreWithManyHoldersAtOnce() {
        var events = HolderChain.ofLot(
                MAKER,
                List.of(
                        step(TransferKind.SOLD, MAKER, DEALER),
                        step(TransferKind.ISSUED_TO_FORCE, MAKER, POLICE),
                        step(TransferKind.RETAIL_SALE, DEALER, PERSON),
                        step(TransferKind.LOST, POLICE, null)));
        assertThat(kinds(events)).doesNotContain(TransferKind.GAP);
    }

    @Test
    void roundsSoldBySomebodyWhoNeverReceivedAnyShowAGap() {
        var events = HolderChain.ofLot(
                MAKER, List.of(step(TransferKind.SOLD, MAKER, DEALER), step(TransferKind.SOLD, OTHER, PERSON)));
        assertThat(events)
                .extracting(HistoryEvent::kind, HistoryEvent::from, HistoryEvent::to)
                .containsExactly(
                        tuple(TransferKind.SOLD, MAKER, DEALER),
                        tuple(TransferKind.GAP, null, OTHER),
                        tuple(TransferKind.SOLD, OTHER, PERSON));
    }

    @Test
    void aGapStandsBeforeTheFirstStepThatDoesNotStartAtTheMaker() {
        var events = HolderChain.ofLot(MAKER, List.of(step(TransferKind.SOLD, DEALER, PERSON)));
        assertThat(kinds(events)).containsExactly(TransferKind.GAP, TransferKind.SOLD);
    }

    @Test
    void anImportIsAGoodBeginning() {
        var events = HolderChain.ofFirearm(
                null,
                List.of(step(TransferKind.IMPORTED, null, DEALER), step(TransferKind.RETAIL_SALE, DEALER, PERSON)));
        assertThat(kinds(events)).doesNotContain(TransferKind.GAP);
    }

    @Test
    void anImportOfWhatNeverLeftShowsAGap() {
        var events = HolderChain.ofFirearm(
                MAKER, List.of(step(TransferKind.SOLD, MAKER, DEALER), step(TransferKind.IMPORTED, null, OTHER)));
        assertThat(kinds(events)).containsExactly(TransferKind.SOLD, TransferKind.GAP, TransferKind.IMPORTED);
    }

    @Test
    void whatWasExportedMayComeBack() {
        var events = HolderChain.ofFirearm(
                MAKER, List.of(step(TransferKind.EXPORTED, MAKER, OTHER), step(TransferKind.IMPORTED, null, DEALER)));
        assertThat(kinds(events)).doesNotContain(TransferKind.GAP);
    }

    @Test
    void whatWasStolenHasNoHolderUntilARegisterSaysSo() {
        var events = HolderChain.ofFirearm(
                MAKER,
                List.of(
                        step(TransferKind.SOLD, MAKER, DEALER),
                        step(TransferKind.STOLEN, DEALER, null),
                        step(TransferKind.SURRENDERED, PERSON, POLICE),
                        step(TransferKind.DESTROYED, POLICE, null)));
        assertThat(kinds(events))
                .containsExactly(
                        TransferKind.SOLD,
                        TransferKind.STOLEN,
                        TransferKind.GAP,
                        TransferKind.SURRENDERED,
                        TransferKind.DESTROYED);
        assertThat(events.get(2))
                .extracting(HistoryEvent::from, HistoryEvent::to)
                .containsExactly(DEALER, PERSON);
    }

    @Test
    void transitChangesNoHolder() {
        var events = HolderChain.ofFirearm(
                MAKER, List.of(step(TransferKind.TRANSIT, OTHER, OTHER), step(TransferKind.SOLD, MAKER, DEALER)));
        assertThat(kinds(events)).doesNotContain(TransferKind.GAP);
    }

    @Test
    void aSecondManufactureOfOneFirearmShowsAGap() {
        var events = HolderChain.ofFirearm(
                MAKER,
                List.of(step(TransferKind.MANUFACTURED, null, MAKER), step(TransferKind.MANUFACTURED, null, OTHER)));
        assertThat(kinds(events)).contains(TransferKind.GAP);
    }

    private static List<TransferKind> kinds(List<HistoryEvent> events) {
        return events.stream().map(HistoryEvent::kind).toList();
    }

    private static Transfer step(TransferKind kind, @Nullable Party from, @Nullable Party to) {
        return new Transfer(new RecordKey("t"), kind, PartialDate.of(2020), from, to, 1, "", null, "National register");
    }

    private static Party party(String ref, PartyRole role) {
        return new Party(new RecordKey(ref), role, role == PartyRole.PERSON ? "" : ref, null, List.of());
    }
}
