package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BuiltInRegisterTest {
    @Inject
    NationalRegister register;

    @Inject
    RegistryFixture fixture;

    private String mark = "";
    private String lot = "";

    @BeforeEach
    void aLotOfOneMakerIsKept() {
        mark = RegistryFixture.fresh();
        lot = RegistryFixture.fresh();
        fixture.parties("m-" + mark + ",MANUFACTURER,Borealia Ordnance,XB," + mark);
        fixture.lots(lotRow("l-" + lot, mark));
    }

    @Test
    void markAndLotTogetherPointToOneLot() {
        var found = found(RegistryFixture.cases(mark, lot));
        assertThat(found.unambiguous().orElseThrow().match().ref()).isEqualTo(new RecordKey("l-" + lot));
        assertThat(found.candidates().getFirst())
                .extracting(Candidate::score, Candidate::reasons)
                .containsExactly(1.0, List.of(MatchReason.LOT_AGREES, MatchReason.MARK_AGREES));
    }

    @Test
    void caseAndSpaceMakeNoDifference() {
        var spaced = lot.substring(0, 3) + " " + lot.substring(3).toLowerCase(Locale.ROOT);
        assertThat(found(RegistryFixture.cases(mark.toLowerCase(Locale.ROOT), spaced))
                        .unambiguous())
                .isPresent();
    }

    @Test
    void anythingElseDoes() {
        assertThat(found(RegistryFixture.cases(mark, lot + "-1")).candidates())
                .extracting(candidate -> candidate.match().ref().value())
                .containsExactly("m-" + mark);
    }

    @Test
    void aHeadstampReadFromAnotherBeginningIsFoundAndSaysSo() {
        var turned = mark.substring(5) + mark.substring(0, 5);
        var best = found(RegistryFixture.cases(turned, lot)).candidates().getFirst();
        assertThat(best.reasons()).contains(MatchReason.MARK_AGREES_TURNED);
        assertThat(best.score()).isEqualTo(0.9);
    }

    @Test
    void severalMakersWithOneMarkAreAllShown() {
        fixture.parties("n-" + mark + ",MANUFACTURER,Northern Works,XB," + mark);
        fixture.lots("k-" + lot + "," + lot + ",BRAZIL,n-" + mark + "," + mark + ",2020,5000,10000,9 mm Luger");
        var found = found(RegistryFixture.cases(mark, lot));
        assertThat(found.candidates())
                .extracting(candidate -> candidate.match().ref().value())
                .containsExactly("k-" + lot, "l-" + lot);
        assertThat(found.unambiguous()).isEmpty();
    }

    @Test
    void aLotWithoutItsMarkIsOnlyALead() {
        var best = found(RegistryFixture.cases(null, lot)).candidates().getFirst();
        assertThat(best.score()).isEqualTo(0.6);
        assertThat(best.reasons()).containsExactly(MatchReason.LOT_AGREES, MatchReason.MARK_NOT_READ);
        assertThat(found(RegistryFixture.cases(null, lot)).unambiguous()).isEmpty();
    }

    @Test
    void aLotUnderAnotherMarkIsAWeakerLead() {
        var best = found(RegistryFixture.cases(RegistryFixture.fresh(), lot))
                .candidates()
                .getFirst();
        assertThat(best.score()).isEqualTo(0.3);
        assertThat(best.reasons()).contains(MatchReason.MARK_DIFFERS);
    }

    @Test
    void aMarkReadInPartIsNotHeldAgainstTheLot() {
        var best = found(RegistryFixture.cases(RegistryFixture.fresh() + "?", lot))
                .candidates()
                .getFirst();
        assertThat(best.reasons()).containsExactly(MatchReason.LOT_AGREES, MatchReason.MARK_READ_IN_PART);
        assertThat(best.score()).isEqualTo(0.6);
    }

    @Test
    void aMarkAloneNamesTheMaker() {
        var best = found(RegistryFixture.cases(mark, null)).candidates().getFirst();
        assertThat(best.match()).isInstanceOf(Candidate.OfMaker.class);
        assertThat(best.reasons()).containsExactly(MatchReason.MARK_AGREES, MatchReason.LOT_NOT_READ);
    }

    @Test
    void anUnknownLotOfAKnownMarkNamesTheMakerAndSaysThatTheLotIsNotHeld() {
        var best = found(RegistryFixture.cases(mark, RegistryFixture.fresh()))
                .candidates()
                .getFirst();
        assertThat(best.reasons()).containsExactly(MatchReason.MARK_AGREES, MatchReason.LOT_NOT_HELD);
    }

    @Test
    void unknownMarkAndLotAreNotFound() {
        assertThat(register.lookUp(RegistryFixture.cases(RegistryFixture.fresh(), RegistryFixture.fresh())))
                .isEqualTo(new LookUp.NotFound());
    }

    @Test
    void whatSaysTooLittleIsInsufficientAndSaysWhy() {
        assertThat(register.lookUp(RegistryFixture.cases(null, "QR*")))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.TOO_LITTLE_READABLE));
        assertThat(register.lookUp(RegistryFixture.cases(null, null)))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.NOTHING_READ));
    }

    @Test
    void aResolvedCalibreSpeaksForOrAgainst() {
        var same = new Calibre("9mm", "9 mm Luger");
        var other = new Calibre("7.62", "7.62 × 39");
        var open = new Calibre("9 mm", "");
        assertThat(scoreWith(same)).isEqualTo(1);
        assertThat(scoreWith(other)).isEqualTo(0.7);
        assertThat(scoreWith(open)).isEqualTo(1);
    }

    @Test
    void theLotOnAPackageCounts() {
        var box = new AmmunitionPackage(
                "",
                "50 cartridges",
                AmmunitionPackage.Level.BOX,
                new LotMark(lot, LotMark.Scheme.BRAZIL, LotMark.Carrier.PACKAGE));
        assertThat(found(Item.of("1", box)).candidates()).hasSize(1);
    }

    @Test
    void candidatesAreShownToTheirBoundAndTheCutIsTold() {
        fixture.lots(IntStream.range(0, 4)
                .mapToObj(number -> lotRow("x" + number + "-" + lot, mark))
                .toArray(String[]::new));
        var bounded = fixture.registerWith(RegistryBounds.USUAL.candidates(3));
        var found = (LookUp.Found) bounded.lookUp(RegistryFixture.cases(mark, lot));
        assertThat(found.candidates()).hasSize(3);
        assertThat(found.cut()).isTrue();
        assertThat(found.code()).isEqualTo("FOUND_3_OR_MORE");
        assertThat(found(RegistryFixture.cases(mark, lot)).cut()).isFalse();
    }

    @Test
    void aFirearmIsFoundByItsSerialAndRankedByItsMake() {
        var serial = RegistryFixture.fresh();
        fixture.firearms(
                "f1-" + serial + "," + serial + ",Borealia,M9,9 mm Luger,2001,m-" + mark,
                "f2-" + serial + "," + serial + ",Other Works,P1,9 mm Luger,,");
        var found = found(firearm(serial.toLowerCase(Locale.ROOT), "BOREALIA"));
        assertThat(found.candidates())
                .extracting(candidate -> candidate.match().ref().value())
                .containsExactly("f1-" + serial, "f2-" + serial);
        assertThat(found.candidates())
                .extracting(Candidate::reasons)
                .containsExactly(
                        List.of(MatchReason.SERIAL_AGREES, MatchReason.MAKE_AGREES),
                        List.of(MatchReason.SERIAL_AGREES, MatchReason.MAKE_DIFFERS));
        assertThat(found(firearm(serial, "Borealia Ordnance"))
                        .candidates()
                        .getFirst()
                        .reasons())
                .contains(MatchReason.MAKE_AGREES);
    }

    @Test
    void anotherReadingOfASerialIsFoundWithLessWeight() {
        var serial = RegistryFixture.fresh();
        fixture.firearms("f-" + serial + "," + serial + ",Borealia,M9,9 mm Luger,2001,");
        var read = new Serial(RegistryFixture.fresh() + "?", List.of(serial), false, true);
        var best = found(Item.of("1", new Part("slide", read, List.of())))
                .candidates()
                .getFirst();
        assertThat(best.reasons())
                .containsExactly(MatchReason.SERIAL_AGREES_WITH_ALTERNATIVE, MatchReason.MAKE_NOT_READ);
        assertThat(best.score()).isLessThan(0.6);
    }

    @Test
    void anUnknownSerialIsNotFoundAndNoSerialIsInsufficient() {
        assertThat(register.lookUp(firearm(RegistryFixture.fresh(), ""))).isEqualTo(new LookUp.NotFound());
        assertThat(register.lookUp(firearm(null, "Borealia")))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.NOTHING_READ));
    }

    private double scoreWith(Calibre calibre) {
        return found(RegistryFixture.cases(mark, lot, calibre))
                .candidates()
                .getFirst()
                .score();
    }

    private LookUp.Found found(Item item) {
        return (LookUp.Found) register.lookUp(item);
    }

    private String lotRow(String ref, String itsMark) {
        return ref + "," + lot + ",BRAZIL,m-" + mark + "," + itsMark + ",2021,9000,10000,9 mm Luger";
    }

    private static Item firearm(@Nullable String serial, String make) {
        return Item.of(
                "1",
                new Firearm(
                        Firearm.Type.PISTOL, make, "", null, serial == null ? null : Serial.of(serial), List.of(), 0));
    }
}
