package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.headstamp.node.MessageId;
import org.headstamp.node.attachment.AttachmentPicture.Size;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.attachment.store.KeptFile;
import org.headstamp.node.picture.BadPictureException;
import org.headstamp.node.picture.Picture;

/** Draws images among the files of messages anew, to be looked at, a few at a time, and each only once. */
@Singleton
public class AttachmentPictures {
    private static final String JPEG = "image/jpeg";
    private static final List<String> DRAWN = List.of(JPEG, "image/png");
    private static final int AT_A_TIME = 2;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final MessageAttachments attachments;
    private final PictureRepository pictures;
    private final AttachmentConfig config;
    private final InstantSource clock;

    AttachmentPictures(
            MessageAttachments attachments, PictureRepository pictures, AttachmentConfig config, InstantSource clock) {
        this.attachments = attachments;
        this.pictures = pictures;
        this.config = config;
        this.clock = clock;
    }

    /** Whether a file of this kind and size is shown as a picture, once it is here. */
    public boolean isDrawn(String mediaType, long size) {
        return DRAWN.contains(mediaType) && size <= config.drawnBytes();
    }

    /** A small picture of a file of a message, a JPEG, if it is here and can be drawn. */
    public Optional<ByteString> thumbnail(MessageId message, int position) {
        return picture(message, position, Size.THUMBNAIL);
    }

    /** The same, large enough to look at. */
    public Optional<ByteString> preview(MessageId message, int position) {
        return picture(message, position, Size.PREVIEW);
    }

    private Optional<ByteString> picture(MessageId message, int position, Size size) {
        return attachments
                .file(message, position)
                .filter(file -> isDrawn(file.mediaType(), file.size()))
                .map(file -> picture(file, size).bytes())
                .filter(bytes -> !bytes.isEmpty());
    }

    private AttachmentPicture picture(KeptFile file, Size size) {
        return pictures.find(file.digest(), size).orElseGet(() -> {
            var drawn = drawn(file);
            pictures.keep(file.digest(), drawn, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return drawn.stream()
                    .filter(picture -> picture.size() == size)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private List<AttachmentPicture> drawn(KeptFile file) {
        places.acquireUninterruptibly();
        try {
            var bytes = ByteString.readFrom(attachments.reader(file).stream());
            return sizes(file.mediaType().equals(JPEG) ? Picture.ofJpeg(bytes) : Picture.ofPng(bytes));
        } catch (BadPictureException e) {
            // Its header was right, or it would not be here: it is a download then.
            return List.of(
                    new AttachmentPicture(Size.PREVIEW, ByteString.EMPTY),
                    new AttachmentPicture(Size.THUMBNAIL, ByteString.EMPTY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    /** The largest first, so that each is drawn from the one before. */
    private static List<AttachmentPicture> sizes(Picture whole) {
        var sizes = new ArrayList<AttachmentPicture>();
        var picture = whole;
        for (var size : List.of(Size.PREVIEW, Size.THUMBNAIL)) {
            picture = picture.within(size.side());
            sizes.add(new AttachmentPicture(size, picture.jpeg()));
        }
        return sizes;
    }
}
