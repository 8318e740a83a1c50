package org.headstamp.node.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private static final TotpSecret SECRET = new TotpSecret(ByteString.copyFromUtf8("12345678901234567890"));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = Totp.stepAt(NOW);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String eightDigits) {
        var step = Totp.stepAt(Instant.ofEpochSecond(seconds));
        assertThat(Totp.code(SECRET, step)).isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aClockMayBeOneStepOff(long off) {
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP + off), NOW, 0)).hasValue(STEP + off);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void noFurther(long off) {
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP + off), NOW, 0)).isEmpty();
    }

    @Test
    void noStepIsTakenTwiceAndNoneBeforeIt() {
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05047", "0050471", "O50471", "٠٥٠٤٧١", "-50471", " 050471"})
    void whatAreNotSixDigitsIsNoCode(String text) {
        assertThat(Totp.stepOf(SECRET, text, NOW, 0)).isEmpty();
    }
}
