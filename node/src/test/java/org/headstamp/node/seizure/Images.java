package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Images made for tests. */
public final class Images {
    private Images() {}

    /** A real image; another colour gives other bytes. */
    public static ByteString image(String format, int width, int height, int colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
        return written(image, format);
    }

    /** An image as a file. */
    public static ByteString written(BufferedImage image, String format) {
        var bytes = ByteString.newOutput();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new AssertionError("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteString();
    }

    /** A small PNG whose header says that it is huge. */
    public static ByteString bomb(int width, int height) {
        var bytes = image("png", 1, 1, 0).toByteArray();
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        return ByteString.copyFrom(bytes);
    }

    /** A JPEG as a camera writes it: with its make, how it was held, and a place in GPS coordinates. */
    public static ByteString withExif(ByteString jpeg, int orientation) {
        var camera = "GPS-TEST-CAMERA\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(120).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(camera.length).putInt(50);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(66);
        tiff.putInt(0).put(camera);
        tiff.putShort((short) 1);
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(84);
        tiff.putInt(0);
        tiff.putInt(1).putInt(1).putInt(17).putInt(1).putInt(24).putInt(1);
        return withSegment(jpeg, 0xe1, ByteString.copyFromUtf8("Exif\0\0").concat(ByteString.copyFrom(tiff.flip())));
    }

    /** A JPEG with one more segment at its beginning. */
    public static ByteString withSegment(ByteString jpeg, int marker, ByteString content) {
        int length = content.size() + 2;
        var head = new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length};
        return jpeg.substring(0, 2)
                .concat(ByteString.copyFrom(head))
                .concat(content)
                .concat(jpeg.substring(2));
    }

    /** The markers of a JPEG up to its first scan. */
    public static List<Integer> segments(ByteString jpeg) {
        var markers = new ArrayList<Integer>();
        int at = 2;
        while (Byte.toUnsignedInt(jpeg.byteAt(at + 1)) != 0xda) {
            markers.add(Byte.toUnsignedInt(jpeg.byteAt(at + 1)));
            at += 2 + (Byte.toUnsignedInt(jpeg.byteAt(at + 2)) << 8) + Byte.toUnsignedInt(jpeg.byteAt(at + 3));
        }
        return markers;
    }
}
