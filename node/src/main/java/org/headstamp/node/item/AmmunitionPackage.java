package org.headstamp.node.item;

import java.util.Objects;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A package of ammunition as found, whatever it still holds. Something must be readable on it.
 *
 * @param barcode as scanned, a GS1 element string or other
 * @param label all text on it
 */
public record AmmunitionPackage(
        String barcode, String label, Level level, @Nullable LotMark lot) implements ItemKind {
    public AmmunitionPackage {
        barcode = Checked.optionalText("barcode", barcode, 500);
        label = Checked.optionalText("label", label, 2000);
        level = Objects.requireNonNullElse(level, Level.NOT_STATED);
        if (barcode.isBlank() && label.isBlank() && lot == null) {
            throw new InvalidValueException("barcode", "is empty, and so are label and lot: nothing names the package");
        }
    }

    /** Packing level. */
    public enum Level {
        NOT_STATED,
        /** Smallest package. */
        BOX,
        /** Transport case. */
        CASE,
        PALLET
    }
}
