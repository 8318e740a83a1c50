package org.headstamp.node.exchange;

import org.headstamp.node.Checked;
import org.headstamp.pki.Sha256;

/**
 * A file that belongs to a message and travels apart.
 *
 * @param size in bytes
 * @param purpose what it is for
 * @param caption in the language of the message
 */
public record AttachmentReference(Sha256 digest, String mediaType, long size, String purpose, String caption) {
    /** The most that a message has; the schema says the same. */
    public static final int MOST = 32;

    private static final long LARGEST = 256L << 20;

    public AttachmentReference {
        digest = Checked.present("digest", digest);
        mediaType = Checked.text("mediaType", mediaType, 100);
        size = Checked.between("size", size, 1, LARGEST);
        purpose = Checked.optionalText("purpose", purpose, 200);
        caption = Checked.optionalText("caption", caption, 500);
    }
}
