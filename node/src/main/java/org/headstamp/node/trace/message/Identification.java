package org.headstamp.node.trace.message;

import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What one item is according to the records. A value is null where it has no meaning for the item, for example the lot
 * of a firearm.
 *
 * @param itemReference names the item of the question
 */
public record Identification(
        String itemReference,
        @Nullable Disclosed countryOfManufacture,
        @Nullable Disclosed yearOfManufacture,
        @Nullable Disclosed manufacturer,
        @Nullable Disclosed model,
        @Nullable Disclosed lot,
        @Nullable Disclosed lotSize,
        @Nullable Disclosed serial) {
    public Identification {
        itemReference = Checked.text("itemReference", itemReference, 64);
    }
}
