package org.headstamp.node.item.reading.calibre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.TableFile;
import org.headstamp.node.item.reading.calibre.CalibreCandidate.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibreReaderTest {
    private final CalibreReader reader = new CalibreReader();

    @Test
    void aBareDiameterOfNineMillimetresNamesSeveralCartridgesAndNoneIsPicked() {
        var reading = reader.read("9mm");
        assertThat(reading.raw()).isEqualTo("9mm");
        assertThat(reading.candidates())
                .extracting(CalibreCandidate::id)
                .contains("9 mm Luger", "9 mm Makarov", "9 mm Browning court");
        assertThat(reading.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.reason()).isEqualTo(Agreement.DIAMETER_ONLY);
            assertThat(candidate.score()).isEqualTo(0.5);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "7.62, 7;62 x 39, 7;62 x 51 NATO, 7;62 x 54 R",
        ".38, 38 Special, 38 Super Auto, 9 mm Browning court",
        "12 GA, 12/70, 12/76, 12/89"
    })
    void otherBareDiametersNameSeveralAsWell(String raw, String one, String two, String three) {
        assertThat(ids(raw)).contains(one.replace(';', ','), two.replace(';', ','), three.replace(';', ','));
        assertThat(reader.read(raw).candidates())
                .extracting(CalibreCandidate::reason)
                .containsOnly(Agreement.DIAMETER_ONLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 mm Luger      | 9 mm Luger",
                "9MM LUGER       | 9 mm Luger",
                "9x19            | 9 mm Luger",
                "9×19mm          | 9 mm Luger",
                "٩x١٩            | 9 mm Luger",
                "9х18            | 9 mm Makarov",
                ".380 ACP        | 9 mm Browning court",
                "Cal. .45 ACP    | 45 Auto",
                "7.62x39         | 7,62 x 39",
                "7,62 X 39 mm    | 7,62 x 39",
                "7.62x54R        | 7,62 x 54 R",
                "30-06           | 30-06 Spring.",
                ".50 BMG         | 50 Browning",
                "9 mm PAK        | 9 mm P.A.K. blank",
                "calibre 12/70   | 12/70",
            })
    void aNameOrOtherNameNamesOneCartridge(String raw, String id) {
        assertThat(ids(raw)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({".223 Rem, 223 Rem., '5,56 x 45 NATO'", "5.56 NATO, '5,56 x 45 NATO', 223 Rem."})
    void relatedCartridgesAreNamedButNotMerged(String raw, String id, String related) {
        assertThat(reader.read(raw).candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.id()).isEqualTo(id);
            assertThat(candidate.related()).containsExactly(related);
        });
    }

    @Test
    void aDesignationReadInPartGivesWhatAgrees() {
        assertThat(ids("9x1?")).containsExactlyInAnyOrder("9 mm Luger", "9 mm Makarov", "9 mm Browning court");
        assertThat(reader.read("9 mm Lu*").candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.id()).isEqualTo("9 mm Luger");
            assertThat(candidate.reason()).isEqualTo(Agreement.READ_IN_PART);
        });
        assertThat(ids("*")).isEmpty();
        assertThat(ids("????")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cannon ball", "cal.", "13x13"})
    void whatNamesNothingKnownHasNoCandidate(String raw) {
        assertThat(ids(raw)).isEmpty();
    }

    @Test
    void candidatesAreAtMostTwelveAndTheCutIsSaid() {
        var twelve = family(12).read("9mm");
        assertThat(twelve.candidates()).hasSize(12);
        assertThat(twelve.cut()).isFalse();
        var thirteen = family(13).read("9mm");
        assertThat(thirteen.candidates()).hasSize(12);
        assertThat(thirteen.cut()).isTrue();
    }

    @Test
    void aDesignationMayHaveAHundredCharactersAndNoMore() {
        assertThat(ids("9".repeat(100))).isEmpty();
        assertThatThrownBy(() -> ids("9".repeat(101))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aTableInWhichOneNameMeansTwoCartridgesIsRefused() {
        var lines = List.of(line(2, "9 mm Luger", "9x19", ""), line(3, "9 mm Other", "9 X 19", ""));
        assertThatThrownBy(() -> KnownCalibres.checked(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("calibres.csv, line 3: 9 X 19 names 9 mm Luger already");
    }

    @Test
    void aTableThatRelatesToWhatItDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> KnownCalibres.checked(List.of(line(2, "9 mm Luger", "", "9 mm Other"))))
                .hasMessageContaining("line 2: is related to 9 mm Other");
    }

    private static CalibreReader family(int size) {
        return new CalibreReader(IntStream.range(0, size)
                .mapToObj(i -> new KnownCalibre("9 mm " + i, "9-" + i, Map.of(), List.of("9"), List.of(), ""))
                .toList());
    }

    private static TableFile.Line line(long number, String name, String synonyms, String related) {
        return new TableFile.Line("calibres.csv", number, List.of(name, synonyms, "", related, ""));
    }

    private List<String> ids(String raw) {
        return reader.read(raw).candidates().stream().map(CalibreCandidate::id).toList();
    }
}
