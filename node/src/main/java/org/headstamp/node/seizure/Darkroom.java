package org.headstamp.node.seizure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.headstamp.node.picture.BadPictureException;
import org.headstamp.node.picture.Picture;
import org.headstamp.node.seizure.NotAPhotographException.Reason;
import org.headstamp.node.seizure.PhotographCopy.Size;
import org.headstamp.pki.Sha256;

/** Draws copies of photographs, a few at a time, since each takes memory for all its pixels. */
@Singleton
class Darkroom {
    private static final int AT_A_TIME = 2;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /**
     * One copy of each size.
     *
     * @throws NotAPhotographException if it cannot be drawn whole
     */
    List<PhotographCopy> copies(Photograph photograph) {
        places.acquireUninterruptibly();
        try {
            var picture =
                    switch (photograph.format()) {
                        case JPEG -> Picture.ofJpeg(photograph.bytes());
                        case PNG -> Picture.ofPng(photograph.bytes());
                    };
            return copies(photograph.digest(), picture);
        } catch (BadPictureException e) {
            var refusal = new NotAPhotographException(
                    Reason.DAMAGED, "the photograph is damaged: {0}", String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        } finally {
            places.release();
        }
    }

    /** The largest first, so that each is drawn from the one before. */
    private static List<PhotographCopy> copies(Sha256 original, Picture whole) {
        var copies = new ArrayList<PhotographCopy>();
        var picture = whole;
        for (var size : List.of(Size.SENDING, Size.PREVIEW, Size.THUMBNAIL)) {
            picture = picture.within(size.side());
            var bytes = picture.jpeg();
            copies.add(new PhotographCopy(original, size, Sha256.of(bytes), picture.width(), picture.height(), bytes));
        }
        return copies;
    }
}
