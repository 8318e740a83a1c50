package org.headstamp.node.item;

import com.google.protobuf.ByteString;
import java.util.List;
import org.headstamp.node.CodeFields;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.item.v1.FirearmType;
import org.headstamp.proto.item.v1.PackageLevel;

/**
 * Items as {@code headstamp.item.v1}. Some of what the rules of the wire let pass has no meaning here (the 31st of
 * February, a clock position in the centre, a control character): reading it throws an {@link InvalidValueException}.
 */
public final class ItemWire {
    private ItemWire() {}

    /** A lot mark for the wire. */
    public static org.headstamp.proto.item.v1.LotMark toWire(LotMark lot) {
        return MarkWire.toWire(lot);
    }

    /** A lot mark from the wire. */
    public static LotMark fromWire(org.headstamp.proto.item.v1.LotMark wire) {
        return MarkWire.fromWire(wire);
    }

    /** An item for the wire. */
    public static org.headstamp.proto.item.v1.Item toWire(Item item) {
        var wire = org.headstamp.proto.item.v1.Item.newBuilder()
                .setReference(item.reference())
                .setDescription(item.description());
        item.photographs().forEach(digest -> wire.addPhotographs(digest.bytes()));
        switch (item.kind()) {
            case Firearm firearm -> wire.setFirearm(firearmToWire(firearm));
            case Part part -> wire.setPart(partToWire(part));
            case Ammunition ammunition -> wire.setAmmunition(AmmunitionWire.toWire(ammunition));
            case AmmunitionPackage container -> wire.setPackage(packageToWire(container));
        }
        return wire.build();
    }

    /**
     * Makes sure that no number, marking or reference that is about to be recorded has a hidden character.
     *
     * @throws org.headstamp.node.InvalidValueException if one has; it names the field by its path
     */
    public static void requireVisible(List<Item> items) {
        for (int index = 0; index < items.size(); index++) {
            CodeFields.require("items[" + index + "]", toWire(items.get(index)));
        }
    }

    /**
     * An item from the wire.
     *
     * @throws InvalidValueException if a value has no meaning
     */
    public static Item fromWire(org.headstamp.proto.item.v1.Item wire) {
        var kind =
                switch (wire.getKindCase()) {
                    case FIREARM -> firearmFromWire(wire.getFirearm());
                    case PART -> partFromWire(wire.getPart());
                    case AMMUNITION -> AmmunitionWire.fromWire(wire.getAmmunition());
                    case PACKAGE -> packageFromWire(wire.getPackage());
                    case KIND_NOT_SET -> throw new InvalidValueException("kind", "is missing");
                };
        return new Item(
                wire.getReference(),
                kind,
                wire.getDescription(),
                wire.getPhotographsList().stream().map(ItemWire::digest).toList());
    }

    /** A date for the wire. */
    public static org.headstamp.proto.item.v1.PartialDate toWire(PartialDate date) {
        return org.headstamp.proto.item.v1.PartialDate.newBuilder()
                .setYear(date.year())
                .setMonth(date.month())
                .setDay(date.day())
                .build();
    }

    /**
     * A date from the wire.
     *
     * @throws InvalidValueException if the calendar has no such day
     */
    public static PartialDate fromWire(org.headstamp.proto.item.v1.PartialDate wire) {
        return new PartialDate(wire.getYear(), wire.getMonth(), wire.getDay());
    }

    /** A calibre for the wire. */
    public static org.headstamp.proto.item.v1.Calibre toWire(Calibre calibre) {
        return MarkWire.toWire(calibre);
    }

    /**
     * A calibre from the wire.
     *
     * @throws InvalidValueException if a value has no meaning
     */
    public static Calibre fromWire(org.headstamp.proto.item.v1.Calibre wire) {
        return MarkWire.fromWire(wire);
    }

    private static Sha256 digest(ByteString bytes) {
        if (bytes.size() != Sha256.LENGTH) {
            throw new InvalidValueException("photographs", "contains a digest of {0} bytes", bytes.size());
        }
        return new Sha256(bytes);
    }

    private static org.headstamp.proto.item.v1.Firearm firearmToWire(Firearm firearm) {
        var wire = org.headstamp.proto.item.v1.Firearm.newBuilder()
                .setType(WireEnum.toWire(FirearmType.class, "FIREARM_TYPE_", firearm.type()))
                .setMake(firearm.make())
                .setModel(firearm.model())
                .setYearOfManufacture(firearm.yearOfManufacture());
        if (firearm.calibre() != null) {
            wire.setCalibre(MarkWire.toWire(firearm.calibre()));
        }
        if (firearm.serial() != null) {
            wire.setSerial(MarkWire.toWire(firearm.serial()));
        }
        firearm.marks().forEach(mark -> wire.addMarks(MarkWire.toWire(mark)));
        return wire.build();
    }

    private static Firearm firearmFromWire(org.headstamp.proto.item.v1.Firearm wire) {
        return new Firearm(
                WireEnum.fromWire(Firearm.Type.class, "FIREARM_TYPE_", wire.getType()),
                wire.getMake(),
                wire.getModel(),
                wire.hasCalibre() ? MarkWire.fromWire(wire.getCalibre()) : null,
                wire.hasSerial() ? MarkWire.fromWire(wire.getSerial()) : null,
                wire.getMarksList().stream().map(MarkWire::fromWire).toList(),
                wire.getYearOfManufacture());
    }

    private static org.headstamp.proto.item.v1.Part partToWire(Part part) {
        var wire = org.headstamp.proto.item.v1.Part.newBuilder().setName(part.name());
        if (part.serial() != null) {
            wire.setSerial(MarkWire.toWire(part.serial()));
        }
        part.marks().forEach(mark -> wire.addMarks(MarkWire.toWire(mark)));
        return wire.build();
    }

    private static Part partFromWire(org.headstamp.proto.item.v1.Part wire) {
        return new Part(
                wire.getName(),
                wire.hasSerial() ? MarkWire.fromWire(wire.getSerial()) : null,
                wire.getMarksList().stream().map(MarkWire::fromWire).toList());
    }

    static org.headstamp.proto.item.v1.Package packageToWire(AmmunitionPackage container) {
        var wire = org.headstamp.proto.item.v1.Package.newBuilder()
                .setBarcode(container.barcode())
                .setLabel(container.label())
                .setLevel(WireEnum.toWire(PackageLevel.class, "PACKAGE_LEVEL_", container.level()));
        if (container.lot() != null) {
            wire.setLot(MarkWire.toWire(container.lot()));
        }
        return wire.build();
    }

    static AmmunitionPackage packageFromWire(org.headstamp.proto.item.v1.Package wire) {
        return new AmmunitionPackage(
                wire.getBarcode(),
                wire.getLabel(),
                WireEnum.fromWire(AmmunitionPackage.Level.class, "PACKAGE_LEVEL_", wire.getLevel()),
                wire.hasLot() ? MarkWire.fromWire(wire.getLot()) : null);
    }
}
