package org.headstamp.node.item.reading.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.reading.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final LotReader reader = new LotReader();

    @Test
    void aLotOfMilStd1168GivesMakerYearMonthInterfixAndSequence() {
        assertThat(parses("XYZ07D006-004"))
                .containsExactly(new LotParse.MilStd1168("XYZ", List.of(2007), Month.APRIL, "006", "-", "004", "", ""));
    }

    @Test
    void theMonthLetterAIsJanuary() {
        assertThat(parses("XYZ08A006-015"))
                .containsExactly(
                        new LotParse.MilStd1168("XYZ", List.of(2008), Month.JANUARY, "006", "-", "015", "", ""));
    }

    @Test
    void aMakerOfTwoLettersIsPaddedWithAHyphen() {
        assertThat(parses("LC-07F064-012"))
                .containsExactly(new LotParse.MilStd1168("LC", List.of(2007), Month.JUNE, "064", "-", "012", "", ""));
    }

    @Test
    void aSuffixFollowsTheSequence() {
        assertThat(parses("XYZ07D006-004A"))
                .containsExactly(
                        new LotParse.MilStd1168("XYZ", List.of(2007), Month.APRIL, "006", "-", "004", "A", ""));
    }

    @Test
    void aLetterMayStandForTheHyphenAndTheSuffixMayHaveTwoLetters() {
        assertThat(parses("XYZ07D006S004AB"))
                .containsExactly(
                        new LotParse.MilStd1168("XYZ", List.of(2007), Month.APRIL, "006", "S", "004", "AB", ""));
    }

    @Test
    void theMonthLetterIIsRejectedAndJOrAMisreadOneIsProposed() {
        var reading = reader.read("XYZ08I006-015", TODAY);
        assertThat(reading).isInstanceOfSatisfying(LotReading.Unreadable.class, unreadable -> {
            assertThat(unreadable.raw()).isEqualTo("XYZ08I006-015");
            assertThat(unreadable.reason()).contains("month letter I");
            assertThat(unreadable.proposals())
                    .extracting(Proposal::text)
                    .containsExactly("XYZ08J006-015", "XYZ081006-015");
        });
    }

    @Test
    void aLastYIsASuffixOrATheatreAndBothAreGiven() {
        assertThat(parses("XYZ07D006-004Y"))
                .containsExactly(
                        new LotParse.MilStd1168("XYZ", List.of(2007), Month.APRIL, "006", "-", "004", "Y", ""),
                        new LotParse.MilStd1168("XYZ", List.of(2007), Month.APRIL, "006", "-", "004", "", "Y"));
    }

    @Test
    void aThirdLetterCanOnlyBeATheatre() {
        assertThat(parses("XYZ07D006-004ABW"))
                .containsExactly(
                        new LotParse.MilStd1168("XYZ", List.of(2007), Month.APRIL, "006", "-", "004", "AB", "W"));
    }

    @Test
    void theOlderAmericanSchemeGivesMakerInterfixSequenceAndRework() {
        assertThat(parses("LW-06-01A")).containsExactly(new LotParse.OlderUnitedStates("LW", "06", "01", "A"));
        assertThat(parses("LC-12345")).containsExactly(new LotParse.OlderUnitedStates("LC", "", "12345", ""));
    }

    @Test
    void threeLettersAndTwoDigitsAreABrazilianCaseLotWithoutYear() {
        assertThat(parses("UZZ18")).containsExactly(new LotParse.Brazil("UZZ", "18"));
        assertThat(parses("UZZ18").getFirst().scheme()).isEqualTo(LotMark.Scheme.BRAZIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA|21|0345|SOM", "MA/2021/0345/SOM", "mar-21-0345-som"})
    void aMoroccanLotGivesYearLotAndMaker(String raw) {
        assertThat(parses(raw)).containsExactly(new LotParse.Morocco(List.of(2021), "0345", "SOM"));
    }

    @ParameterizedTest
    @CsvSource({"А42-09-188,А42", "A42-09-188,A42"})
    void aCrateOfTheFormerSovietUnionGivesLotYearAndFactory(String raw, String lot) {
        assertThat(parses(raw)).containsExactly(new LotParse.FormerSovietPackage(lot, List.of(2009), "188"));
    }

    @Test
    void aYearThatTheSchemeCannotHaveBeenUsedInIsNoCandidate() {
        assertThat(parses("XYZ35D006-004"))
                .containsExactly(new LotParse.MilStd1168("XYZ", List.of(), Month.APRIL, "006", "-", "004", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lot 7 of the blue crate", "XYZ07D06-004", "UZZ?8", "MA|2100|1|X", "(10)UZZ18"})
    void whatFollowsNoSchemeIsFreeText(String raw) {
        assertThat(parses(raw)).containsExactly(new LotParse.FreeText(raw, raw.contains("?")));
    }

    @ParameterizedTest
    @CsvSource({"XYZO7D006-OO4,XYZ07D006-004", "UZZI8,UZZ18", "U2Z18,UZZ18"})
    void aMarkThatMissesASchemeByMistakenCharactersGetsAProposal(String raw, String proposed) {
        var reading = reader.read(raw, TODAY);
        assertThat(reading).isInstanceOfSatisfying(LotReading.Read.class, read -> {
            assertThat(read.parses()).containsExactly(new LotParse.FreeText(raw, false));
            assertThat(read.proposals()).extracting(Proposal::text).containsExactly(proposed);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1O5, 105, a letter between digits is likely a digit: O may be 0",
        "QRV2I, QRV21, 'a mark of the Brazilian scheme if I may be 1'",
        "81VИA, ANV18, in a mirror it reads ANV18",
        "81XOH, HOX18, turned around it reads HOX18",
    })
    void aMarkOfNoSchemeGetsItsLikelyReadingsEachWithItsReason(String raw, String likely, String reason) {
        assertThat(reader.read(raw, TODAY))
                .isInstanceOfSatisfying(
                        LotReading.Read.class,
                        read -> assertThat(read.proposals()).contains(new Proposal(likely, reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {" xyz07d006\u2013004 ", "XYZ 07D 006-004"})
    void spaceSmallLettersAndLongDashesAreEvenedOutButTheRawReadingIsNot(String raw) {
        assertThat(parses(raw)).isEqualTo(parses("XYZ07D006-004"));
        assertThat(reader.read(raw, TODAY).raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "UZZ\u0000"})
    void whatCannotBeAMarkIsNamedAsSuch(String raw) {
        assertThatThrownBy(() -> reader.read(raw, TODAY)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aMarkMayHaveSixtyFourCharactersAndNoMore() {
        assertThat(reader.read("X".repeat(64), TODAY)).isInstanceOf(LotReading.Read.class);
        assertThatThrownBy(() -> reader.read("X".repeat(65), TODAY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 64");
    }

    private List<LotParse> parses(String raw) {
        return reader.read(raw, TODAY) instanceof LotReading.Read read ? read.parses() : List.of();
    }
}
