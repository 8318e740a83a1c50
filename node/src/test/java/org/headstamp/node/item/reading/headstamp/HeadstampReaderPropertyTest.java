package org.headstamp.node.item.reading.headstamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.AnyReading;
import org.headstamp.node.item.reading.Countries;

class HeadstampReaderPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final HeadstampReader READER = new HeadstampReader(new Countries());

    @Property(tries = 500)
    void noTextGivesAnythingButAReadingOrTheDocumentedError(@ForAll("anything") String raw) {
        var failure = catchThrowable(() -> {
            var reading = READER.read(raw, TODAY);
            assertThat(reading.raw()).isEqualTo(raw);
            assertThat(reading).isEqualTo(READER.read(raw, TODAY));
            assertThat(reading.candidates()).hasSizeLessThanOrEqualTo(HeadstampReader.MOST_CANDIDATES);
            assertThat(reading.candidates())
                    .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
            assertThat(reading.candidates()).allSatisfy(candidate -> {
                assertThat(candidate.reasons()).isNotEmpty();
                assertThat(candidate.years()).allMatch(year -> year >= 1900 && year <= 2026);
            });
        });
        if (failure != null) {
            assertThat(failure).isInstanceOf(InvalidValueException.class);
        }
    }

    @Property(tries = 500)
    void aHeadstampSaysTheSameFromEveryBeginning(@ForAll("marks") List<String> marks) {
        var reading = read(marks);
        for (int distance = 1; distance < marks.size(); distance++) {
            var rotated = new ArrayList<>(marks);
            Collections.rotate(rotated, distance);
            var other = read(rotated);
            Assume.that(reading.calibres().isEmpty() && other.calibres().isEmpty());
            assertThat(said(other)).isEqualTo(said(reading));
            assertThat(other.countries()).isEqualTo(reading.countries());
            assertThat(other.cut()).isEqualTo(reading.cut());
        }
    }

    @Property(tries = 300)
    void aKnownMarkWithAYearIsAmongTheBestWhereverTheReadingBegins(
            @ForAll("rows") KnownMark row, @ForAll("years") int year) {
        for (var raw : List.of(row.mark() + " " + year, year + " " + row.mark())) {
            assertThat(READER.read(raw, TODAY).candidates()).anySatisfy(candidate -> {
                assertThat(candidate.manufacturer()).isEqualTo(row.manufacturer());
                assertThat(candidate.years()).contains(year);
                assertThat(candidate.score()).isEqualTo(1);
            });
        }
    }

    private static HeadstampReading read(List<String> marks) {
        return READER.read(String.join(" ", marks), TODAY);
    }

    private static List<String> said(HeadstampReading reading) {
        return reading.candidates().stream()
                .map(candidate -> "%s %s %s %.6f"
                        .formatted(candidate.mark(), candidate.manufacturer(), candidate.years(), candidate.score()))
                .toList();
    }

    @Provide
    Arbitrary<String> anything() {
        return AnyReading.upTo(HeadstampReader.LONGEST);
    }

    @Provide
    Arbitrary<List<String>> marks() {
        var known = Arbitraries.of(KnownMarks.load(new Countries())).map(KnownMark::mark);
        var digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(4);
        var partly = Arbitraries.strings()
                .withChars("ABCKPRSU0189?*".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(4);
        return Arbitraries.oneOf(known, digits, partly).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<KnownMark> rows() {
        return Arbitraries.of(KnownMarks.load(new Countries()))
                .filter(row -> row.mark().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1900, 2026);
    }
}
