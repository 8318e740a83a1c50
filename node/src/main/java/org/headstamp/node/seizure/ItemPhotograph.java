package org.headstamp.node.seizure;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.pki.Sha256;

/** A photograph of one item, which is kept under its digest. */
public record ItemPhotograph(String itemReference, Sha256 digest, String caption, String addedBy, Instant addedAt) {
    public ItemPhotograph {
        caption = Checked.optionalText("caption", caption, 500);
    }
}
