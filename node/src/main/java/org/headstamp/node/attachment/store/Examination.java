package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.headstamp.node.Refusal;
import org.headstamp.node.picture.BadPictureException;
import org.headstamp.node.picture.ImageFormat;

/** Judges what a file is by its first bytes. Nothing is unpacked, drawn or run. */
@Singleton
public class Examination {
    /** Cameras write maps of depth and places before the size; a header beyond this is none. */
    private static final int LONGEST_HEADER = 4 << 20;

    private final FileStore store;
    private final AttachmentConfig config;

    Examination(FileStore store, AttachmentConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * The media type of a file by its content.
     *
     * @throws FileRefusedException if it is of no kind that is taken, or an image that must not be opened
     */
    public String mediaType(Content content) {
        var beginning = beginning(content);
        var type = FileType.of(beginning)
                .filter(known -> !beginning.isEmpty())
                .orElseThrow(() -> new FileRefusedException(
                        FileProblem.UNKNOWN_TYPE, Refusal.of("the file is no JPEG, PNG, PDF, ZIP or plain text")));
        type.image().ifPresent(format -> requireHarmless(content, format));
        return type.mediaType();
    }

    /** Whether a message has more files, or more bytes in all of them, than one may have. */
    public boolean isTooMuch(int files, long bytes) {
        return files > config.perMessage() || bytes > config.bytesPerMessage();
    }

    /** Why a file cannot be taken that is announced like this, before a byte of it came; empty if it may be. */
    public Optional<FileProblem> objection(String mediaType, long size) {
        if (size > config.largestBytes()) {
            return Optional.of(FileProblem.TOO_LARGE);
        }
        return FileType.isKnown(mediaType) ? Optional.empty() : Optional.of(FileProblem.UNKNOWN_TYPE);
    }

    private ByteString beginning(Content content) {
        var reader = store.reader(content, 0, FileType.BEGINNING);
        var beginning = ByteString.EMPTY;
        for (var next = reader.next(FileType.BEGINNING); !next.isEmpty(); next = reader.next(FileType.BEGINNING)) {
            beginning = beginning.concat(next);
        }
        return beginning;
    }

    private void requireHarmless(Content content, ImageFormat format) {
        try {
            var header = format.header(store.reader(content, 0, LONGEST_HEADER).stream());
            if (header.pixels() > config.largestPixels()) {
                throw new FileRefusedException(
                        FileProblem.TOO_MANY_PIXELS,
                        Refusal.of(
                                "the image has {0} x {1} pixels, at most {2} are taken",
                                header.width(), header.height(), config.largestPixels()));
            }
        } catch (BadPictureException e) {
            var refusal = new FileRefusedException(
                    FileProblem.DAMAGED_IMAGE,
                    Refusal.of("the header of the image is damaged: {0}", String.valueOf(e.getMessage())));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
