package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headstamp.node.item.PartialDate;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SoldAfterLossTest {
    private static final Party MAKER = party("maker", PartyRole.MANUFACTURER);
    private static final Party DEALER = party("dealer", PartyRole.DEALER);
    private static final Party POLICE = party("police", PartyRole.FORCE);

    @Test
    void aStolenFirearmThatIsSoldWasSoldAfterItsLoss() {
        assertThat(SoldAfterLoss.ofFirearm(List.of(
                        step(TransferKind.SOLD, MAKER, DEALER, 1),
                        step(TransferKind.STOLEN, DEALER, null, 1),
                        step(TransferKind.RETAIL_SALE, DEALER, POLICE, 1))))
                .isTrue();
    }

    @Test
    void aFirearmThatWasSurrenderedAgainMayBeSold() {
        assertThat(SoldAfterLoss.ofFirearm(List.of(
                        step(TransferKind.STOLEN, DEALER, null, 1),
                        step(TransferKind.SURRENDERED, null, POLICE, 1),
                        step(TransferKind.SOLD, POLICE, DEALER, 1))))
                .isFalse();
    }

    @Test
    void aHolderOfALotMaySellWhatIsLeftAfterALoss() {
        var partly = List.of(
                step(TransferKind.MANUFACTURED, null, MAKER, 9000),
                step(TransferKind.SOLD, MAKER, DEALER, 1000),
                step(TransferKind.LOST, DEALER, null, 400),
                step(TransferKind.SOLD, DEALER, POLICE, 600));
        assertThat(SoldAfterLoss.ofLot(MAKER, 9000, partly)).isFalse();
    }

    @Test
    void aHolderOfALotWhoSellsMoreThanIsLeftSellsWhatWasLost() {
        var over = List.of(
                step(TransferKind.SOLD, MAKER, DEALER, 1000),
                step(TransferKind.STOLEN, DEALER, null, 400),
                step(TransferKind.SOLD, DEALER, POLICE, 601));
        assertThat(SoldAfterLoss.ofLot(MAKER, 9000, over)).isTrue();
    }

    @Test
    void sellingTooMuchWithoutALossIsAnotherMatter() {
        var over = List.of(step(TransferKind.SOLD, MAKER, DEALER, 100), step(TransferKind.SOLD, DEALER, POLICE, 200));
        assertThat(SoldAfterLoss.ofLot(MAKER, 9000, over)).isFalse();
    }

    private static Party party(String ref, PartyRole role) {
        return new Party(new RecordKey(ref), role, ref, new MemberState("XB"), List.of());
    }

    private static Transfer step(TransferKind kind, @Nullable Party from, @Nullable Party to, long quantity) {
        return new Transfer(
                new RecordKey("t"), kind, PartialDate.of(2021), from, to, quantity, "", null, "National register");
    }
}
