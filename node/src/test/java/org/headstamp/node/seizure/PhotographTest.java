package org.headstamp.node.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.stream.Stream;
import org.headstamp.node.seizure.NotAPhotographException.Reason;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhotographTest {
    private record Limits(int largestBytes, long largestPixels) implements SeizureConfig {}

    private static final SeizureConfig LIMITS = new Limits(100_000, 1_000_000);

    @ParameterizedTest
    @CsvSource({"png, PNG, image/png", "jpg, JPEG, image/jpeg"})
    void aPhotographIsKnownByItsContent(String written, Photograph.Format format, String mediaType) {
        var bytes = Images.image(written, 40, 30, 0);
        var photograph = Photograph.examined(bytes, LIMITS);
        assertThat(photograph).isEqualTo(new Photograph(Sha256.of(bytes), format, 40, 30, bytes));
        assertThat(photograph.format().mediaType()).isEqualTo(mediaType);
    }

    static Stream<Arguments> others() {
        var png = Images.image("png", 4, 4, 0);
        var jpeg = Images.image("jpg", 4, 4, 0);
        return Stream.of(
                Arguments.of("no bytes", ByteString.EMPTY, Reason.EMPTY),
                Arguments.of("too many bytes", png.concat(zeros(100_000)), Reason.TOO_LARGE),
                Arguments.of("a text", ByteString.copyFromUtf8("not an image"), Reason.NEITHER_JPEG_NOR_PNG),
                Arguments.of("a PDF", ByteString.copyFromUtf8("%PDF-1.7\n"), Reason.NEITHER_JPEG_NOR_PNG),
                Arguments.of("a GIF", Images.image("gif", 4, 4, 0), Reason.NEITHER_JPEG_NOR_PNG),
                Arguments.of("an SVG", ByteString.copyFromUtf8("<svg/>"), Reason.NEITHER_JPEG_NOR_PNG),
                Arguments.of("the start of a PNG", png.substring(0, 12), Reason.DAMAGED),
                Arguments.of("the start of a JPEG", jpeg.substring(0, 12), Reason.DAMAGED),
                Arguments.of(
                        "a text that starts like a PNG", png.substring(0, 8).concat(zeros(50)), Reason.DAMAGED),
                Arguments.of(
                        "a text that starts like a JPEG", jpeg.substring(0, 3).concat(zeros(50)), Reason.DAMAGED),
                Arguments.of("no pixels", Images.bomb(0, 5), Reason.DAMAGED),
                Arguments.of("too many pixels", Images.bomb(1001, 1000), Reason.TOO_MANY_PIXELS),
                Arguments.of("far too many", Images.bomb(2_000_000_000, 2_000_000_000), Reason.TOO_MANY_PIXELS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatIsNoPhotographIsRefusedForAReason(String name, ByteString bytes, Reason reason) {
        assertThatThrownBy(() -> Photograph.examined(bytes, LIMITS))
                .isInstanceOfSatisfying(
                        NotAPhotographException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void thePixelsAtTheLimitAreTaken() {
        assertThat(Photograph.examined(Images.bomb(1000, 1000), LIMITS).width()).isEqualTo(1000);
    }

    private static ByteString zeros(int count) {
        return ByteString.copyFrom(new byte[count]);
    }
}
