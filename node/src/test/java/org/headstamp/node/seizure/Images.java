package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Images made for tests. */
final class Images {
    private Images() {}

    /** A real image; another colour gives other bytes. */
    static ByteString image(String format, int width, int height, int colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
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
    static ByteString bomb(int width, int height) {
        var bytes = image("png", 1, 1, 0).toByteArray();
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        return ByteString.copyFrom(bytes);
    }
}
