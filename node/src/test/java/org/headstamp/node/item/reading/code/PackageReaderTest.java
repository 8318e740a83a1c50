package org.headstamp.node.item.reading.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.item.reading.Countries;
import org.headstamp.node.item.reading.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String GTIN = "(01)09521234543213";

    private final PackageReader reader = new PackageReader(new Countries());

    @Test
    void aPackageGivesItemLotMonthAndCountryOfOrigin() {
        var read = read(GTIN + "(10)UZZ18(11)061200(422)076");
        assertThat(read.form()).isEqualTo(PackageReading.Form.BRACKETED);
        assertThat(read.content().gtin()).isEqualTo("09521234543213");
        assertThat(read.content().lot()).isEqualTo("UZZ18");
        assertThat(read.content().produced()).isEqualTo(PartialDate.of(2006, 12));
        assertThat(read.content().countryOfOrigin()).isEqualTo("BR");
    }

    @Test
    void aPalletIsNamedByItsShippingContainerCode() {
        assertThat(read("(00)095201234567891235").content().sscc()).isEqualTo("095201234567891235");
    }

    @Test
    void aWrongCheckDigitIsRejectedAndTheRightOneProposed() {
        var unreadable = unreadable("(01)09521234543214");
        assertThat(unreadable.reasons()).containsExactly("(01)09521234543214 has a wrong check digit: it should be 3");
        assertThat(unreadable.proposals()).extracting(Proposal::text).startsWith("(01)09521234543213");
        assertThat(unreadable.elements()).containsExactly(new Gs1Element("01", "09521234543214"));
    }

    @Test
    void aMisreadDigitInsideIsProposedToo() {
        assertThat(unreadable("(01)09521284543213").proposals())
                .extracting(Proposal::text)
                .contains(GTIN)
                .hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"]C1", "]d2", "]Q3", "]e0", "\u001d", "]C1\u001d", ""})
    void aScanGivesTheSameAsWhatIsPrinted(String before) {
        var scanned = read(before + "010952123454321310UZZ18\u001d11061200422076");
        assertThat(scanned.form()).isEqualTo(PackageReading.Form.SCANNED);
        assertThat(scanned.content())
                .isEqualTo(read(GTIN + "(10)UZZ18(11)061200(422)076").content());
    }

    @Test
    void theVisibleSignOfASeparatorIsOne() {
        assertThat(read("010952123454321310UZZ18\u241d11061200").content().lot())
                .isEqualTo("UZZ18");
    }

    @Test
    void theCountryOfManufactureIsNeverInferredFromTheItemNumber() {
        assertThat(read("(01)07891234567895").content().countryOfOrigin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "49, 2049-01-31",
        "76, 2076-01-31",
        "77, 1977-01-31",
        "99, 1999-01-31",
        "00, 2000-01-31",
        "26, 2026-01-31"
    })
    void twoDigitsOfAYearMeanTheNearestOne(String year, String date) {
        assertThat(read(GTIN + "(17)" + year + "0131").content().expires()).isEqualTo(PartialDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"061300", "060001", "060230", "0612", "06120A"})
    void whatIsNoDateIsRejected(String date) {
        assertThat(unreadable(GTIN + "(11)" + date).reasons()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(02)09521234543213                 | (02) needs the count",
                "(01)09521234543213(37)5            | (37) needs what is contained",
                "(10)UZZ18                          | (10) needs the item",
                "(21)7                              | (21) needs the item",
                "(02)09521234543213(37)5(21)7       | (21) needs the item",
                "(422)076                           | (422) needs the item",
                "(01)09521234543213(02)09521234543213(37)5 | (01) and (02) do not go together",
                "(01)09521234543213(10)A(10)B       | (10) is given twice, as A and as B",
                "(01)09521234543213(422)999         | 999, which is no country",
                "(01)09521234543213(423)0760        | does not consist of codes of three digits",
                "(01)09521234543213(10)             | has 0 characters instead of 1 to 20",
                "(01)09521234543213(10)ÄÖ           | has a character that",
                "(01)0952123454321                  | has 13 characters instead of 14",
                "(01)O9521234543213                 | something other than digits",
                "(05)1                              | (05) is no application identifier",
                "(011)1                             | (011) is no application identifier",
                "(x)1                               | does not begin with an application identifier",
                "]C0123                             | ]C0 does not carry GS1 elements",
                "]E0123                             | followed by no number",
                "hello                              | no application identifier at character 1",
                "0109521234543213(10)A              | no application identifier at character 17",
                "1234567890129                      | (01)01234567890129 has a wrong check digit: it should be 8",
            })
    void aBrokenRuleIsNamed(String code, String reason) {
        assertThat(unreadable(code).reasons())
                .anySatisfy(text -> assertThat(text).contains(reason));
    }

    @Test
    void theSameElementTwiceWithTheSameValueIsNoConflict() {
        assertThat(read(GTIN + "(10)A(10)A").content().lot()).isEqualTo("A");
    }

    @Test
    void contentCountSerialPlacesAndAssetAreRead() {
        var content =
                read("(02)09521234543213(37)0012(30)8(423)076056(414)9521321000018(8004)95212345-A/1(240)X(13)250228")
                        .content();
        assertThat(content.contentGtin()).isEqualTo("09521234543213");
        assertThat(content.count()).isEqualTo(12);
        assertThat(content.processingCountries()).containsExactly("BR", "BE");
        assertThat(content.places()).containsEntry("414", "9521321000018");
        assertThat(content.asset()).isEqualTo("95212345-A/1");
        assertThat(content.additionalId()).isEqualTo("X");
        assertThat(content.packed()).isEqualTo(PartialDate.parse("2025-02-28"));
    }

    @ParameterizedTest
    @CsvSource({"9521234543213,09521234543213", "40170725,00000040170725", "]E09521234543213,09521234543213"})
    void aBareRetailNumberIsTheItem(String code, String gtin) {
        var read = read(code);
        assertThat(read.form()).isEqualTo(PackageReading.Form.BARE_GTIN);
        assertThat(read.content().gtin()).isEqualTo(gtin);
    }

    @Test
    void otherElementsAreKeptAsTheyStand() {
        assertThat(read(GTIN + "(3103)001250(99)house_number").elements())
                .contains(new Gs1Element("3103", "001250"), new Gs1Element("99", "house_number"));
    }

    @Test
    void aBracketInsideALotIsWrittenWithABackslash() {
        assertThat(read(GTIN + "(10)A\\(12\\)").content().lot()).isEqualTo("A(12)");
    }

    @Test
    void aCodeMayHaveThirtyTwoElementsAndNoMore() {
        assertThat(read(GTIN + "(91)A".repeat(31)).elements()).hasSize(32);
        assertThat(unreadable(GTIN + "(91)A".repeat(32)).reasons()).containsExactly("has more than 32 elements");
        assertThat(unreadable("0109521234543213" + "91A\u001d".repeat(32)).reasons())
                .containsExactly("has more than 32 elements");
    }

    @Test
    void aCodeMayHaveFiveHundredCharactersAndNoMore() {
        assertThat(reader.read("X".repeat(500), TODAY)).isInstanceOf(PackageReading.Unreadable.class);
        assertThatThrownBy(() -> reader.read("X".repeat(501), TODAY)).isInstanceOf(InvalidValueException.class);
    }

    private PackageReading.Read read(String code) {
        var reading = reader.read(code, TODAY);
        assertThat(reading.raw()).isEqualTo(code);
        assertThat(reading).isInstanceOf(PackageReading.Read.class);
        return (PackageReading.Read) reading;
    }

    private PackageReading.Unreadable unreadable(String code) {
        var reading = reader.read(code, TODAY);
        assertThat(reading.raw()).isEqualTo(code);
        assertThat(reading).isInstanceOf(PackageReading.Unreadable.class);
        return (PackageReading.Unreadable) reading;
    }
}
