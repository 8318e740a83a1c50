package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import org.headstamp.node.picture.BadPictureException;
import org.headstamp.node.picture.ImageFormat;
import org.headstamp.node.picture.ImageHeader;
import org.headstamp.node.seizure.NotAPhotographException.Reason;
import org.headstamp.pki.Sha256;

/** A photograph whose header was read; its pixels are never decoded here, so that a small file cannot blow up. */
public record Photograph(Sha256 digest, Format format, int width, int height, ByteString bytes) {
    /** The formats that are taken. */
    public enum Format {
        JPEG(ImageFormat.JPEG),
        PNG(ImageFormat.PNG);

        private final ImageFormat image;

        Format(ImageFormat image) {
            this.image = image;
        }

        /** As HTTP names it. */
        public String mediaType() {
            return image.mediaType();
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
                .filter(candidate -> candidate.image.begins(bytes))
                .findFirst()
                .orElseThrow(() -> new NotAPhotographException(
                        Reason.NEITHER_JPEG_NOR_PNG, "the bytes start like neither a JPEG nor a PNG image"));
        var header = header(bytes, format);
        if (header.pixels() > limits.largestPixels()) {
            throw new NotAPhotographException(
                    Reason.TOO_MANY_PIXELS,
                    "the photograph has {0} x {1} pixels, at most {2} are taken",
                    header.width(),
                    header.height(),
                    limits.largestPixels());
        }
        return new Photograph(Sha256.of(bytes), format, header.width(), header.height(), bytes);
    }

    private static ImageHeader header(ByteString bytes, Format format) {
        try {
            return format.image.header(bytes.newInput());
        } catch (BadPictureException e) {
            var refusal = new NotAPhotographException(
                    Reason.DAMAGED, "the header of the {0} is damaged: {1}", format, String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
