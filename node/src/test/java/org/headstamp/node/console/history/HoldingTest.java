package org.headstamp.node.console.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.headstamp.node.console.history.StateMapTest.event;
import static org.headstamp.node.console.history.StateMapTest.party;

import java.util.List;
import org.headstamp.node.console.history.Holding.Balance;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TransferEvent;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final PartyDisclosure MAKER = party("maker", "XA");
    private static final PartyDisclosure DEALER = party("dealer", "XA");
    private static final PartyDisclosure FORCE = party("force", "XA");

    @Test
    void whoeverHandsOnMoreThanWasReceivedIsSeen() {
        var holdings = Holding.of(
                List.of(
                        made(100),
                        event(2, TransferKind.SOLD, MAKER, DEALER, 60),
                        event(3, TransferKind.SOLD, DEALER, FORCE, 70)),
                false);
        assertThat(holdings)
                .extracting(Holding::name, Holding::balance, Holding::difference)
                .containsExactly(
                        tuple("maker", Balance.REST, 40L),
                        tuple("dealer", Balance.MORE_OUT_THAN_IN, 10L),
                        tuple("force", Balance.REST, 70L));
    }

    @Test
    void whatIsLostOrDestroyedIsNotThereAnyMore() {
        var holdings = Holding.of(
                List.of(
                        made(10),
                        event(2, TransferKind.STOLEN, MAKER, null, 4),
                        event(3, TransferKind.DESTROYED, MAKER, null, 6)),
                false);
        assertThat(holdings).singleElement().extracting(Holding::balance).isEqualTo(Balance.EVEN);
    }

    @Test
    void nothingAddsUpWhereAQuantityOrAReceiptIsNotToldOrTheHistoryIsCut() {
        assertThat(balances(List.of(made(0)), false)).containsExactly(Balance.UNKNOWN);
        assertThat(balances(List.of(event(1, TransferKind.SOLD, DEALER, null, 5)), false))
                .containsExactly(Balance.UNKNOWN);
        assertThat(balances(List.of(made(10)), true)).containsExactly(Balance.UNKNOWN);
        assertThat(balances(List.of(made(Long.MAX_VALUE), made(Long.MAX_VALUE)), false))
                .containsExactly(Balance.UNKNOWN);
    }

    @Test
    void withheldPartiesGapsAndTransitsHoldNothing() {
        var withheld = new PartyDisclosure(null, new Disclosed.Withheld(Ground.NATIONAL_SECURITY), null);
        var events = List.of(
                event(1, TransferKind.SOLD, withheld, withheld, 5),
                event(2, TransferKind.GAP, MAKER, DEALER, 0),
                event(3, TransferKind.TRANSIT, MAKER, DEALER, 5));
        assertThat(Holding.of(events, false)).isEmpty();
    }

    private static TransferEvent made(long quantity) {
        return event(1, TransferKind.MANUFACTURED, null, MAKER, quantity);
    }

    private static List<Balance> balances(List<TransferEvent> events, boolean cut) {
        return Holding.of(events, cut).stream().map(Holding::balance).toList();
    }
}
