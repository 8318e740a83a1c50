package org.headstamp.node.item.reading.calibre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.AnyReading;

class CalibreReaderPropertyTest {
    private static final CalibreReader READER = new CalibreReader();

    @Property
    void noTextGivesAnythingButAReadingOrTheDocumentedError(@ForAll("anything") String raw) {
        var failure = catchThrowable(() -> {
            var reading = READER.read(raw);
            assertThat(reading.raw()).isEqualTo(raw);
            assertThat(reading).isEqualTo(READER.read(raw));
            assertThat(reading.candidates()).hasSizeLessThanOrEqualTo(CalibreReader.MOST_CANDIDATES);
        });
        if (failure != null) {
            assertThat(failure).isInstanceOf(InvalidValueException.class);
        }
    }

    @Property(tries = 200)
    void everyNameOfTheTableNamesItsCartridgeHoweverItIsWritten(
            @ForAll("calibres") KnownCalibre calibre, @ForAll boolean small) {
        var written =
                small ? calibre.name().toLowerCase(Locale.ROOT) : calibre.name().replace(" ", "");
        assertThat(READER.read(written).candidates()).first().satisfies(candidate -> {
            assertThat(candidate.id()).isEqualTo(calibre.name());
            assertThat(candidate.score()).isEqualTo(1);
        });
    }

    @Provide
    Arbitrary<String> anything() {
        return AnyReading.upTo(CalibreReader.LONGEST);
    }

    @Provide
    Arbitrary<KnownCalibre> calibres() {
        return Arbitraries.of(KnownCalibres.load());
    }
}
