package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import org.headstamp.pki.Sha256;

/**
 * A photograph as this node drew it anew: upright, a JPEG, without any metadata. The original stays as it came.
 *
 * @param original digest of the photograph that it is a copy of
 * @param digest of its own bytes
 */
public record PhotographCopy(Sha256 original, Size size, Sha256 digest, int width, int height, ByteString bytes) {
    /** What a copy is for, which says how large it is. */
    public enum Size {
        /** In lists: at most 320 pixels on the longer side. */
        THUMBNAIL(320),
        /** To look at: at most 1,600 pixels. */
        PREVIEW(1600),
        /** To leave this State, as large as the original up to 25 million pixels. */
        SENDING(Integer.MAX_VALUE / 2);

        private final int side;

        Size(int side) {
            this.side = side;
        }

        int side() {
            return side;
        }
    }
}
