package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.headstamp.node.seizure.NotAPhotographException.Reason;
import org.headstamp.pki.Sha256;

/** A photograph whose header was read; its pixels are never decoded here, so that a small file cannot blow up. */
public record Photograph(Sha256 digest, Format format, int width, int height, ByteString bytes) {
    /** The formats that are taken. */
    public enum Format {
        JPEG("image/jpeg", ByteString.fromHex("ffd8ff")),
        PNG("image/png", ByteString.fromHex("89504e470d0a1a0a"));

        private final String mediaType;
        private final ByteString start;

        Format(String mediaType, ByteString start) {
            this.mediaType = mediaType;
            this.start = start;
        }

        /** As HTTP names it. */
        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Examines uploaded bytes.
     *
     * @throws NotAPhotographException if they are none, or one beyond the limits
     */
    static Photograph examined(ByteString bytes, SeizureConfig limits) {
        if (bytes.isEmpty()) {
            throw new NotAPhotographException(Reason.EMPTY, "the photograph has no bytes");
        }
        if (bytes.size() > limits.largestBytes()) {
            throw new NotAPhotographException(
                    Reason.TOO_LARGE,
                    "the photograph has {0} bytes, at most {1} are taken",
                    bytes.size(),
                    limits.largestBytes());
        }
        var format = Arrays.stream(Format.values())
                .filter(candidate -> bytes.startsWith(candidate.start))
                .findFirst()
                .orElseThrow(() -> new NotAPhotographException(
                        Reason.NEITHER_JPEG_NOR_PNG, "the bytes start like neither a JPEG nor a PNG image"));
        return measured(bytes, format, limits);
    }

    private static Photograph measured(ByteString bytes, Format format, SeizureConfig limits) {
        var reader = readerOf(format);
        try (var input = new MemoryCacheImageInputStream(bytes.newInput())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width <= 0 || height <= 0) {
                throw damaged(format, "it has no pixels");
            }
            if ((long) width * height > limits.largestPixels()) {
                throw new NotAPhotographException(
                        Reason.TOO_MANY_PIXELS,
                        "the photograph has {0} x {1} pixels, at most {2} are taken",
                        width,
                        height,
                        limits.largestPixels());
            }
            return new Photograph(Sha256.of(bytes), format, width, height, bytes);
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
            throw damaged(format, String.valueOf(e.getMessage()));
        } finally {
            reader.dispose();
        }
    }

    private static NotAPhotographException damaged(Format format, String problem) {
        return new NotAPhotographException(Reason.DAMAGED, "the header of the {0} is damaged: {1}", format, problem);
    }

    private static ImageReader readerOf(Format format) {
        var readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("the Java platform reads no " + format);
        }
        return readers.next();
    }
}
