package org.headstamp.node.item.reading.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.AnyReading;

class LotReaderPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final LotReader reader = new LotReader();

    @Property
    void noTextGivesAnythingButAReadingOrTheDocumentedError(@ForAll("anything") String raw) {
        var failure = catchThrowable(() -> {
            var reading = reader.read(raw, TODAY);
            assertThat(reading.raw()).isEqualTo(raw);
            assertThat(reading).isEqualTo(reader.read(raw, TODAY));
            switch (reading) {
                case LotReading.Read read -> {
                    assertThat(read.parses()).hasSizeBetween(1, 2);
                    assertThat(read.proposals()).hasSizeLessThanOrEqualTo(LotReader.MOST_PROPOSALS);
                }
                case LotReading.Unreadable unreadable ->
                    assertThat(unreadable.proposals()).hasSizeLessThanOrEqualTo(22);
            }
        });
        if (failure != null) {
            assertThat(failure).isInstanceOf(InvalidValueException.class);
        }
    }

    @Property
    void everyLotOfMilStd1168IsReadAsItWasComposed(@ForAll("lots") LotParse.MilStd1168 lot) {
        var maker = lot.maker() + "-".repeat(3 - lot.maker().length());
        int year = lot.years().getFirst();
        var raw = "%s%02d%s%s%s%s%s%s"
                .formatted(
                        maker,
                        year % 100,
                        MilitaryLots.MONTHS.charAt(lot.month().getValue() - 1),
                        lot.interfix(),
                        lot.identifier(),
                        lot.sequence(),
                        lot.suffix(),
                        lot.theatre());
        assertThat(reader.read(raw, TODAY))
                .isInstanceOfSatisfying(
                        LotReading.Read.class, read -> assertThat(read.parses()).contains(lot));
    }

    @Provide
    Arbitrary<String> anything() {
        return AnyReading.upTo(LotReader.LONGEST);
    }

    @Provide
    Arbitrary<LotParse.MilStd1168> lots() {
        var number = Arbitraries.strings().numeric().ofLength(3);
        return Combinators.combine(
                        letters(1, 3),
                        Arbitraries.integers().between(1960, 2026),
                        Arbitraries.of(Month.class),
                        number,
                        Arbitraries.oneOf(Arbitraries.just("-"), letters(1, 1)),
                        number,
                        letters(0, 2),
                        Arbitraries.of("", "Y", "W", "T"))
                .as((maker, year, month, interfix, identifier, sequence, suffix, theatre) -> new LotParse.MilStd1168(
                        maker, List.of(year), month, interfix, identifier, sequence, suffix, theatre));
    }

    private static Arbitrary<String> letters(int least, int most) {
        return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(least).ofMaxLength(most);
    }
}
