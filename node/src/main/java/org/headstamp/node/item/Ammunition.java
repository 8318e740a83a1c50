package org.headstamp.node.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/**
 * Cartridges or fired cases of one kind (Firearms Protocol, article 3(c)). Texts are empty when not stated.
 *
 * @param quantity 1 to 10^12 units
 * @param fired only the fired cases were found
 * @param primerColour of primer or annulus
 * @param lots as read on the cartridge and on the package: two carriers, each may be missing
 * @param container the package that it was found in
 * @param reloadedSuspected signs of reloading, which lower the weight of the marks
 * @param microstamp transferred by a firearm, as read
 * @param serial of the single cartridge, where one exists
 */
public record Ammunition(
        @Nullable Calibre calibre,
        Kind kind,
        long quantity,
        Unit unit,
        boolean fired,
        String caseMaterial,
        String primerColour,
        String tipColour,
        @Nullable Headstamp headstamp,
        List<LotMark> lots,
        @JsonProperty("package") @Nullable AmmunitionPackage container,
        boolean reloadedSuspected,
        String microstamp,
        @Nullable Serial serial)
        implements ItemKind {
    private static final long LARGEST_QUANTITY = 1_000_000_000_000L;

    public Ammunition {
        kind = Objects.requireNonNullElse(kind, Kind.NOT_STATED);
        Checked.between("quantity", quantity, 1, LARGEST_QUANTITY);
        unit = Checked.present("unit", unit);
        caseMaterial = Checked.optionalText("caseMaterial", caseMaterial, 100);
        primerColour = Checked.optionalText("primerColour", primerColour, 100);
        tipColour = Checked.optionalText("tipColour", tipColour, 100);
        lots = Checked.list("lots", lots, 16);
        microstamp = Checked.optionalText("microstamp", microstamp, 100);
    }

    /** Fired cases with a headstamp and lot marks, of which nothing else is known. */
    public static Ammunition firedCases(
            long quantity, @Nullable Calibre calibre, @Nullable Headstamp headstamp, List<LotMark> lots) {
        return new Ammunition(
                calibre,
                Kind.NOT_STATED,
                quantity,
                Unit.ROUND,
                true,
                "",
                "",
                "",
                headstamp,
                lots,
                null,
                false,
                "",
                null);
    }

    /** Kind of cartridge. */
    public enum Kind {
        NOT_STATED,
        BALL,
        TRACER,
        ARMOUR_PIERCING,
        INCENDIARY,
        BLANK,
        SHOT,
        SLUG,
        LESS_LETHAL,
        OTHER
    }

    /** What the quantity counts. */
    public enum Unit {
        /** Single rounds or cases. */
        ROUND,
        /** Smallest packages. */
        BOX,
        /** Transport cases. */
        CASE
    }
}
