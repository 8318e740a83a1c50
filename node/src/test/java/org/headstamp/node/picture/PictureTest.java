package org.headstamp.node.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.headstamp.node.seizure.Images;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    @Test
    void aCopyHasNeitherPlaceNorAnyOtherMetadata() throws BadPictureException {
        var original = Images.withExif(quarters("jpg"), 6);
        assertThat(latin(original)).contains("Exif", "GPS-TEST-CAMERA");
        var copy = Picture.ofJpeg(original).jpeg();
        assertThat(latin(copy)).doesNotContain("Exif", "GPS-TEST-CAMERA");
        assertThat(Images.segments(copy)).doesNotContain(0xe1, 0xe2, 0xed, 0xfe);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 10, 10",
        "2, 80, 40, 70, 10",
        "3, 80, 40, 70, 30",
        "4, 80, 40, 10, 30",
        "5, 40, 80, 10, 10",
        "6, 40, 80, 30, 10",
        "7, 40, 80, 30, 70",
        "8, 40, 80, 10, 70"
    })
    void whatTheCameraHeldAskewStandsUpright(int orientation, int width, int height, int x, int y) throws Exception {
        var picture = Picture.ofJpeg(Images.withExif(quarters("jpg"), orientation));
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        var shown = ImageIO.read(picture.jpeg().newInput());
        assertThat(isRed(shown, x, y)).isTrue();
        assertThat(isRed(shown, width - x, height - y)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void anOrientationThatThereIsNotIsNone(int orientation) throws BadPictureException {
        assertThat(Picture.ofJpeg(Images.withExif(quarters("jpg"), orientation)).width())
                .isEqualTo(80);
    }

    @Test
    void exifThatPointsNowhereIsPassedOver() throws BadPictureException {
        for (var tiff : new String[] {
            "", "II*", "II*\0\377\377\377\377", "MM\0*\0\0\0\10\377\377", "II*\0\10\0\0\0\5\0\22\1", "XX*\0\10\0\0\0"
        }) {
            var bytes = ByteString.copyFrom(tiff, StandardCharsets.ISO_8859_1);
            assertThat(Exif.orientation(bytes)).isEqualTo(Exif.UPRIGHT);
            assertThat(Picture.ofJpeg(Images.withSegment(quarters("jpg"), 0xe1, exif(bytes)))
                            .width())
                    .isEqualTo(80);
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsNoPicture() {
        var jpeg = Images.withExif(quarters("jpg"), 1);
        var png = quarters("png");
        assertThatThrownBy(() -> Picture.ofJpeg(jpeg.substring(0, jpeg.size() - 2)))
                .isInstanceOf(BadPictureException.class);
        assertThatThrownBy(() -> Picture.ofJpeg(jpeg.substring(0, jpeg.size() / 2)))
                .isInstanceOf(BadPictureException.class);
        assertThatThrownBy(() -> Picture.ofPng(png.substring(0, png.size() - 5)))
                .isInstanceOf(BadPictureException.class);
        assertThatThrownBy(() -> Picture.ofPng(png.substring(0, png.size() / 2)))
                .isInstanceOf(BadPictureException.class);
    }

    @Test
    void hostileBytesBetweenBeginningAndEndAreNoPicture() {
        var png = quarters("png").toByteArray();
        Arrays.fill(png, 45, png.length - 20, (byte) 0x7f);
        assertThatThrownBy(() -> Picture.ofPng(ByteString.copyFrom(png))).isInstanceOf(BadPictureException.class);
    }

    @Test
    void whatHidesBehindAnImageStaysBehind() throws BadPictureException {
        var polyglot = quarters("jpg").concat(ByteString.copyFromUtf8("<script>alert(1)</script>"));
        assertThat(latin(Picture.ofJpeg(polyglot).jpeg())).doesNotContain("script");
    }

    @Test
    void aLargeImageIsReadSmaller() throws BadPictureException {
        var large = Images.written(new BufferedImage(8000, 4000, BufferedImage.TYPE_BYTE_BINARY), "png");
        var picture = Picture.ofPng(large);
        assertThat(picture.width()).isEqualTo(4000);
        assertThat((long) picture.width() * picture.height()).isLessThanOrEqualTo(Picture.MOST_PIXELS);
    }

    @Test
    void aCopyIsNoLongerThanItMayBe() throws BadPictureException {
        var picture = Picture.ofJpeg(Images.image("jpg", 1700, 300, 0));
        assertThat(picture.within(1600).width()).isEqualTo(1600);
        assertThat(picture.within(1600).height()).isEqualTo(282);
        assertThat(picture.within(320).width()).isEqualTo(320);
        assertThat(picture.within(2000).width()).isEqualTo(1700);
        assertThat(Picture.ofJpeg(Images.image("jpg", 3000, 1, 0)).within(320).height())
                .isEqualTo(1);
    }

    private static ByteString exif(ByteString tiff) {
        return ByteString.copyFromUtf8("Exif\0\0").concat(tiff);
    }

    /** Red above on the left, white elsewhere. */
    private static ByteString quarters(String format) {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 80, 40);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 40, 20);
        pen.dispose();
        return Images.written(image, format);
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 80;
    }

    private static String latin(ByteString bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
