package org.headstamp.node.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateMapTest {
    private static final PartyDisclosure MAKER = party("maker", "XA");
    private static final PartyDisclosure DEALER = party("dealer", "XA");
    private static final PartyDisclosure BUYER = party("buyer", "XC");
    private static final PartyDisclosure UNTOLD =
            new PartyDisclosure(PartyRole.IMPORTER, new Disclosed.Withheld(Ground.NATIONAL_SECURITY), null);

    @Test
    void whatStaysInOneStateHasNoMap() {
        var map = StateMap.of(List.of(
                event(1, TransferKind.MANUFACTURED, null, MAKER, 100), event(2, TransferKind.SOLD, MAKER, DEALER, 60)));
        assertThat(map.crosses()).isFalse();
        assertThat(map.places()).hasSize(1);
    }

    @Test
    void transfersBetweenTwoStatesAreSummedByDirection() {
        var map = StateMap.of(List.of(
                event(1, TransferKind.EXPORTED, MAKER, BUYER, 40),
                event(2, TransferKind.EXPORTED, DEALER, BUYER, 2),
                event(3, TransferKind.EXPORTED, BUYER, DEALER, 1)));
        assertThat(map.ways())
                .extracting(way -> way.from().code() + way.to().code() + way.quantity() + "/" + way.transfers())
                .containsExactly("XAXC42/2", "XCXA1/1");
    }

    @Test
    void anExportToAPartyThatIsWithheldLeadsToAStateThatIsNotTold() {
        var map = StateMap.of(List.of(event(1, TransferKind.EXPORTED, MAKER, UNTOLD, 5)));
        assertThat(map.ways())
                .singleElement()
                .satisfies(way -> assertThat(way.to().code()).isEqualTo("?"));
        assertThat(StateMap.of(List.of(event(1, TransferKind.SOLD, MAKER, UNTOLD, 5)))
                        .crosses())
                .isFalse();
    }

    @Test
    void sumsOfAHostileStateDoNotOverflow() {
        var map = StateMap.of(List.of(
                event(1, TransferKind.EXPORTED, MAKER, BUYER, Long.MAX_VALUE),
                event(2, TransferKind.EXPORTED, MAKER, BUYER, Long.MAX_VALUE)));
        assertThat(map.ways().getFirst().quantity()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void moreStatesThanFitIntoAPictureAreATable() {
        var events = IntStream.range(0, StateMap.MOST + 1)
                .mapToObj(i -> event(i + 1, TransferKind.EXPORTED, MAKER, party("p", "X" + (char) ('B' + i)), 1))
                .toList();
        assertThat(StateMap.of(events).drawable()).isFalse();
        assertThat(StateMap.of(events.subList(0, StateMap.MOST - 1)).drawable()).isTrue();
    }

    @Test
    void readersFromTheRightSeeItMirrored() {
        var map = StateMap.of(List.of(event(1, TransferKind.EXPORTED, MAKER, BUYER, 1)));
        var left = StateDrawing.of(map, false);
        var right = StateDrawing.of(map, true);
        for (int i = 0; i < 2; i++) {
            assertThat(right.points().get(i).x())
                    .isEqualTo(StateDrawing.WIDTH - left.points().get(i).x());
        }
        assertThat(left.arrows().getFirst().line()).matches("M [-0-9. ]+ Q [-0-9. ]+");
        assertThat(left.points()).allSatisfy(point -> {
            assertThat(point.x()).isBetween(StateDrawing.RADIUS, StateDrawing.WIDTH - StateDrawing.RADIUS);
            assertThat(point.below()).isLessThan(StateDrawing.HEIGHT);
        });
    }

    static PartyDisclosure party(String name, String state) {
        return new PartyDisclosure(PartyRole.DEALER, new Disclosed.Known(name), new MemberState(state));
    }

    static TransferEvent event(
            int sequence,
            TransferKind kind,
            @Nullable PartyDisclosure from,
            @Nullable PartyDisclosure to,
            long quantity) {
        return new TransferEvent(sequence, "1", kind, null, from, to, quantity, "", null, "Register", 1);
    }
}
