package org.headstamp.node.item.reading.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.AnyReading;
import org.headstamp.node.item.reading.Countries;

class PackageReaderPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final PackageReader reader = new PackageReader(new Countries());

    @Property
    void noTextGivesAnythingButAReadingOrTheDocumentedError(@ForAll("anything") String raw) {
        var failure = catchThrowable(() -> {
            var reading = reader.read(raw, TODAY);
            assertThat(reading.raw()).isEqualTo(raw);
            assertThat(reading).isEqualTo(reader.read(raw, TODAY));
            if (reading instanceof PackageReading.Unreadable unreadable) {
                assertThat(unreadable.elements()).hasSizeLessThanOrEqualTo(32);
                assertThat(unreadable.reasons()).hasSizeBetween(1, 100);
                assertThat(unreadable.proposals()).hasSizeLessThanOrEqualTo(8);
            }
        });
        if (failure != null) {
            assertThat(failure).isInstanceOf(InvalidValueException.class);
        }
    }

    @Property
    void whatIsComposedInEitherFormIsReadBack(@ForAll("codes") List<Gs1Element> elements) {
        var printed = elements.stream().map(Gs1Element::toString).collect(Collectors.joining());
        var scanned = elements.stream()
                .map(element -> element.ai() + element.value())
                .collect(Collectors.joining("\u001d", "]C1", ""));
        for (var code : List.of(printed, scanned)) {
            assertThat(reader.read(code, TODAY)).isInstanceOfSatisfying(PackageReading.Read.class, read -> {
                assertThat(read.elements()).isEqualTo(elements);
                assertThat(read.content().countryOfOrigin())
                        .isEqualTo(elements.getLast().value().equals("076") ? "BR" : "DE");
            });
        }
    }

    @Property
    void everyOtherCheckDigitIsRejectedAndTheRightOneProposed(
            @ForAll("numbers") String gtin, @ForAll("digits") int digit) {
        var wrong = gtin.substring(0, 13) + digit;
        var reading = reader.read("(01)" + wrong, TODAY);
        if (wrong.equals(gtin)) {
            assertThat(reading).isInstanceOf(PackageReading.Read.class);
        } else {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            PackageReading.Unreadable.class,
                            unreadable -> assertThat(
                                            unreadable.proposals().getFirst().text())
                                    .isEqualTo("(01)" + gtin));
        }
    }

    @Provide
    Arbitrary<String> anything() {
        return AnyReading.upTo(PackageReader.LONGEST);
    }

    @Provide
    Arbitrary<Integer> digits() {
        return Arbitraries.integers().between(0, 9);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().ofLength(13).map(digits -> digits + CheckDigit.of(digits + "0"));
    }

    @Provide
    Arbitrary<List<Gs1Element>> codes() {
        var text = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("-/._!?".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(20);
        var date = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 28))
                .as((year, month, day) -> "%02d%02d%02d".formatted(year, month, day));
        return Combinators.combine(numbers(), text, date, text, Arbitraries.of("076", "276"))
                .as((gtin, lot, day, serial, country) -> List.of(
                        new Gs1Element("01", gtin),
                        new Gs1Element("10", lot),
                        new Gs1Element("11", day),
                        new Gs1Element("21", serial),
                        new Gs1Element("422", country)));
    }
}
