package org.headstamp.node.item.reading.headstamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.item.reading.headstamp.HeadstampCandidate.Reason.Kind;

import java.time.LocalDate;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.reading.Countries;
import org.headstamp.node.item.reading.headstamp.HeadstampReading.NextCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadstampReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final HeadstampReader reader = new HeadstampReader(new Countries());

    @ParameterizedTest
    @ValueSource(strings = {"ППУ 93", "nny 93", "PPU 93", "93 PPU", "PPU93", "U 93 PP", "пПу 93", "ppu 93", "PPU ٩٣"})
    void allWaysToReadPrviPartizanGiveTheSameMakerAndYear(String raw) {
        assertThat(best(raw).manufacturer()).isEqualTo("Prvi Partizan, Užice");
        assertThat(best(raw).countries()).containsExactly("RS");
        assertThat(best(raw).years()).containsExactly(1993);
    }

    @Test
    void aCollidingMarkGivesAllItsCountriesAndAsksForMore() {
        var reading = read("21 78");
        assertThat(reading.countries()).containsExactly("HU", "PL", "RO");
        assertThat(reading.next()).containsExactly(NextCheck.CALIBRE, NextCheck.PRIMER_COLOUR, NextCheck.PHOTOGRAPH);
        assertThat(reading.candidates().subList(0, 3)).allSatisfy(candidate -> {
            assertThat(candidate.mark()).isEqualTo("21");
            assertThat(candidate.colliding()).isTrue();
            assertThat(candidate.score()).isEqualTo(1);
            assertThat(candidate.years()).containsExactly(1978);
        });
    }

    @Test
    void aHeadstampReadTheRightWayUpIsTakenAsRead() {
        assertThat(best("188 81")).satisfies(candidate -> {
            assertThat(candidate.mark()).isEqualTo("188");
            assertThat(candidate.years()).containsExactly(1981);
            assertThat(candidate.reasons())
                    .extracting(HeadstampCandidate.Reason::kind)
                    .containsExactly(Kind.AS_READ);
        });
    }

    @Test
    void aHeadstampReadUpsideDownIsProposedWithItsReasonAndALowerScore() {
        var reading = read("18 881");
        assertThat(reading.candidates()).anySatisfy(candidate -> {
            assertThat(candidate.mark()).isEqualTo("188");
            assertThat(candidate.years()).containsExactly(1981);
            assertThat(candidate.score()).isLessThanOrEqualTo(0.6);
            assertThat(candidate.reasons()).containsExactly(new HeadstampCandidate.Reason(Kind.UPSIDE_DOWN, "188 81"));
        });
        assertThat(reading.candidates())
                .filteredOn(candidate -> candidate.manufacturer().startsWith("Novosibirsk"))
                .allSatisfy(candidate -> assertThat(candidate.reasons())
                        .extracting(HeadstampCandidate.Reason::kind)
                        .contains(Kind.UPSIDE_DOWN));
        assertThat(reading.next()).contains(NextCheck.PHOTOGRAPH);
    }

    @Test
    void aStrikeFromAMirroredDieIsProposedWithItsReasonAndALowerScore() {
        assertThat(read("08 MWИ").candidates()).anySatisfy(candidate -> {
            assertThat(candidate.mark()).isEqualTo("NWM");
            assertThat(candidate.years()).containsExactly(1980);
            assertThat(candidate.score()).isEqualTo(0.5);
            assertThat(candidate.reasons()).containsExactly(new HeadstampCandidate.Reason(Kind.MIRRORED, "NWM 80"));
        });
    }

    @Test
    void turnedReadingsOfSixAndNineAreBothThere() {
        assertThat(read("09 17").candidates())
                .extracting(HeadstampCandidate::mark)
                .contains("17", "60");
    }

    @Test
    void whoReadsACalibreDoesNotHoldItUpsideDown() {
        var reading = read("18 881 9x19");
        assertThat(reading.calibres()).containsExactly("9x19");
        assertThat(reading.candidates())
                .flatExtracting(HeadstampCandidate::reasons)
                .extracting(HeadstampCandidate.Reason::kind)
                .doesNotContain(Kind.UPSIDE_DOWN);
    }

    @Test
    void aNumberThatIsAYearOrAFactoryIsBoth() {
        assertThat(read("17 60").candidates())
                .filteredOn(candidate -> candidate.score() == 1)
                .extracting(candidate -> candidate.mark() + " " + candidate.years())
                .containsExactlyInAnyOrder("17 [1960]", "60 [2017, 1917]");
    }

    @ParameterizedTest
    @CsvSource({
        "LVE 03, LVE, AS_READ",
        "UPP, PPU, ANOTHER_BEGINNING",
        "P PU 93, PPU, SPACING",
        "RP, R-P, PUNCTUATION",
        "BXN 44, bxn, LETTER_CASE",
        "١٨٨ 81, 188, OTHER_DIGITS",
        "ТПЗ 90, ТПЗ, AS_READ",
        "ТП3 90, ТПЗ, LOOK_ALIKE",
        "СВС 90, CBC, SCRIPT_TWIN",
        "5AKO 90, SAKO, CONFUSABLE",
        "FPU 93, PPU, CONFUSABLE",
        "CPC 90, CBC, PARTIAL_LOSS",
        "?BC 90, CBC, UNREAD_CHARACTERS",
        "RNEN 90, MEN, RUN_TOGETHER",
        "CLAG 90, DAG, RUN_TOGETHER",
        "VVINCHESTER 90, WINCHESTER, RUN_TOGETHER",
        "08 MWИ, NWM, MIRRORED",
        "CBC 9O, CBC, NEIGHBOURS",
        "WIN*ER 90, WINCHESTER, UNREAD_CHARACTERS",
        "CBC BLUE 90, CBC, UNEXPLAINED",
    })
    void everyReasonIsNamed(String raw, String mark, Kind reason) {
        assertThat(read(raw).candidates()).anySatisfy(candidate -> {
            assertThat(candidate.mark()).isEqualTo(mark);
            assertThat(candidate.reasons())
                    .extracting(HeadstampCandidate.Reason::kind)
                    .contains(reason);
            assertThat(candidate.score()).matches(score -> reason == Kind.AS_READ ? score == 1 : score < 1);
        });
    }

    @Test
    void theTwoMakersOfAMarkWithDotsAndWithoutAreBothNearlyBest() {
        assertThat(read("PS 85").countries()).containsExactly("ES", "KR");
        assertThat(read("RA 54").countries()).containsExactly("NO", "US");
    }

    @Test
    void aYearOfTwoDigitsMayHaveTwoCenturies() {
        assertThat(best("LC 18").years()).containsExactly(2018, 1918);
        assertThat(best("LC 1943").years()).containsExactly(1943);
        assertThat(best("LC 4?").years()).hasSize(10).contains(1940, 1949);
    }

    @Test
    void aCalibreIsNeitherYearNorMark() {
        var reading = read("S&B 7.62x39 17");
        assertThat(reading.calibres()).containsExactly("7.62x39");
        assertThat(reading.candidates().getFirst().mark()).isEqualTo("S&B");
        assertThat(reading.candidates().getFirst().years()).containsExactly(2017, 1917);
    }

    @Test
    void aBrandSaysNoCountry() {
        assertThat(best("WOLF").countries()).isEmpty();
        assertThat(best("WOLF").note()).isEqualTo("a brand, not a maker");
    }

    @Test
    void aMarkOfSignsAloneIsFoundAsItIs() {
        assertThat(best("*-*").manufacturer()).isEqualTo("Starline Brass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "?", "??", "...", "☆", "ZZZZ"})
    void whatSaysTooLittleHasNoCandidateAndAsksForAPhotograph(String raw) {
        assertThat(read(raw).candidates()).isEmpty();
        assertThat(read(raw).next()).containsExactly(NextCheck.PHOTOGRAPH);
    }

    @Test
    void candidatesAreAtMostTwelveAndTheCutIsSaid() {
        var reading = read("?1 ?7 3? P? ?0 ?L R? F?");
        assertThat(reading.candidates()).hasSize(HeadstampReader.MOST_CANDIDATES);
        assertThat(reading.cut()).isTrue();
    }

    @Test
    void marksAroundTheClockAreReadLikeAText() {
        var headstamp = new Headstamp(List.of(at(9, "81"), at(3, "188")), "two numbers", 1);
        var reading = reader.read(headstamp, TODAY);
        assertThat(reading.raw()).isEqualTo("two numbers");
        assertThat(reading.candidates().getFirst().mark()).isEqualTo("188");
        assertThat(reading.candidates().getFirst().years()).containsExactly(1981);
    }

    @Test
    void aReadingMayHaveTwoHundredCharactersAndNoMore() {
        assertThat(read("1 ".repeat(100)).raw()).hasSize(200);
        assertThatThrownBy(() -> read("1".repeat(201)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 200");
    }

    private static HeadstampMark at(int hour, String text) {
        return new HeadstampMark(new HeadstampMark.Clock(hour), text, "", "");
    }

    private HeadstampReading read(String raw) {
        var reading = reader.read(raw, TODAY);
        assertThat(reading.raw()).isEqualTo(raw);
        return reading;
    }

    private HeadstampCandidate best(String raw) {
        return read(raw).candidates().getFirst();
    }
}
