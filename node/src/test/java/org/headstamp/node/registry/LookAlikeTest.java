package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.reading.Misreading.Cause;
import org.headstamp.node.registry.Candidate.Doubt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LookAlikeTest {
    @Inject
    NationalRegister register;

    @Inject
    RegistryFixture fixture;

    private String mark = "";
    private String lot = "";

    @BeforeEach
    void aMakerIsKept() {
        mark = RegistryFixture.fresh();
        lot = RegistryFixture.fresh();
        fixture.parties("m-" + mark + ",MANUFACTURER,Borealia Ordnance,XB," + mark);
    }

    @ParameterizedTest
    @CsvSource({
        "§21, §2I, I, 1, CONFUSABLE, 0.9",
        "§80, §8D, D, 0, CONFUSABLE, 0.6",
        "§8X, §3X, 3, 8, PARTIAL_LOSS, 0.7",
        "§B1, §P1, P, B, PARTIAL_LOSS, 0.7",
        "§RN1, §M1, M, RN, RUN_TOGETHER, 0.6",
        "§-M1, §-RN1, RN, M, RUN_TOGETHER, 0.6",
        "§-W1, §-VV1, VV, W, RUN_TOGETHER, 0.6",
        "§-P1, §-Р1, Р, P, SCRIPT_TWIN, 0.98",
        "§-31, §-٣1, ٣, 3, OTHER_DIGITS, 0.98",
    })
    void aLotThatLooksAlikeIsFoundAndSaysWhatWasTakenForWhat(
            String kept, String read, String taken, String recorded, Cause cause, double score) {
        keep("l-" + lot, own(kept));
        var found = found(RegistryFixture.cases(mark, own(read)));
        var best = found.candidates().getFirst();
        assertThat(best.match().ref()).isEqualTo(new RecordKey("l-" + lot));
        assertThat(best.reasons()).containsExactly(MatchReason.LOT_LOOKS_ALIKE, MatchReason.MARK_AGREES);
        assertThat(best.doubts()).containsExactly(new Doubt(MatchReason.LOT_LOOKS_ALIKE, taken, recorded, cause));
        assertThat(best.score()).isEqualTo(score);
        assertThat(found.unambiguous()).isEmpty();
    }

    @Test
    void twoLooseMistakesAndAnyNumberOfNearTwinsAreMadeUpFor() {
        lot = lot.substring(0, 6);
        keep("l-" + lot, own("§0051G3"));
        assertThat(found(RegistryFixture.cases(mark, own("§OOSIC8"))).candidates())
                .anySatisfy(candidate -> {
                    assertThat(candidate.reasons())
                            .containsExactly(MatchReason.LOT_LOOKS_ALIKE, MatchReason.MARK_AGREES);
                    assertThat(candidate.doubts())
                            .extracting(Doubt::recorded)
                            .containsExactly("0", "0", "5", "1", "G", "3");
                });
    }

    @Test
    void whatWasReadAsItIsRecordedComesAloneAndWithItsFullScore() {
        keep("l-" + lot, own("§21"));
        keep("k-" + lot, own("§2I"));
        var found = found(RegistryFixture.cases(mark, own("§21")));
        assertThat(found.candidates())
                .singleElement()
                .isEqualTo(new Candidate(
                        found.candidates().getFirst().match(),
                        1,
                        List.of(MatchReason.LOT_AGREES, MatchReason.MARK_AGREES),
                        List.of()));
        assertThat(found.unambiguous().orElseThrow().match().ref()).isEqualTo(new RecordKey("l-" + lot));
    }

    @Test
    void ofALotWithoutItsMarkTheOneThatWasReadComesBeforeLookAlikes() {
        keep("k-" + lot, own("§2I"));
        assertThat(found(RegistryFixture.cases(null, own("§21"))).candidates())
                .extracting(Candidate::reasons)
                .containsExactly(List.of(MatchReason.LOT_LOOKS_ALIKE, MatchReason.MARK_NOT_READ));
        keep("l-" + lot, own("§21"));
        assertThat(found(RegistryFixture.cases(null, own("§21")))
                        .candidates()
                        .getFirst()
                        .reasons())
                .containsExactly(MatchReason.LOT_AGREES, MatchReason.MARK_NOT_READ);
    }

    @ParameterizedTest
    @CsvSource({"§?1, V", "§V?, 1", "§*, V1", "§*1, V"})
    void aLotReadInPartIsFoundByItsBeginning(String read, String missing) {
        keep("l-" + lot, own("§V1"));
        var best = found(RegistryFixture.cases(null, own(read))).candidates().getFirst();
        assertThat(best.reasons()).containsExactly(MatchReason.LOT_PARTLY_READ, MatchReason.MARK_NOT_READ);
        assertThat(best.doubts())
                .singleElement()
                .returns(MatchReason.LOT_PARTLY_READ, Doubt::reason)
                .returns(missing, Doubt::recorded)
                .returns(Cause.UNREAD, Doubt::cause);
    }

    @Test
    void aLotReadInPartIsFoundByItsEndAndWithMistakes() {
        keep("l-" + lot, own("9§1"));
        var best = found(RegistryFixture.cases(null, own("?§I"))).candidates().getFirst();
        assertThat(best.doubts())
                .containsExactly(
                        new Doubt(MatchReason.LOT_PARTLY_READ, "?", "9", Cause.UNREAD),
                        new Doubt(MatchReason.LOT_PARTLY_READ, "I", "1", Cause.CONFUSABLE));
    }

    @Test
    void aLotOfWhichLittleIsReadableNeedsItsMark() {
        keep("l-" + lot, "7XK4" + lot.substring(0, 3));
        assertThat(register.lookUp(RegistryFixture.cases(null, "?X?4*")))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.TOO_LITTLE_READABLE));
        assertThat(found(RegistryFixture.cases(mark, "?X?4*"))
                        .candidates()
                        .getFirst()
                        .reasons())
                .containsExactly(MatchReason.LOT_PARTLY_READ, MatchReason.MARK_AGREES);
        assertThat(register.lookUp(RegistryFixture.cases(RegistryFixture.fresh(), "?X?4*")))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.TOO_LITTLE_READABLE));
        assertThat(register.lookUp(RegistryFixture.cases(RegistryFixture.fresh(), "?".repeat(64))))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.TOO_LITTLE_READABLE));
    }

    @Test
    void lookAlikesAreShownToTheBoundOfCandidatesAndTheCutIsTold() {
        IntStream.range(0, 6).forEach(number -> keep("l" + number + "-" + lot, own("§V" + number)));
        var found = (LookUp.Found) fixture.registerWith(RegistryBounds.USUAL.candidates(3))
                .lookUp(RegistryFixture.cases(mark, own("§V?")));
        assertThat(found.candidates()).hasSize(3);
        assertThat(found.cut()).isTrue();
        assertThat(found(RegistryFixture.cases(mark, own("§V?"))).cut()).isFalse();
    }

    @Test
    void aPatternGoesThroughSoManyRecordsAndSaysThatThereAreMore() {
        IntStream.range(0, 6).forEach(number -> keep("l" + number + "-" + lot, own("§V" + number + "X" + number)));
        var bounded = fixture.registerWith(RegistryBounds.USUAL.reach(4));
        assertThat(bounded.lookUp(RegistryFixture.cases(null, own("§V?X5"))))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.TOO_MANY_RECORDS));
        var found = (LookUp.Found) bounded.lookUp(RegistryFixture.cases(null, own("§V?X2")));
        assertThat(found.candidates()).hasSize(1);
        assertThat(found.cut()).isTrue();
        assertThat(found(RegistryFixture.cases(null, own("§V?X5"))).cut()).isFalse();
    }

    @Test
    void aMarkThatLooksAlikeFindsItsLot() {
        fixture.parties("n-" + mark + ",MANUFACTURER,Northern Works,XB,8" + mark);
        fixture.lots("l-" + lot + "," + lot + ",BRAZIL,n-" + mark + ",8" + mark + ",2021,9000,10000,9 mm Luger");
        var best = found(RegistryFixture.cases("B" + mark, lot)).candidates().getFirst();
        assertThat(best.reasons()).containsExactly(MatchReason.LOT_AGREES, MatchReason.MARK_LOOKS_ALIKE);
        assertThat(best.doubts()).containsExactly(new Doubt(MatchReason.MARK_LOOKS_ALIKE, "B", "8", Cause.CONFUSABLE));
        assertThat(best.score()).isEqualTo(0.8);
    }

    @Test
    void aMarkReadInPartFindsItsMakerFromAnyBeginning() {
        var read = mark.substring(5) + mark.charAt(0) + "?" + mark.substring(2, 5);
        var best = found(RegistryFixture.cases(read, null)).candidates().getFirst();
        assertThat(best.match().ref()).isEqualTo(new RecordKey("m-" + mark));
        assertThat(best.reasons()).containsExactly(MatchReason.MARK_PARTLY_READ, MatchReason.LOT_NOT_READ);
        assertThat(best.doubts()).extracting(Doubt::recorded).containsExactly(mark.substring(1, 2));
    }

    @Test
    void aLotThatWasReadUpsideDownIsFoundAndSaysSo() {
        var number = RegistryFixture.fresh().replaceAll("[^HINOSXZ]", "X") + "16908";
        keep("l-" + lot, number);
        var turned = new StringBuilder(number)
                .reverse()
                .toString()
                .replace('6', '*')
                .replace('9', '6')
                .replace('*', '9');
        assertThat(found(RegistryFixture.cases(mark, turned)).candidates()).anySatisfy(candidate -> {
            assertThat(candidate.match().ref()).isEqualTo(new RecordKey("l-" + lot));
            assertThat(candidate.doubts())
                    .contains(new Doubt(MatchReason.LOT_LOOKS_ALIKE, turned, number, Cause.UPSIDE_DOWN));
        });
    }

    @Test
    void theLotInTheBarCodeOfAPackageIsLookedUp() {
        keep("l-" + lot, own("§21"));
        assertThat(found(box("(01)09521234543213(10)" + own("§21")))
                        .candidates()
                        .getFirst()
                        .reasons())
                .contains(MatchReason.LOT_AGREES);
        assertThat(found(box("(01)09521234543213(10)" + own("§2?")))
                        .candidates()
                        .getFirst()
                        .reasons())
                .contains(MatchReason.LOT_PARTLY_READ);
    }

    private static Item box(String barcode) {
        return Item.of("1", new AmmunitionPackage(barcode, "", AmmunitionPackage.Level.BOX, null));
    }

    /** Writes a number that no other test has for §. */
    private String own(String text) {
        return text.replace("§", lot);
    }

    private void keep(String ref, String number) {
        fixture.lots(ref + "," + number + ",BRAZIL,m-" + mark + "," + mark + ",2021,9000,10000,9 mm Luger");
    }

    private LookUp.Found found(Item item) {
        return (LookUp.Found) register.lookUp(item);
    }
}
