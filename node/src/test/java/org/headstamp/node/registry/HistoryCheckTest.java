package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.HistoryCheck.Step;
import org.headstamp.node.registry.HistoryFlaw.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryCheckTest {
    @Test
    void aLifeThatCanBeTrueHasNoFlaws() {
        var steps = List.of(
                step(1, TransferKind.MANUFACTURED, "2019", null, "maker", 1000),
                step(2, TransferKind.SOLD, "2019-06", "maker", "dealer", 1000),
                step(3, TransferKind.RETAIL_SALE, "2020-01-02", "dealer", "purchaser", 600),
                step(4, TransferKind.LOST, "2021", "purchaser", null, 600));
        assertThat(HistoryCheck.ofLot("1", steps)).isEmpty();
        assertThat(HistoryCheck.ofOneThing("1", steps)).isEmpty();
    }

    @Test
    void nothingIsImportedOrSoldBeforeItWasMade() {
        var steps = List.of(
                step(1, TransferKind.IMPORTED, "2018-03", null, "importer", 10),
                step(2, TransferKind.MANUFACTURED, "2019", null, "maker", 10));
        assertThat(HistoryCheck.ofLot("1", steps)).containsExactly(new HistoryFlaw("1", 1, Kind.BEFORE_MANUFACTURE));
    }

    @Test
    void aDateThatIsKnownOnlyInPartIsHeldAgainstNobody() {
        var steps = List.of(
                step(1, TransferKind.SOLD, "2019", "maker", "dealer", 10),
                step(2, TransferKind.MANUFACTURED, "2019-06-01", null, "maker", 10));
        assertThat(HistoryCheck.ofLot("1", steps)).isEmpty();
    }

    @Test
    void nothingIsSoldHereBeforeItWasImported() {
        var steps = List.of(
                step(1, TransferKind.SOLD, "2018-03-01", "importer", "dealer", 10),
                step(2, TransferKind.IMPORTED, "2018-03-02", null, "importer", 10));
        assertThat(HistoryCheck.ofLot("1", steps)).containsExactly(new HistoryFlaw("1", 1, Kind.BEFORE_IMPORT));
    }

    @Test
    void aThingThatWasExportedMayComeBack() {
        var steps = List.of(
                step(1, TransferKind.SOLD, "2018-03-01", "maker", "dealer", 1),
                step(2, TransferKind.EXPORTED, "2018-04-01", "dealer", "abroad", 1),
                step(3, TransferKind.IMPORTED, "2020-01-01", "abroad", "importer", 1));
        assertThat(HistoryCheck.ofOneThing("1", steps)).isEmpty();
    }

    @Test
    void stepsThatAreToldInAnotherOrderThanTheirDatesAreFlawed() {
        var steps = List.of(
                step(1, TransferKind.SOLD, "2020", "maker", "dealer", 10),
                step(2, TransferKind.RETAIL_SALE, "2019", "dealer", "purchaser", 10));
        assertThat(HistoryCheck.ofLot("1", steps)).containsExactly(new HistoryFlaw("1", 2, Kind.OUT_OF_ORDER));
    }

    @Test
    void nobodyHandsOutMoreThanWasReceived() {
        var steps = List.of(
                step(1, TransferKind.SOLD, "2020", "maker", "dealer", 100),
                step(2, TransferKind.RETAIL_SALE, "2021", "dealer", "one", 60),
                step(3, TransferKind.RETAIL_SALE, "2021", "dealer", "other", 60));
        assertThat(HistoryCheck.ofLot("1", steps)).containsExactly(new HistoryFlaw("1", 3, Kind.MORE_OUT_THAN_IN));
    }

    @Test
    void whoeverMayHaveReceivedMoreThanIsToldIsNotAccused() {
        var withheld = List.of(
                step(1, TransferKind.SOLD, "2020", "maker", "dealer", 10),
                step(2, TransferKind.SOLD, "2020", "maker", null, 90),
                step(3, TransferKind.RETAIL_SALE, "2021", "dealer", "one", 60));
        var unknown = List.of(step(1, TransferKind.RETAIL_SALE, "2021", "dealer", "one", 60));
        assertThat(HistoryCheck.ofLot("1", withheld)).isEmpty();
        assertThat(HistoryCheck.ofLot("1", unknown)).isEmpty();
    }

    @Test
    void oneThingIsNotHandedOnAfterItsEndNorSoldAfterItsLoss() {
        var steps = List.of(
                step(1, TransferKind.STOLEN, "2019", "dealer", null, 1),
                step(2, TransferKind.RETAIL_SALE, "2020", "dealer", "one", 1),
                step(3, TransferKind.DESTROYED, "2021", "one", null, 1),
                step(4, TransferKind.EXPORTED, "2022", "one", "abroad", 1));
        assertThat(HistoryCheck.ofOneThing("1", steps))
                .extracting(HistoryFlaw::kind)
                .contains(Kind.SOLD_AFTER_LOSS, Kind.AFTER_DESTRUCTION);
        assertThat(HistoryCheck.ofLot("1", steps.subList(0, 2))).isEmpty();
    }

    @Test
    void whatWasFoundAgainMayBeSold() {
        var steps = List.of(
                step(1, TransferKind.LOST, "2019", "dealer", null, 1),
                step(2, TransferKind.SURRENDERED, "2020", null, "police", 1),
                step(3, TransferKind.SOLD, "2021", "police", "dealer", 1));
        assertThat(HistoryCheck.ofOneThing("1", steps)).isEmpty();
    }

    @Test
    void whatCannotBeTrueIsAFindingAndASaleAfterALossAnotherOne() {
        var sold = new HistoryFlaw("1", 1, Kind.SOLD_AFTER_LOSS);
        assertThat(HistoryCheck.findings(List.of(sold))).isEmpty();
        assertThat(HistoryCheck.findings(List.of(sold, new HistoryFlaw("1", 2, Kind.OUT_OF_ORDER))))
                .containsExactly(Finding.HISTORY_INCONSISTENT);
    }

    private static Step step(
            int sequence, TransferKind kind, String date, @Nullable String from, @Nullable String to, long quantity) {
        return new Step(sequence, kind, PartialDate.parse(date), from, to, quantity);
    }
}
