package org.headstamp.node.item.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTextTest {
    @ParameterizedTest
    @CsvSource({"qrv21,QRV21", "' QRV 21 ',QRV21", "QRV-21,QRV-21", "ﬁ1,FI1", "straße,STRASSE"})
    void onlyCaseAndSpaceAreEvenedOut(String raw, String key) {
        assertThat(MarkText.key(raw)).isEqualTo(key);
    }

    @Test
    void aCyrillicTwinIsNotTheLatinLetter() {
        assertThat(MarkText.key("В")).isNotEqualTo(MarkText.key("B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BORX", "ORXB", "RXBO", "xbor", "X B O R"})
    void everyRotationHasTheSameKey(String reading) {
        assertThat(MarkText.rotationKey(reading)).isEqualTo("BORX");
    }

    @Test
    void aMirroredMarkIsAnotherMark() {
        assertThat(MarkText.rotationKey("XROB")).isNotEqualTo(MarkText.rotationKey("BORX"));
    }

    @Test
    void anEmptyMarkStaysEmpty() {
        assertThat(MarkText.rotationKey("")).isEmpty();
    }
}
