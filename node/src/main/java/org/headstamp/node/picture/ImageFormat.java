package org.headstamp.node.picture;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The formats of images whose headers can be judged. */
public enum ImageFormat {
    /** ISO/IEC 10918-1. */
    JPEG("image/jpeg", ByteString.fromHex("ffd8ff")),
    /** ISO/IEC 15948. */
    PNG("image/png", ByteString.fromHex("89504e470d0a1a0a"));

    private final String mediaType;
    private final ByteString start;

    ImageFormat(String mediaType, ByteString start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** How every file of the format begins. */
    public ByteString start() {
        return start;
    }

    /** Whether a file that begins so claims to be of this format. */
    public boolean begins(ByteString file) {
        return file.startsWith(start);
    }

    /**
     * Reads the header of a file; its pixels are never decoded here, so that a small file cannot blow up.
     *
     * @param file from its first byte on; no more is read of it than the header
     * @throws BadPictureException if there is no header that can be read, or it tells of no pixels
     */
    public ImageHeader header(InputStream file) throws BadPictureException {
        var reader = reader();
        try (var input = new MemoryCacheImageInputStream(file)) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width <= 0 || height <= 0) {
                throw new BadPictureException("it has no pixels");
            }
            return new ImageHeader(width, height);
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new BadPictureException(String.valueOf(e.getMessage()), e);
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader() {
        var readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new UnsupportedOperationException("the Java platform reads no " + mediaType);
        }
        return readers.next();
    }
}
