package org.headstamp.node.console.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemPathTest {
    /** The second item has the id 7; of its lots the second line is empty, and so is the first of its marks. */
    private static final Entered FORM = Rows.with(Entered.nothing(), List.of(3, 7))
            .with("i7-lot-0", "A")
            .with("i7-lot-2", "B")
            .with("i7-mark-1", "C");

    @ParameterizedTest
    @CsvSource({
        "items[0].reference, i3-reference",
        "items[1].ammunition.lots[1].raw, i7-lot-2",
        "trace_request.items[1].ammunition.lots[0].raw, i7-lot-0",
        "items[1].firearm.marks[0].raw, i7-mark-1",
        "items[1].part.marks[0].script, i7-mark-1-script",
        "items[1].firearm.serial.raw, i7-serial",
        "items[1].firearm.serial.alternatives[2], i7-serialAlternatives",
        "items[1].ammunition.calibre.id, i7-calibreId",
        "items[1].ammunition.calibre.raw, i7-calibre",
        "items[1].ammunition.headstamp.marks[3].text, i7-headstamp",
        "items[1].ammunition.package.lot.raw, i7-packageLot",
        "items[1].package.barcode, i7-barcode",
        "items[1].ammunition.microstamp, i7-microstamp",
        "items[2].reference,",
        "circumstances.area,"
    })
    void aFieldIsFoundByThePathIntoItsItem(String path, String field) {
        assertThat(ItemPath.in(FORM, path).orElse(null)).isEqualTo(field);
    }
}
