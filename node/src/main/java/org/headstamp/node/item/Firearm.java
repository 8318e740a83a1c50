package org.headstamp.node.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnknownIfZero;
import org.jspecify.annotations.Nullable;

/**
 * A firearm as it was found.
 *
 * @param type in JSON {@code firearmType}, since {@code type} says there what an item is
 * @param make as read on it, empty when not readable
 * @param model as read on it, empty when not readable
 * @param marks all other marks (Firearms Protocol, article 8; International Tracing Instrument, paragraph 8)
 * @param yearOfManufacture 0 when unknown
 */
public record Firearm(
        @JsonProperty("firearmType") Type type,
        String make,
        String model,
        @Nullable Calibre calibre,
        @Nullable Serial serial,
        List<Mark> marks,
        @UnknownIfZero int yearOfManufacture)
        implements ItemKind {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2200;

    public Firearm {
        type = Objects.requireNonNullElse(type, Type.NOT_STATED);
        make = Checked.optionalText("make", make, 200);
        model = Checked.optionalText("model", model, 200);
        marks = Checked.list("marks", marks, Mark.MOST);
        if (yearOfManufacture != 0 && (yearOfManufacture < FIRST_YEAR || yearOfManufacture > LAST_YEAR)) {
            throw new InvalidValueException(
                    "yearOfManufacture",
                    "must be 0 or from {0} to {1}, not {2}",
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR),
                    Integer.toString(yearOfManufacture));
        }
    }

    /** The type of a firearm. */
    public enum Type {
        NOT_STATED,
        PISTOL,
        REVOLVER,
        RIFLE,
        SHOTGUN,
        SUBMACHINE_GUN,
        MACHINE_GUN,
        /** Home-made, printed or converted. */
        IMPROVISED,
        OTHER
    }
}
