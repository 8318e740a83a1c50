package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.item.Serial;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TransferHistoryTest {
    @Inject
    NationalRegister register;

    @Inject
    RegistryFixture fixture;

    private String key = "";

    @BeforeEach
    void aMakerAForceADealerAndAConsigneeAreKnown() {
        key = RegistryFixture.fresh();
        fixture.parties(
                own("m,MANUFACTURER,Borealia Ordnance,XB," + key),
                own("police,FORCE,Border police,XB,"),
                own("shop,DEALER,A shop,XB,"),
                own("abroad,IMPORTER,Corvania Imports,XC,"),
                own("person,PERSON,,XB,"));
        fixture.licences(own("e1,EXPORT,2021-02-01,2022-02-01,§m,XB,XC,XD,§abroad,500000"));
    }

    @Test
    void theStoryOfAnOversizedLotIsToldInOrder() {
        lot(1_859_000, "10000");
        fixture.transfers(
                own("4,LOST,2021-11-02,§police,,§lot,,42000,,report 5,Losses"),
                own("3,EXPORTED,2021-06,§m,§abroad,§lot,,400000,§e1,waybill 7,Exports"),
                own("2,ISSUED_TO_FORCE,2021-03-04,§m,§police,§lot,,1400000,,order 1,State stocks"),
                own("1,MANUFACTURED,2021,,§m,§lot,,1859000,,,Production"));
        var history = lotHistory();
        assertThat(history.events())
                .extracting(HistoryEvent::kind)
                .containsExactly(
                        TransferKind.MANUFACTURED,
                        TransferKind.ISSUED_TO_FORCE,
                        TransferKind.EXPORTED,
                        TransferKind.LOST);
        assertThat(history.events())
                .extracting(HistoryEvent::date)
                .containsExactly(
                        PartialDate.of(2021),
                        PartialDate.parse("2021-03-04"),
                        PartialDate.of(2021, 6),
                        PartialDate.parse("2021-11-02"));
        assertThat(history.findings())
                .containsExactlyInAnyOrder(
                        Finding.LOT_NOT_SOLE_EVIDENCE, Finding.LOT_OVERSIZED, Finding.LOST_REPORTED, Finding.EXPORTED);
        assertThat(history.onwardStates()).containsExactly(new MemberState("XC"));
        assertThat(history.totals())
                .extracting(Totals::manufactured, Totals::handedOutByMaker, Totals::exported, Totals::lost)
                .containsExactly(1_859_000L, 1_800_000L, 400_000L, 42_000L);
    }

    @Test
    void anExportNamesItsRegisterAndItsAuthorisation() {
        lot(9_000, "10000");
        fixture.transfers(own("1,EXPORTED,2021-06-01,§m,§abroad,§lot,,400,§e1,waybill 7,Exports"));
        var export = lotHistory().events().getFirst();
        assertThat(export.register()).isEqualTo("Exports");
        assertThat(export.document()).isEqualTo("waybill 7");
        var licence = Objects.requireNonNull(export.authorisation());
        assertThat(licence.number()).isEqualTo(key + "-e1");
        assertThat(licence.transitStates()).containsExactly(new MemberState("XD"));
        assertThat(licence.finalRecipient()).extracting(Party::name).isEqualTo("Corvania Imports");
    }

    @Test
    void aLotWithinTheLawIsNotOversized() {
        lot(10_000, "10000");
        assertThat(lotHistory().findings()).containsExactly(Finding.LOT_NOT_SOLE_EVIDENCE);
    }

    @Test
    void aLotWithoutALegalSizeIsNeverOversized() {
        lot(1_859_000, "");
        assertThat(lotHistory().findings()).doesNotContain(Finding.LOT_OVERSIZED);
    }

    @Test
    void aLotOfWhichTheMakerHandedOutMoreThanIsLegalIsOversizedWhateverWasDeclared() {
        lot(10_000, "10000");
        fixture.transfers(
                own("1,SOLD,2021-01-01,§m,§shop,§lot,,6000,,,Sales"),
                own("2,SOLD,2021-01-02,§m,§police,§lot,,4001,,,Sales"),
                own("3,SOLD,2021-01-03,§shop,§police,§lot,,6000,,,Sales"));
        assertThat(lotHistory().findings()).contains(Finding.LOT_OVERSIZED);
    }

    @Test
    void entriesOfOneDayKeepTheOrderOfTheFile() {
        lot(9_000, "10000");
        fixture.transfers(
                own("b,SOLD,2021-01-01,§m,§shop,§lot,,60,,,Sales"),
                own("a,RETAIL_SALE,2021-01-01,§shop,§person,§lot,,50,,,Sales"));
        assertThat(lotHistory().events())
                .extracting(HistoryEvent::kind)
                .containsExactly(TransferKind.SOLD, TransferKind.RETAIL_SALE);
    }

    @Test
    void roundsFromNowhereShowAGap() {
        lot(9_000, "10000");
        fixture.transfers(own("1,RETAIL_SALE,2021-01-01,§shop,§person,§lot,,50,,,Sales"));
        var history = lotHistory();
        assertThat(history.events())
                .extracting(HistoryEvent::kind)
                .containsExactly(TransferKind.GAP, TransferKind.RETAIL_SALE);
        assertThat(history.findings()).contains(Finding.HISTORY_HAS_GAPS);
    }

    @Test
    void aLotWithVeryManyTransfersIsCutAndItsTotalsAreNot() {
        lot(9_000, "10000");
        fixture.transfers(IntStream.rangeClosed(1, 12)
                .mapToObj(day -> own("%d,SOLD,2021-01-%02d,§m,§shop,§lot,,10,,,Sales".formatted(day, day)))
                .toArray(String[]::new));
        var bounded = fixture.registerWith(RegistryBounds.USUAL.history(5));
        var history = bounded.transferHistory(candidate());
        assertThat(history.events())
                .hasSize(5)
                .extracting(HistoryEvent::sequence)
                .endsWith(5);
        assertThat(history.cut()).isTrue();
        assertThat(history.totals().transfers()).isEqualTo(12);
        assertThat(history.totals().handedOutByMaker()).isEqualTo(120);
        assertThat(history.lastLegalHolder()).isEmpty();
        assertThat(lotHistory().cut()).isFalse();
    }

    @Test
    void aStolenAndDestroyedFirearmSaysSoAndNamesItsLastLegalHolder() {
        fixture.firearms(own("gun," + key + ",Borealia,M9,9 mm Luger,2001,§m"));
        fixture.transfers(
                own("1,SOLD,2021-01-01,§m,§shop,,§gun,1,,,Sales"),
                own("2,STOLEN,2021-02-01,§shop,,,§gun,1,,report 9,Thefts"));
        var history = firearmHistory();
        assertThat(history.findings()).containsExactly(Finding.STOLEN_REPORTED);
        assertThat(history.lastLegalHolder()).map(Party::name).contains("A shop");
        fixture.transfers(
                own("3,SURRENDERED,2021-03-01,§person,§police,,§gun,1,,,Surrenders"),
                own("4,DESTROYED,2021-04-01,§police,,,§gun,1,,,Destructions"));
        assertThat(firearmHistory().findings())
                .containsExactlyInAnyOrder(
                        Finding.STOLEN_REPORTED, Finding.HISTORY_HAS_GAPS, Finding.DESTROYED_PER_RECORDS);
        assertThat(firearmHistory().lastLegalHolder()).map(Party::name).contains("Border police");
    }

    @Test
    void aMereMakerHasNoHistory() {
        var found = (LookUp.Found) register.lookUp(RegistryFixture.cases(key, null));
        assertThat(register.transferHistory(found.candidates().getFirst())).isEqualTo(TransferHistory.EMPTY);
    }

    private TransferHistory lotHistory() {
        return register.transferHistory(candidate());
    }

    private Candidate candidate() {
        return ((LookUp.Found) register.lookUp(RegistryFixture.cases(key, "L" + key)))
                .unambiguous()
                .orElseThrow();
    }

    private TransferHistory firearmHistory() {
        var firearm = new Firearm(Firearm.Type.PISTOL, "Borealia", "", null, Serial.of(key), List.of(), 0);
        var found = (LookUp.Found) register.lookUp(Item.of("1", firearm));
        return register.transferHistory(found.unambiguous().orElseThrow());
    }

    private void lot(long declared, String legal) {
        fixture.lots(own("lot,L" + key + ",BRAZIL,§m," + key + ",2021," + declared + "," + legal + ",9 mm Luger"));
    }

    private String own(String row) {
        return key + "-" + row.replace("§", key + "-");
    }
}
