package org.headstamp.node.item;

import org.headstamp.proto.item.v1.AmmunitionKind;

/** Ammunition as {@code headstamp.item.v1}. */
final class AmmunitionWire {
    private AmmunitionWire() {}

    static org.headstamp.proto.item.v1.Ammunition toWire(Ammunition ammunition) {
        var wire = org.headstamp.proto.item.v1.Ammunition.newBuilder()
                .setKind(WireEnum.toWire(AmmunitionKind.class, "AMMUNITION_KIND_", ammunition.kind()))
                .setQuantity(ammunition.quantity())
                .setUnit(WireEnum.toWire(org.headstamp.proto.item.v1.Unit.class, "UNIT_", ammunition.unit()))
                .setFired(ammunition.fired())
                .setCaseMaterial(ammunition.caseMaterial())
                .setPrimerColour(ammunition.primerColour())
                .setTipColour(ammunition.tipColour())
                .setReloadedSuspected(ammunition.reloadedSuspected())
                .setMicrostamp(ammunition.microstamp());
        if (ammunition.calibre() != null) {
            wire.setCalibre(MarkWire.toWire(ammunition.calibre()));
        }
        if (ammunition.headstamp() != null) {
            wire.setHeadstamp(MarkWire.toWire(ammunition.headstamp()));
        }
        if (ammunition.container() != null) {
            wire.setPackage(ItemWire.packageToWire(ammunition.container()));
        }
        if (ammunition.serial() != null) {
            wire.setSerial(MarkWire.toWire(ammunition.serial()));
        }
        ammunition.lots().forEach(lot -> wire.addLots(MarkWire.toWire(lot)));
        return wire.build();
    }

    static Ammunition fromWire(org.headstamp.proto.item.v1.Ammunition wire) {
        return new Ammunition(
                wire.hasCalibre() ? MarkWire.fromWire(wire.getCalibre()) : null,
                WireEnum.fromWire(Ammunition.Kind.class, "AMMUNITION_KIND_", wire.getKind()),
                wire.getQuantity(),
                WireEnum.fromWire(Ammunition.Unit.class, "UNIT_", wire.getUnit()),
                wire.getFired(),
                wire.getCaseMaterial(),
                wire.getPrimerColour(),
                wire.getTipColour(),
                wire.hasHeadstamp() ? MarkWire.fromWire(wire.getHeadstamp()) : null,
                wire.getLotsList().stream().map(MarkWire::fromWire).toList(),
                wire.hasPackage() ? ItemWire.packageFromWire(wire.getPackage()) : null,
                wire.getReloadedSuspected(),
                wire.getMicrostamp(),
                wire.hasSerial() ? MarkWire.fromWire(wire.getSerial()) : null);
    }
}
