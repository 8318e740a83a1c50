package org.headstamp.node.item.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headstamp.node.item.reading.Misreading.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTest {
    @ParameterizedTest
    @CsvSource({
        "QRV2I, QRV21, I, 1, CONFUSABLE",
        "QRV3, QRV8, 3, 8, PARTIAL_LOSS",
        "ЗRV, 3RV, З, 3, LOOK_ALIKE",
        "ВRV, BRV, В, B, SCRIPT_TWIN",
        "QRV٣, QRV3, ٣, 3, OTHER_DIGITS",
        "QRNV, QMV, RN, M, RUN_TOGETHER",
        "QMV7, QRNV7, M, RN, RUN_TOGETHER",
        "ACLX, ADX, CL, D, RUN_TOGETHER",
        "AVVX, AWX, VV, W, RUN_TOGETHER",
        "QR?21, QRV21, ?, V, UNREAD",
        "QR*, QRV21, *, V21, UNREAD",
    })
    void itSaysWhatWasTakenForWhatAndWhy(String read, String stamped, String taken, String for_, Cause cause) {
        var found = Resemblance.of(read, stamped).orElseThrow();
        assertThat(found.misreadings()).containsExactly(new Misreading(taken, for_, cause));
        assertThat(found.score()).isBetween(0.3, 0.99);
    }

    @Test
    void theSameTextHasTheFullScoreAndNothingElseHas() {
        assertThat(Resemblance.of("QRV21", "QRV21")).contains(new Resemblance(1, List.of()));
        assertThat(Resemblance.of("QRV21", "QRV22")).isEmpty();
        assertThat(Resemblance.of("QRV21", "QRV211")).isEmpty();
    }

    @Test
    void ofWhatWasReadNoMoreThanHalfMayBeTakenForOthers() {
        assertThat(Resemblance.of("OI", "0I")).isPresent();
        assertThat(Resemblance.of("OI", "01")).isEmpty();
    }

    @Test
    void nothingReadOrTooManyGapsResembleNothing() {
        assertThat(Resemblance.of("??", "AB")).isEmpty();
        assertThat(Resemblance.of("A*B*C*", "A1B2C3")).isPresent();
        assertThat(Resemblance.of("A*B*C*D*", "A1B2C3D4")).isEmpty();
        assertThat(Resemblance.of("?".repeat(10_000), "AB")).isEmpty();
    }

    @Test
    void aTextHasTwoHundredCharactersAndNoMore() {
        assertThat(Resemblance.of("A?" + "B".repeat(198), "AB" + "B".repeat(198)))
                .isPresent();
        assertThat(Resemblance.of("A?" + "B".repeat(199), "AB" + "B".repeat(199)))
                .isEmpty();
    }

    @Test
    void aRingReadUpsideDownOrInAMirrorSaysSo() {
        var views = Orientation.views("60");
        assertThat(views).extracting(Orientation.View::text).containsExactly("60", "09");
        assertThat(views.getLast().resemblance("60", "09").orElseThrow())
                .isEqualTo(new Resemblance(0.6, List.of(new Misreading("60", "09", Cause.UPSIDE_DOWN))));
        assertThat(Orientation.views("ЯHA")).extracting(Orientation.View::text).containsExactly("ЯHA", "AHR");
    }
}
