package org.headstamp.node.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.headstamp.node.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemRulesTest {
    private static final Part SLIDE = new Part("slide", null, List.of());
    private static final Mark MARK = new Mark(Mark.Kind.PROOF, "", "N", "");

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("reference must not be empty", () -> Item.of(" ", SLIDE)),
                broken("reference has 65 characters, at most 64 fit", () -> Item.of("r".repeat(65), SLIDE)),
                broken("description has 4001 characters", () -> new Item("1", SLIDE, "d".repeat(4001), List.of())),
                broken("name must not be empty", () -> new Part("", null, List.of())),
                broken(
                        "marks has 65 entries, at most 64 fit",
                        () -> new Part("x", null, Collections.nCopies(65, MARK))),
                broken("yearOfManufacture must be 0 or from 1500", () -> firearm(1499)),
                broken("yearOfManufacture must be 0 or from 1500", () -> firearm(2201)),
                broken("yearOfManufacture must be 0 or from 1500", () -> firearm(-1)),
                broken("raw must not be empty", () -> Serial.of("")),
                broken("raw contains the character U+0000", () -> Serial.of("A\0B")),
                broken("raw contains the character U+D83D", () -> Serial.of("A\uD83DB")),
                broken("alternatives has 17 entries", () -> serial(Collections.nCopies(17, "A"))),
                broken("alternatives must not be empty", () -> serial(List.of(""))),
                broken("raw has 101 characters", () -> new Calibre("c".repeat(101), "")),
                broken("id has 101 characters", () -> new Calibre("9mm", "c".repeat(101))),
                broken("script must be a code of ISO 15924", () -> new Mark(Mark.Kind.PROOF, "", "N", "latin")),
                broken("position has 101 characters", () -> new Mark(Mark.Kind.PROOF, "p".repeat(101), "N", "")),
                broken("quantity must be from 1 to", () -> Ammunition.firedCases(0, null, null, List.of())),
                broken(
                        "quantity must be from 1",
                        () -> Ammunition.firedCases(1_000_000_000_001L, null, null, List.of())),
                broken(
                        "lots has 17 entries",
                        () -> Ammunition.firedCases(1, null, null, Collections.nCopies(17, lot()))),
                broken("raw has 65 characters", () -> lot("L".repeat(65))),
                broken("barcode is empty, and so are label and lot", () -> container("", "")),
                broken("label has 2001 characters", () -> container("", "l".repeat(2001))),
                broken("barcode contains the character U+0007", () -> container("01\u0007", "")),
                broken("raw must not be empty", () -> new Headstamp(List.of(), "", 1)),
                broken("legibility must be from 0 to 1, not 1.01", () -> new Headstamp(List.of(), "B", 1.01)),
                broken("legibility must be from 0 to 1, not -0.1", () -> new Headstamp(List.of(), "B", -0.1)),
                broken("legibility must be from 0 to 1, not NaN", () -> new Headstamp(List.of(), "B", Double.NaN)),
                broken("marks has 25 entries", () -> new Headstamp(Collections.nCopies(25, text("B")), "B", 1)),
                broken("hour must be from 0 to 11, not 12", () -> new HeadstampMark.Clock(12)),
                broken("hour must be from 0 to 11, not -1", () -> new HeadstampMark.Clock(-1)),
                broken("text or symbol must be given", () -> text("")),
                broken("text or symbol must be given", () -> mark("B", "star")));
    }

    private static Arguments broken(String problem, ThrowingCallable making) {
        return Arguments.of(problem, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenRuleIsSaidWithItsField(String problem, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidValueException.class, refusal -> {
            assertThat(refusal).hasMessageStartingWith(problem);
            assertThat(problem).startsWith(refusal.field());
        });
    }

    @Test
    void theRawReadingIsKeptToTheLastBlank() {
        assertThat(Serial.of("  ab ?1* ").raw()).isEqualTo("  ab ?1* ");
        assertThat(new Headstamp(List.of(), "e\u0301 \u00e9", 1).raw()).isEqualTo("e\u0301 \u00e9");
    }

    @Test
    void charactersOutsideTheBasicPlaneCountOnce() {
        assertThat(Serial.of("\uD83D\uDE00".repeat(64)).raw()).hasSize(128);
    }

    @ParameterizedTest
    @CsvSource({
        "21, date",
        "2021-3, date",
        "2021-03-05T00:00, date",
        "1799, year",
        "2201, year",
        "2021-00, month",
        "2021-13, month",
        "2021-04-31, day",
        "2021-02-29, day",
        "2021-04-00, day"
    })
    void aDateOfAnotherFormOrOutsideTheCalendarIsRefused(String text, String field) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void aDayWithoutItsMonthIsRefused() {
        assertThatThrownBy(() -> new PartialDate(2021, 0, 5)).hasMessage("day is given without its month");
    }

    @ParameterizedTest
    @CsvSource({"2021, 2021-01-01, 2021-12-31", "2024-02, 2024-02-01, 2024-02-29", "2021-03-05, 2021-03-05, 2021-03-05"
    })
    void aPartialDateSpansTheDaysThatItMayMean(String text, LocalDate first, LocalDate last) {
        assertThat(PartialDate.parse(text).earliest()).isEqualTo(first);
        assertThat(PartialDate.parse(text).latest()).isEqualTo(last);
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @Test
    void datesSortByTheirFirstDayAndTheLessPreciseFirst() {
        assertThat(Stream.of("2021-03-05", "2022", "2021-03", "2021", "2020-12-31")
                        .map(PartialDate::parse)
                        .sorted()
                        .map(PartialDate::toString))
                .containsExactly("2020-12-31", "2021", "2021-03", "2021-03-05", "2022");
        assertThat(PartialDate.of(LocalDate.of(2021, 3, 5))).isEqualTo(PartialDate.parse("2021-03-05"));
    }

    private static Firearm firearm(int year) {
        return new Firearm(Firearm.Type.RIFLE, "", "", null, null, List.of(), year);
    }

    private static Serial serial(List<String> alternatives) {
        return new Serial("A", alternatives, false, false);
    }

    private static LotMark lot() {
        return lot("QRV21");
    }

    private static LotMark lot(String raw) {
        return new LotMark(raw, LotMark.Scheme.BRAZIL, LotMark.Carrier.PACKAGE);
    }

    private static AmmunitionPackage container(String barcode, String label) {
        return new AmmunitionPackage(barcode, label, AmmunitionPackage.Level.BOX, null);
    }

    private static HeadstampMark text(String text) {
        return mark(text, "");
    }

    private static HeadstampMark mark(String text, String symbol) {
        return new HeadstampMark(new HeadstampMark.Centre(), text, symbol, "");
    }
}
