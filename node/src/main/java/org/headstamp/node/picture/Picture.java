package org.headstamp.node.picture;

import com.google.protobuf.ByteString;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The pixels of an image, upright. What a file has beside them is not in here, and so in no file that is written of it. */
public final class Picture {
    /** Larger images are read at a half, a third and so on of their size, so that memory has a bound. */
    static final long MOST_PIXELS = 25_000_000;

    private static final float QUALITY = 0.92f;
    private static final Map<RenderingHints.Key, Object> SMOOTH = Map.of(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /**
     * A JPEG file, turned as its Exif data say.
     *
     * @throws BadPictureException if the file ends too early or cannot be decoded
     */
    public static Picture ofJpeg(ByteString file) throws BadPictureException {
        var form = JpegFile.of(file);
        return of(file, "image/jpeg", form.complete(), form.orientation());
    }

    /**
     * A PNG file.
     *
     * @throws BadPictureException if the file ends too early or cannot be decoded
     */
    public static Picture ofPng(ByteString file) throws BadPictureException {
        return of(file, "image/png", PngFile.isComplete(file), Exif.UPRIGHT);
    }

    private static Picture of(ByteString file, String type, boolean complete, int orientation)
            throws BadPictureException {
        if (!complete) {
            throw new BadPictureException("the file ends before the image does");
        }
        var decoded = decoded(file, type);
        var upright = Upright.of(orientation, decoded.getWidth(), decoded.getHeight());
        return upright.sideways()
                ? drawn(decoded, upright.turn(), decoded.getHeight(), decoded.getWidth())
                : drawn(decoded, upright.turn(), decoded.getWidth(), decoded.getHeight());
    }

    /** Decoders meet hostile bytes here: whatever they throw at them means that these are no picture. */
    private static BufferedImage decoded(ByteString file, String type) throws BadPictureException {
        var reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (var input = new MemoryCacheImageInputStream(file.newInput())) {
            reader.setInput(input, true, true);
            return reader.read(0, thinned(reader));
        } catch (IOException | RuntimeException e) {
            throw new BadPictureException("the image cannot be decoded: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam thinned(ImageReader reader) throws IOException {
        int step = 1;
        while ((long) reader.getWidth(0) / step * (reader.getHeight(0) / step) > MOST_PIXELS) {
            step++;
        }
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return wanted;
    }

    /** The same no longer than this on its longer side. */
    public Picture within(int side) {
        var shown = this;
        while (shown.longer() >= 2 * side) {
            shown = shown.scaled(shown.longer() / 2);
        }
        return shown.longer() > side ? shown.scaled(side) : shown;
    }

    private int longer() {
        return Math.max(width(), height());
    }

    private Picture scaled(int side) {
        double factor = (double) side / longer();
        int width = Math.max(1, (int) Math.round(width() * factor));
        int height = Math.max(1, (int) Math.round(height() * factor));
        var scale = AffineTransform.getScaleInstance((double) width / width(), (double) height / height());
        return drawn(image, scale, width, height);
    }

    /** On white, which is what shows through a PNG. */
    private static Picture drawn(BufferedImage source, AffineTransform how, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = target.createGraphics();
        pen.addRenderingHints(SMOOTH);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(source, how, null);
        pen.dispose();
        return new Picture(target);
    }

    /** A JPEG file with nothing but the pixels. */
    public ByteString jpeg() {
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        var bytes = ByteString.newOutput();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteString();
    }
}
