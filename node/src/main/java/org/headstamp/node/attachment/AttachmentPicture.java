package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;

/**
 * An image that belongs to a message as this node drew it anew: upright, a JPEG, without anything that may be hidden in the
 * file.
 *
 * @param bytes none where the file cannot be drawn
 */
record AttachmentPicture(Size size, ByteString bytes) {
    /** What a picture is for, which says how large it is. */
    enum Size {
        /** In lists: at most 320 pixels on the longer side. */
        THUMBNAIL(320),
        /** To look at: at most 1,600 pixels. */
        PREVIEW(1600);

        private final int side;

        Size(int side) {
            this.side = side;
        }

        int side() {
            return side;
        }
    }
}
